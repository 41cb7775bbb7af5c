import { Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { EntryFacts } from './entry-facts.tsx';
import { typedTime } from './hours.ts';
import { type Entry } from './time.ts';
import { type EntryInput } from './use-week.ts';

/** An entry to change, or a new one to add: hours and what was done. */
export function EntryLine({
  entry,
  words,
  onWrite,
}: {
  readonly entry?: Entry;
  /** What the button says of a further one. */
  readonly words?: string | undefined;
  readonly onWrite: (typed: EntryInput) => Promise<boolean>;
}) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const [hours, setHours] = useState(entry === undefined ? '' : decimal(entry.hours, 2));
  const [description, setDescription] = useState(entry?.description ?? '');
  const typed = typedTime(hours);
  const isLocked = entry !== undefined && entry.status !== 'draft';
  const isReady =
    typed !== undefined && (entry !== undefined || typed.hours !== '') && description.trim() !== '';

  async function submit() {
    if (!isReady || isLocked) return;
    const done = await onWrite({ hours: typed.hours, description: description.trim() });
    if (done && entry === undefined) {
      setHours('');
      setDescription('');
    }
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          size="small"
          margin="none"
          label={translate('time.hours')}
          value={hours}
          disabled={isLocked}
          error={typed === undefined}
          helperText={typed === undefined ? translate('time.hoursForm') : undefined}
          onChange={({ target }) => setHours(target.value)}
          sx={{ width: 130 }}
        />
        <TextField
          size="small"
          margin="none"
          label={translate('time.description')}
          value={description}
          disabled={isLocked}
          onChange={({ target }) => setDescription(target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          sx={{ flex: 1, minWidth: 200 }}
        />
        {!isLocked && (
          <Button type="submit" variant="outlined" disabled={!isReady}>
            {entry === undefined ? (words ?? translate('time.record')) : translate('ra.action.save')}
          </Button>
        )}
        {entry !== undefined && !isLocked && (
          <Button color="error" onClick={() => void onWrite({ hours: '' })}>
            {translate('time.remove')}
          </Button>
        )}
      </Stack>
      {entry !== undefined && (
        <Box sx={{ mt: 0.75 }}>
          <EntryFacts entry={entry} />
        </Box>
      )}
    </Box>
  );
}
