import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type Paper } from './paper.ts';
import { Deliveries } from './papers.tsx';

/** Reminders and notices to a client in the order of time, the newest first. */
export function Conversation({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const pages = usePages<Paper>('/documents', {
    clientId,
    topic: 'letters',
    limit: 10,
  });
  return (
    <Panel title={translate('clients.conversation.title')}>
      <ReadingPages pages={pages} nothing="clients.conversation.none">
        {(items) => (
          <Timeline
            events={items.map((paper) => ({
              key: paper.id,
              day: paper.createdAt.slice(0, 10),
              sentence: (
                <>
                  {translate(`clients.papers.kind.${paper.kind}`)}{' '}
                  {paper.sha256 === null ? (
                    paper.number
                  ) : (
                    <MuiLink href={addressOf(`/documents/${paper.id}/pdf`)} target="_blank" rel="noopener">
                      {paper.number}
                    </MuiLink>
                  )}
                </>
              ),
              clauses: paper.clauses.slice(0, 2),
              more: <Deliveries paper={paper} />,
              ...(paper.kind === 'reminder' ? { tone: 'warning' as const } : {}),
            }))}
          />
        )}
      </ReadingPages>
    </Panel>
  );
}
