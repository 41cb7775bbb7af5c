import { Box, Link as MuiLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { Day, Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { Choice } from '../offers/offer-facts.tsx';
import { type Paper, topics } from './paper.ts';

/** Every paper of a client: download, when it went, when it counts as received, when it was opened; send it again. */
export function Papers({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const [topic, setTopic] = useState('');
  const pages = usePages<Paper>('/documents', {
    clientId,
    limit: 15,
    ...(topic === '' ? {} : { topic }),
  });
  return (
    <Panel
      title={translate('clients.papers.title')}
      actions={
        <Box sx={{ width: 170 }}>
          <Choice
            label={translate('clients.papers.topic')}
            value={topic}
            values={topics}
            words="clients.papers.topics"
            none={translate('clients.papers.topics.all')}
            fault={undefined}
            onChange={setTopic}
          />
        </Box>
      }
    >
      <ReadingPages pages={pages} nothing="clients.papers.none">
        {(items) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.25 }}>
            {items.map((paper) => (
              <PaperRow key={paper.id} paper={paper} />
            ))}
          </Stack>
        )}
      </ReadingPages>
    </Panel>
  );
}

function PaperRow({ paper }: { readonly paper: Paper }) {
  const translate = useTranslate();
  const maySend = useHolds('account_manager', 'finance');
  return (
    <Box component="li">
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {paper.sha256 === null ? (
          <span>{paper.number}</span>
        ) : (
          <MuiLink href={addressOf(`/documents/${paper.id}/pdf`)} target="_blank" rel="noopener">
            {paper.number}
          </MuiLink>
        )}
        <span>{translate(`clients.papers.kind.${paper.kind}`)}</span>
        <Typography variant="body2" color="textSecondary" component="span">
          <Day value={paper.createdAt.slice(0, 10)} />
        </Typography>
        {maySend && paper.sha256 !== null && (
          <Box sx={{ ml: 'auto' }}>
            <VerbButton
              label="clients.papers.resend"
              path={`/documents/${paper.id}/dispatches`}
              explanation={
                <Typography color="textSecondary">{translate('clients.papers.resend_says')}</Typography>
              }
              body={() => ({ channel: 'mail' })}
              done="clients.papers.resent"
              button={{ variant: 'text' }}
            />
          </Box>
        )}
      </Stack>
      <Deliveries paper={paper} />
    </Box>
  );
}

/** To whom a paper went, when it counts as received, and when it was opened. */
export function Deliveries({ paper: { dispatches, openedAt } }: { readonly paper: Paper }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {dispatches.map(({ recipient, status, sentAt, deemedReceivedAt, copy }) => (
        <div key={`${recipient} ${copy}`} style={{ overflowWrap: 'anywhere' }}>
          {copy > 0 && `${translate('clients.papers.copy')} `}
          {recipient}: {translate(`clients.papers.status.${status}`)}
          {sentAt !== null && (
            <>
              {' '}
              <Moment value={sentAt} />
            </>
          )}
          {deemedReceivedAt !== null && copy === 0 && (
            <>
              , {translate('clients.papers.received')} <Moment value={deemedReceivedAt} />
            </>
          )}
        </div>
      ))}
      {openedAt !== null && (
        <div>
          {translate('clients.papers.opened')} <Moment value={openedAt} />
        </div>
      )}
    </Typography>
  );
}
