import { Button, Skeleton, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Refusal } from '../http/api.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { type Pages } from './use-pages.ts';
import { type Read } from './use-read.ts';

/**
 * What is read for a part of a screen: a shape while it loads, the refusal with a way to try again if it failed, a sentence if
 * there is nothing.
 */
export function Reading<Answer>({
  read,
  empty,
  nothing,
  rows = 4,
  children,
}: {
  readonly read: Read<Answer>;
  readonly empty?: (answer: Answer) => boolean;
  /** A key of the words, said when it is empty. */
  readonly nothing?: string;
  readonly rows?: number;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const translate = useTranslate();
  const { data, error, refetch } = read;
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
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

/** The same of a list that grows by a page at a time. */
export function ReadingPages<Item>({
  pages: { read, more: readMore, isFetching },
  more = 'kontor.more',
  children,
  ...shape
}: {
  readonly pages: Pages<Item>;
  /** A key of the words: what asks for the next page. */
  readonly more?: string;
  /** A key of the words, said when the list is empty. */
  readonly nothing?: string;
  readonly rows?: number;
  readonly children: (items: readonly Item[]) => ReactNode;
}) {
  const translate = useTranslate();
  return (
    <>
      <Reading read={read} empty={(items) => items.length === 0} {...shape}>
        {children}
      </Reading>
      {readMore !== undefined && (
        <Button size="small" loading={isFetching} onClick={readMore}>
          {translate(more)}
        </Button>
      )}
    </>
  );
}
