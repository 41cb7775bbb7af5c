import { Skeleton, Stack, Typography } from '@mui/material';
import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Refusal } from '../http/api.ts';
import { RefusalNotice } from './refusal-notice.tsx';

/** What is read for a part of a screen: a shape while it loads, the refusal if it failed, a sentence if there is nothing. */
export function Reading<Answer>({
  read,
  empty,
  nothing,
  rows = 4,
  children,
}: {
  readonly read: UseQueryResult<Answer>;
  readonly empty?: (answer: Answer) => boolean;
  /** A key of the words, said when it is empty. */
  readonly nothing?: string;
  readonly rows?: number;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const translate = useTranslate();
  const { data, error } = read;
  if (error instanceof Refusal) return <RefusalNotice refusal={error} />;
  if (data === undefined)
    return (
      <Stack sx={{ gap: 1 }} role="status" aria-label={translate('kontor.say.loading')}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} variant="rounded" height={28} />
        ))}
      </Stack>
    );
  if (nothing !== undefined && empty?.(data) === true)
    return <Typography color="textSecondary">{translate(nothing)}</Typography>;
  return children(data);
}
