import { Button, Typography } from '@mui/material';
import { ResourceContextProvider, SelectInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Choosing } from '../parts/choosing.tsx';
import { useFigures } from '../parts/figures.ts';
import { Listing } from '../parts/listing.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { sumOfHours } from './hours.ts';
import { SubmissionTable } from './submission-table.tsx';
import { type Submission } from './time.ts';
import { usePerson } from './use-person.ts';

/** What waits for approval: week by week, of each person on each contract, to approve or reject together (GTC 6.4). */
export function ApprovalsPage() {
  const { people = [] } = usePerson();
  const filters = [
    <SelectInput
      key="personId"
      source="personId"
      label="time.person"
      choices={people.map(({ id, name }) => ({ id, name }))}
      translateChoice={false}
      alwaysOn
    />,
  ];
  return (
    <ResourceContextProvider value="time-submissions">
      <Listing title="time.approvals.title" filters={filters} bulk={<Bulk />} head={<Elsewhere />}>
        <SubmissionTable />
      </Listing>
    </ResourceContextProvider>
  );
}

function Elsewhere() {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to="/time-import" variant="outlined" size="small">
        {translate('time.import.open')}
      </Button>
      <Button component={Link} to="/time" variant="outlined" size="small">
        {translate('time.menu')}
      </Button>
    </>
  );
}

function Bulk() {
  return (
    <Choosing<Submission>>
      {(weeks, forget) => <Steps selected={weeks} onDone={() => forget(weeks)} />}
    </Choosing>
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
    <>
      <Typography>
        {translate('time.approvals.selected', {
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
        button={{ variant: 'contained' }}
        onDone={onDone}
      />
    </>
  );
}
