import { Link as MuiLink, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { type Page } from '../http/cursors.ts';
import { Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Rows } from '../parts/rows.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { type DispatchLine, dispatchTones } from './dispatch.ts';

interface Paper {
  readonly id: string;
  readonly openedAt: string | null;
}

/** The papers about one subject, an invoice or a plan: when each was sent, counts as received, was opened. */
export function Papers({ subjectId }: { readonly subjectId: string }) {
  const translate = useTranslate();
  const { data: sent } = useRead<Page<DispatchLine>>('/dispatches', { subjectId, limit: 50 });
  const { data: papers } = useRead<Page<Paper>>('/documents', { subjectId, limit: 50 });
  if (sent === undefined || papers === undefined) return <Skeleton variant="rounded" height={80} />;
  const opened = new Map(papers.items.map(({ id, openedAt }) => [id, openedAt]));
  return (
    <Panel title={translate('documents.papers')}>
      <Rows
        title={translate('documents.papers')}
        empty={translate('documents.noPapers')}
        rows={sent.items}
        keyOf={({ id }) => id}
        columns={[
          {
            name: translate('documents.paper'),
            cell: ({ documentId, document, copy }) => (
              <>
                <MuiLink href={addressOf(`/documents/${documentId}/pdf`)} download>
                  {document.title}
                </MuiLink>
                {copy > 0 && ` (${translate('documents.copy')})`}
              </>
            ),
          },
          { name: translate('documents.recipient'), cell: ({ recipient }) => recipient },
          {
            name: translate('documents.status.title'),
            cell: ({ status }) => (
              <StatusChip state={status} words="documents.status" tones={dispatchTones} />
            ),
          },
          { name: translate('documents.sentAt'), cell: ({ sentAt }) => <Moment value={sentAt} /> },
          {
            name: translate('documents.receivedAt'),
            cell: ({ deemedReceivedAt }) => <Moment value={deemedReceivedAt} />,
          },
          {
            name: translate('documents.openedAt'),
            cell: ({ documentId }) => <Moment value={opened.get(documentId) ?? null} />,
          },
        ]}
      />
    </Panel>
  );
}
