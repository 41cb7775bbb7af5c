import { Button, Card, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { usePages } from '../parts/use-pages.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { sumOfHours } from './hours.ts';
import { SubmissionTable } from './submission-table.tsx';
import { type Submission } from './time.ts';

/** What waits for approval: week by week, of each person on each contract, to approve or reject together (GTC 6.4). */
export function ApprovalsPage() {
  const translate = useTranslate();
  const { items: weeks, more, isPending, error } = usePages<Submission>('/time-submissions', { limit: 50 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What somebody else has approved meanwhile is chosen no more.
  const selected = weeks.filter(({ id }) => chosen.has(id));

  return (
    <>
      <PageHead title={translate('time.approvals.title')}>
        <Button component={Link} to="/time-import" variant="outlined" size="small">
          {translate('time.import.open')}
        </Button>
        <Button component={Link} to="/time" variant="outlined" size="small">
          {translate('time.menu')}
        </Button>
      </PageHead>
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {isPending && <Skeleton variant="rounded" height={240} />}
      {!isPending && error === null && weeks.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
          {translate('time.approvals.empty')}
        </Typography>
      )}
      {weeks.length > 0 && (
        <Card variant="outlined">
          <Steps selected={selected} onDone={() => setChosen(new Set())} />
          <SubmissionTable weeks={weeks} chosen={chosen} onChoose={setChosen} />
          {more !== undefined && <Button onClick={more}>{translate('time.approvals.more')}</Button>}
        </Card>
      )}
    </>
  );
}

function Steps({
  selected,
  onDone,
}: {
  readonly selected: readonly Submission[];
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const entries = selected.flatMap((week) => week.entries);
  const count = { smart_count: entries.length };
  return (
    <Stack direction="row" sx={{ p: 1.5, gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography role="status" sx={{ flex: 1, minWidth: 200 }}>
        {entries.length === 0
          ? translate('time.approvals.none')
          : translate('time.approvals.selected', {
              ...count,
              hours: decimal(sumOfHours(selected.map(({ hours }) => hours)), 2),
            })}
      </Typography>
      <VerbButton
        label="time.approvals.reject"
        path="/time-entries/rejections"
        explanation={translate('time.approvals.rejecting', count)}
        body={({ reason }) => ({ entries, reason })}
        done="time.approvals.rejected"
        button={{ disabled: entries.length === 0 }}
        onDone={onDone}
      >
        <ReasonInput />
      </VerbButton>
      <VerbButton
        label="time.approvals.approve"
        path="/time-entries/approvals"
        explanation={translate('time.approvals.approving', count)}
        body={() => ({ entries })}
        done="time.approvals.approved"
        button={{ variant: 'contained', disabled: entries.length === 0 }}
        onDone={onDone}
      />
    </Stack>
  );
}
