import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { By } from '../parts/by.tsx';
import { Day, Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useHolds } from '../parts/use-session.ts';
import { kinds, type RunLine, statusTones } from './run.ts';
import { StartRun } from './start-run.tsx';

const choices = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));

const filters = [
  <SelectInput key="kind" source="kind" choices={choices('runs.kind', kinds)} alwaysOn />,
  <SelectInput key="mode" source="mode" choices={choices('runs.mode', ['preview', 'commit'])} alwaysOn />,
  <SelectInput key="status" source="status" choices={choices('runs.status', Object.keys(statusTones))} />,
];

const Column = DataTable.Col<RunLine>;

/** The finance console: start a run, or look at one. */
export function RunList() {
  const translate = useTranslate();
  const starts = useHolds('finance');
  return (
    <>
      <Listing filters={filters} title="runs.title" before={starts && <StartRun />}>
        <DataTable rowClick="show" bulkActionButtons={false}>
          <Column
            source="kind"
            disableSort
            render={({ kind }) => <Opens>{translate(`runs.kind.${kind}`)}</Opens>}
          />
          <Column source="asOf" disableSort render={({ asOf }) => <Day value={asOf} />} />
          <Column source="mode" disableSort render={({ mode }) => translate(`runs.mode.${mode}`)} />
          <Column
            source="status"
            disableSort
            render={({ status }) => <StatusChip state={status} words="runs.status" tones={statusTones} />}
          />
          <Column source="requestedBy" disableSort render={({ requestedBy }) => <By actor={requestedBy} />} />
          <Column source="createdAt" disableSort render={({ createdAt }) => <Moment value={createdAt} />} />
          <Column
            source="finishedAt"
            disableSort
            render={({ finishedAt }) => <Moment value={finishedAt} />}
          />
        </DataTable>
      </Listing>
    </>
  );
}
