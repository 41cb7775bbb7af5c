import { Alert, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type scheduleAnswer } from '../../src/runs/schedule.schemas.ts';
import { Moment } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { Rows } from '../parts/rows.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { To } from '../parts/to.tsx';
import { useHolds } from '../parts/use-session.ts';
import { useRead } from '../parts/use-read.ts';
import { statusTones } from './run.ts';

type Schedule = z.output<typeof scheduleAnswer>;
type Entry = Schedule['entries'][number];

/** What Kontor does by itself, in the order of the day, and why nobody sets its times. */
export function ScheduleScreen() {
  const translate = useTranslate();
  const read = useRead<Schedule>('/schedule');
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('runs.schedule.title')} />
      <Panel title={translate('runs.schedule.entries')}>
        <Reading read={read} rows={10}>
          {({ startsByItself, entries }) => (
            <Stack sx={{ gap: 1.5 }}>
              {!startsByItself && <Alert severity="info">{translate('runs.schedule.testClock')}</Alert>}
              <Entries entries={entries} />
            </Stack>
          )}
        </Reading>
      </Panel>
      <Panel title={translate('runs.schedule.whyFixed')}>
        <Typography sx={{ maxWidth: '75ch' }}>{translate('runs.schedule.because')}</Typography>
      </Panel>
    </Stack>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const translate = useTranslate();
  const mayStart = useHolds('finance');
  return (
    <Rows
      title={translate('runs.schedule.entries')}
      empty=""
      rows={entries}
      keyOf={({ name }) => name}
      columns={[
        {
          name: translate('runs.schedule.what'),
          cell: ({ kind }) => (
            <>
              {translate(`runs.kind.${kind}`)}
              <Typography variant="body2" color="textSecondary" component="div">
                {translate(`runs.what.${kind}`)}
              </Typography>
            </>
          ),
        },
        {
          name: translate('runs.schedule.when'),
          cell: ({ pace, at }) => translate(`runs.schedule.pace.${pace}`, { at }),
        },
        {
          name: translate('runs.schedule.next'),
          cell: ({ nextAt }) =>
            nextAt === null ? translate('runs.schedule.soon') : <Moment value={nextAt} />,
        },
        {
          name: translate('runs.schedule.last'),
          cell: ({ kind, lastRun }) =>
            lastRun === null ? (
              translate(kind === 'resume' ? 'kontor.say.none' : 'runs.schedule.never')
            ) : (
              <Stack sx={{ alignItems: 'flex-start', gap: 0.5 }}>
                <To to={`/runs/${lastRun.id}/show`}>
                  <Moment value={lastRun.createdAt} />
                </To>
                {lastRun.status !== 'finished' && (
                  <StatusChip state={lastRun.status} words="runs.status" tones={statusTones} />
                )}
              </Stack>
            ),
        },
        {
          name: translate('runs.schedule.byHand'),
          cell: ({ kind, pace }) =>
            mayStart && kind !== 'resume' && kind !== 'seal' && pace !== 'minute' ? (
              <To to={`/runs?start=${kind}`}>{translate('runs.start')}</To>
            ) : (
              translate('kontor.say.none')
            ),
        },
      ]}
    />
  );
}
