import { Chip, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslate } from 'react-admin';
import { api } from '../http/api.ts';

interface ClauseText {
  readonly ref: string;
  readonly de: string;
  readonly en: string;
}

/** Why: the clause behind a figure or a step, with what it says on hover and focus. */
export function Clause({ reference }: { readonly reference: string | null | undefined }) {
  const locale = useLocale();
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['clauses'],
    queryFn: () => api<{ items: ClauseText[] }>('/clauses'),
    staleTime: Infinity,
  });
  if (reference === null || reference === undefined) return null;
  const text = data?.items.find(({ ref }) => ref === reference);
  const short = reference.replace(':', ' ').toUpperCase();
  return (
    <Tooltip title={text?.[locale === 'en' ? 'en' : 'de'] ?? ''}>
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
