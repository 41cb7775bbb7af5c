import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Paper } from '../clients/paper.ts';
import { type Page } from '../http/cursors.ts';
import { Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { PaperLink } from '../parts/paper-desk.tsx';
import { Reading } from '../parts/reading.tsx';
import { Rows } from '../parts/rows.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { Whole } from '../parts/whole.tsx';
import { useRead } from '../parts/use-read.ts';
import { dispatchTones } from './dispatch.ts';

/** The papers about one subject, an invoice or a plan: when each was sent, counts as received, was opened. */
export function Papers({ subjectId }: { readonly subjectId: string }) {
  const translate = useTranslate();
  const read = useRead<Page<Paper>>('/documents', { subjectId, limit: 50 });
  return (
    <Panel title={translate('documents.papers')}>
      <Reading read={read} rows={2}>
        {({ items }) => <Ways papers={items} />}
      </Reading>
    </Panel>
  );
}

interface Sent {
  readonly paper: Paper;
  readonly way: Paper['dispatches'][number] | null;
}

/** A row for each way that a paper took; one that went nowhere yet has a row too. */
function Ways({ papers }: { readonly papers: readonly Paper[] }) {
  const translate = useTranslate();
  return (
    <Rows
      title={translate('documents.papers')}
      empty={translate('documents.noPapers')}
      rows={papers.flatMap(waysOf)}
      keyOf={({ paper, way }) => `${paper.id} ${way?.copy} ${way?.recipient}`}
      columns={[
        {
          name: translate('documents.paper'),
          cell: ({ paper: { id, kind, number, title }, way }) => (
            <>
              <PaperLink documentId={id} title={title}>
                <Whole>{number}</Whole>
              </PaperLink>
              {way !== null && way.copy > 0 && ` (${translate('documents.copy')})`}
              <Typography variant="body2" color="textSecondary">
                {translate(`clients.papers.kind.${kind}`)}
              </Typography>
            </>
          ),
        },
        {
          name: translate('documents.recipient'),
          cell: ({ way }) => (
            <Box component="span" sx={{ display: 'block', minWidth: 190, overflowWrap: 'anywhere' }}>
              {way?.recipient ?? '–'}
            </Box>
          ),
        },
        {
          name: translate('documents.status.title'),
          cell: ({ way }) =>
            way === null ? (
              translate('documents.notSent')
            ) : (
              <StatusChip state={way.status} words="documents.status" tones={dispatchTones} />
            ),
        },
        { name: translate('documents.sentAt'), cell: ({ way }) => <Moment value={way?.sentAt ?? null} /> },
        {
          name: translate('documents.receivedAt'),
          cell: ({ way }) => <Moment value={way?.deemedReceivedAt ?? null} />,
        },
        { name: translate('documents.openedAt'), cell: ({ paper }) => <Moment value={paper.openedAt} /> },
      ]}
    />
  );
}

function waysOf(paper: Paper): Sent[] {
  return paper.dispatches.length === 0
    ? [{ paper, way: null }]
    : paper.dispatches.map((way) => ({ paper, way }));
}
