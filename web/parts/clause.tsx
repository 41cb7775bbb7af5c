import { Chip, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslate } from 'react-admin';
import { api } from '../http/api.ts';

interface ClauseText {
  readonly ref: string;
  readonly de: string;
  readonly en: string;
}

/** What a clause says, in the chosen language; empty until it is known. */
export function useClauseText(reference: string | null | undefined): string {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['clauses'],
    queryFn: () => api<{ items: ClauseText[] }>('/clauses'),
    staleTime: Infinity,
    enabled: typeof reference === 'string',
  });
  return data?.items.find(({ ref }) => ref === reference)?.[locale === 'en' ? 'en' : 'de'] ?? '';
}

/** Why: the clause behind a figure or a step, with what it says on hover and focus. */
export function Clause({ reference }: { readonly reference: string | null | undefined }) {
  const translate = useTranslate();
  const text = useClauseText(reference);
  if (reference === null || reference === undefined) return null;
  const short = reference
    .replace(/^gtc:/, `${translate('kontor.terms')}:`)
    .replace(':', ' ')
    .toUpperCase();
  return (
    <Tooltip title={text}>
      <Chip
        tabIndex={0}
        label={short}
        aria-label={translate('kontor.say.clause', { clause: short })}
        size="small"
        variant="outlined"
        sx={{ height: 20, fontSize: '0.72rem', color: 'text.secondary' }}
      />
    </Tooltip>
  );
}
