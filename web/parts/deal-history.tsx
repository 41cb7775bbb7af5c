import { Link as MuiLink, Stack } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type z } from 'zod';
import { type dealHistoryAnswer } from '../../src/desk/history.schemas.ts';
import { addressOf } from '../http/api.ts';
import { By } from './by.tsx';
import { Panel } from './panel.tsx';
import { ReadingPages } from './reading.tsx';
import { Timeline } from './timeline.tsx';
import { usePages } from './use-pages.ts';

type Chapter = z.output<typeof dealHistoryAnswer>['items'][number];

/** The story of an offer or a contract, the newest first, with the clause behind each event and the paper it made. */
export function DealHistory({ path }: { readonly path: string }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const pages = usePages<Chapter>(`${path}/history`, { language, limit: 30 });
  return (
    <Panel title={translate('offers.history.title')}>
      <ReadingPages pages={pages} more="offers.history.earlier">
        {(chapters) => (
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
        )}
      </ReadingPages>
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
