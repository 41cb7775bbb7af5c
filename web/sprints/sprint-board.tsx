import { Box, Link, Skeleton, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { DefineSprintButton } from './define-sprint-button.tsx';
import { type Board } from './sprint.ts';
import { SprintCard } from './sprint-card.tsx';

const columns = ['open', 'closed', 'dropped'] as const;

/** The sprints of an agile contract: what runs, what is delivered, what was given up (GTC 3.3, 6.8). */
export function SprintBoard() {
  const { contractId = '' } = useParams();
  const translate = useTranslate();
  const { data: board, error, refetch } = useRead<Board>(`/contracts/${contractId}/sprint-board`);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (board === undefined) return <Skeleton variant="rounded" height={300} />;
  const shown = columns.filter(
    (state) => state !== 'dropped' || board.sprints.some(({ status }) => status === state),
  );
  return (
    <>
      <PageHead
        title={`${board.title}, ${board.clientName}`}
        facts={
          <>
            <Link component={RouterLink} to={`/contracts/${contractId}/show`}>
              {board.contractNumber}
            </Link>
            <Clause reference="gtc:3.3" />
          </>
        }
      >
        {board.actions.includes('define') && <DefineSprintButton board={board} />}
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Panel title={translate('sprints.price')}>
          <Facts
            facts={board.lines.map((line) => [
              line.description,
              line.free === null ? (
                translate('sprints.byHours')
              ) : (
                <span key={line.position}>
                  <Money value={line.net} />, {translate('sprints.free')} <Money value={line.free} />
                </span>
              ),
            ])}
          />
        </Panel>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', md: `repeat(${shown.length}, 1fr)` },
          }}
        >
          {shown.map((state) => {
            const sprints = board.sprints.filter(({ status }) => status === state);
            return (
              <Panel key={state} title={translate(`sprints.status.${state}`)}>
                <Stack sx={{ gap: 1.5 }}>
                  {sprints.length === 0 && (
                    <Typography color="textSecondary">{translate(`sprints.no.${state}`)}</Typography>
                  )}
                  {sprints.map((sprint) => (
                    <SprintCard
                      key={sprint.id}
                      sprint={sprint}
                      line={
                        board.lines.find(({ position }) => position === sprint.linePosition)?.description ??
                        ''
                      }
                    />
                  ))}
                </Stack>
              </Panel>
            );
          })}
        </Box>
      </Stack>
    </>
  );
}
