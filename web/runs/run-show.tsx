import { Alert, Box, Button, LinearProgress, Skeleton, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { To } from '../parts/to.tsx';
import { Refusal } from '../http/api.ts';
import { Moment } from '../parts/fields.tsx';
import { useFigures, type LocalDate } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useHolds } from '../parts/use-session.ts';
import { unseen } from '../parts/unseen.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { CommitPreview } from './commit-preview.tsx';
import { By } from '../parts/by.tsx';
import { Committed } from './committed.tsx';
import { useKeptExclusions } from './kept-exclusions.ts';
import { RunItems } from './run-items.tsx';
import { isAtEnd, type Run, statusTones } from './run.ts';
import { useRun } from './use-run.ts';

/** One run: what it found, what became of it, and what a person may do about it. */
export function RunShow() {
  const { id = '' } = useParams();
  const { run, error, isAway } = useRun(id);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} />;
  if (run === undefined) return <Skeleton variant="rounded" height={240} />;
  return <Content key={run.id} run={run} isAway={isAway} />;
}

function Content({ run, isAway }: { readonly run: Run; readonly isAway: boolean }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const mayStart = useHolds('finance');
  const isPreview = run.mode === 'preview';
  const { excluded, isFromBefore, setExcluded } = useKeptExclusions(run.id);
  const words = { kind: translate(`runs.kind.${run.kind}`), day: shortDay(run.asOf as LocalDate) };
  const mayRetry = mayStart && isAtEnd(run) && (run.counts.failed > 0 || run.status === 'failed');
  return (
    <Stack sx={{ gap: 2 }}>
      <Box>
        <PageHead
          title={translate(isPreview ? 'runs.titleOfPreview' : 'runs.titleOfCommit', words)}
          facts={
            <>
              <StatusChip state={run.status} words="runs.status" tones={statusTones} />
              <span>
                <By actor={run.requestedBy} />, <Moment value={run.createdAt} />
              </span>
              {run.previewId !== null && (
                <To to={`/runs/${run.previewId}/show`}>{translate('runs.ofPreview')}</To>
              )}
              {run.follows !== null && <To to={`/runs/${run.follows}/show`}>{translate('runs.follows')}</To>}
            </>
          }
        >
          {mayRetry && (
            <VerbButton
              label={isPreview ? 'runs.lookAgain' : 'runs.retry'}
              button={{ sx: { alignSelf: 'flex-start' } }}
              path={`/runs/${run.id}/retry`}
              explanation={translate('runs.retryMeans')}
              done="runs.retried"
            />
          )}
          {mayStart && isPreview && run.status === 'finished' && (
            <CommitPreview run={run} excluded={excluded} />
          )}
        </PageHead>
        <Progress run={run} />
      </Box>
      {isAway && <Alert severity="warning">{translate('runs.away')}</Alert>}
      {run.failure !== null && <Alert severity="error">{run.failure}</Alert>}
      {isPreview && <Committed preview={run} />}
      {isFromBefore && mayStart && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={() => setExcluded(new Map())}>
              {translate('runs.takeIn')}
            </Button>
          }
        >
          {translate('runs.keptOut', { smart_count: excluded.size })}
        </Alert>
      )}
      <RunItems run={run} excluded={excluded} onExclude={mayStart && isPreview ? setExcluded : undefined} />
    </Stack>
  );
}

/** How far it has come. What is told to who does not see it are quarters and the end, not every step. */
function Progress({ run }: { readonly run: Run }) {
  const translate = useTranslate();
  const { planned, done, skipped, failed } = run.counts;
  const all = planned + done + skipped + failed;
  const percent = all === 0 ? 0 : Math.round(((all - planned) / all) * 100);
  const isOver = isAtEnd(run);
  const told = isOver
    ? all === 0
      ? translate('runs.nothing')
      : translate(run.mode === 'preview' ? 'runs.previewed' : 'runs.ended', {
          all,
          done,
          skipped,
          failed,
          smart_count: all,
        })
    : all === 0
      ? translate('runs.searching')
      : translate('runs.quarter', { percent: Math.floor(percent / 25) * 25 });
  return (
    <Stack sx={{ gap: 0.5 }}>
      {!isOver && (
        <>
          <LinearProgress
            aria-label={translate('runs.progress')}
            variant={all === 0 ? 'indeterminate' : 'determinate'}
            value={percent}
          />
          <Typography variant="body2" color="textSecondary">
            {translate(all === 0 ? 'runs.searching' : 'runs.goesOn', { ready: all - planned, all })}
          </Typography>
        </>
      )}
      <Typography role="status" color="textSecondary" sx={isOver ? {} : unseen}>
        {told}
      </Typography>
    </Stack>
  );
}
