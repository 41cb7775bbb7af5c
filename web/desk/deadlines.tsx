import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { DataTable, DateInput, SelectInput, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { ClientLink, SubjectLink } from './subject-link.tsx';
import { DeadlineMonth } from './deadline-month.tsx';
import { deskKinds } from './kinds.ts';
import { type Deadline } from './matter.ts';

const filters = [
  <SelectInput
    key="kind"
    source="kind"
    label="deadlines.filter.kind"
    alwaysOn
    resettable
    choices={deskKinds.deadlines.map((id) => ({ id, name: `deadlines.kind.${id}` }))}
  />,
  <DateInput key="from" source="from" label="deadlines.filter.from" />,
  <DateInput key="to" source="to" label="deadlines.filter.to" />,
];

const Column = DataTable.Col<Deadline>;

/** Every date that the rules produce, as a list or as a month. */
export function Deadlines() {
  const [search] = useSearchParams();
  return search.get('view') === 'month' ? <DeadlineMonth switcher={<Views />} /> : <DeadlineList />;
}

function DeadlineList() {
  const translate = useTranslate();
  return (
    <Listing
      title="deadlines.title"
      filters={filters}
      sort={{ field: 'day', order: 'ASC' }}
      actions={<Views />}
    >
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="day" label="deadlines.day" render={({ day }) => <Day value={day} />} />
        <Column
          source="kind"
          label="deadlines.filter.kind"
          disableSort
          render={({ kind }) => translate(`deadlines.kind.${kind}`)}
        />
        <Column
          source="clientName"
          label="deadlines.client"
          disableSort
          render={(row) => <ClientLink of={row} />}
        />
        <Column
          source="number"
          label="deadlines.subject"
          disableSort
          render={(row) => <SubjectLink of={row} />}
        />
        <Column
          source="amount"
          label="deadlines.amount"
          disableSort
          align="right"
          render={({ amount }) => (amount === null ? '' : <Money value={amount} />)}
        />
        <Column
          source="clause"
          label="deadlines.clause"
          disableSort
          render={({ clause }) => <Clause reference={clause} />}
        />
      </DataTable>
    </Listing>
  );
}

function Views() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'month' ? 'month' : 'list';
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={view}
      aria-label={translate('deadlines.view')}
      onChange={(_event, chosen: string | null) => {
        if (chosen !== null) setSearch(chosen === 'month' ? { view: 'month' } : {});
      }}
    >
      <ToggleButton value="list">{translate('deadlines.list')}</ToggleButton>
      <ToggleButton value="month">{translate('deadlines.month')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
