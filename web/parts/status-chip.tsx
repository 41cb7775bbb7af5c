import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

export type Tone = 'default' | 'success' | 'warning' | 'error' | 'info';

/** A state in words and colour. The words are those of the room: `${words}.${state}`. */
export function StatusChip({
  state,
  words,
  tones,
}: {
  readonly state: string;
  readonly words: string;
  readonly tones: Readonly<Record<string, Tone>>;
}) {
  const translate = useTranslate();
  const label = translate(`${words}.${state}`, { _: state });
  return <Chip label={label} size="small" variant="outlined" color={tones[state] ?? 'default'} />;
}
