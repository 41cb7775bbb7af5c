import { Button, Link as MuiLink, Stack } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type z } from 'zod';
import { type dealHistoryAnswer } from '../../src/desk/history.schemas.ts';
import { addressOf, api } from '../http/api.ts';
import { By } from './by.tsx';
import { Panel } from './panel.tsx';
import { Timeline } from './timeline.tsx';

type DealHistory = z.output<typeof dealHistoryAnswer>;

/** The story of an offer or a contract, the newest first, with the clause behind each event and the paper it made. */
export function DealHistory({ path }: { readonly path: string }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['read', path, 'history', language],
    queryFn: ({ pageParam, signal }) =>
      api<DealHistory>(`${path}/history`, { query: { language, limit: 30, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const chapters = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={translate('offers.history.title')}>
      <Timeline
        events={chapters.map(({ at, day, actor, verb, sentence, clauses, links }, index) => ({
          key: `${at} ${verb} ${index}`,
          day,
          sentence,
          clauses: [...clauses],
          by: <By actor={actor} />,
          more: <Links links={links} />,
          ...(verb === 'overdue' ? { tone: 'error' as const } : {}),
        }))}
      />
      {hasNextPage && (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('offers.history.earlier')}
        </Button>
      )}
    </Panel>
  );
}

function Links({ links: { documentId, invoiceId } }: { readonly links: Readonly<Record<string, string>> }) {
  const translate = useTranslate();
  if (documentId === undefined && invoiceId === undefined) return null;
  return (
    <Stack direction="row" sx={{ gap: 1.5, fontSize: '0.85rem' }}>
      {documentId !== undefined && (
        <MuiLink href={addressOf(`/documents/${documentId}/pdf`)} target="_blank" rel="noopener">
          {translate('offers.paper.original')}
        </MuiLink>
      )}
      {invoiceId !== undefined && (
        <MuiLink component={Link} to={`/invoices/${invoiceId}/show`}>
          {translate('offers.history.invoice')}
        </MuiLink>
      )}
    </Stack>
  );
}
