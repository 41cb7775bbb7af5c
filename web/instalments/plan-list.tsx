import { DataTable } from 'react-admin';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { type Plan, planTones } from './plan.ts';

const filters = [<ClientFilter key="clientId" source="clientId" alwaysOn />];

const Column = DataTable.Col<Plan>;

export function PlanList() {
  return (
    <Listing filters={filters}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column source="number" disableSort render={({ number }) => <Opens>{number}</Opens>} />
        <Column source="clientName" disableSort />
        <Column source="agreedOn" disableSort render={({ agreedOn }) => <Day value={agreedOn} />} />
        <Column source="total" disableSort align="right" render={({ total }) => <Money value={total} />} />
        <Column source="paid" disableSort align="right" render={({ paid }) => <Money value={paid} />} />
        <Column source="next" disableSort render={({ next }) => <Day value={next?.dueOn} />} />
        <Column
          source="nextAmount"
          disableSort
          align="right"
          render={({ next }) => <Money value={next?.amount} />}
        />
        <Column
          source="state"
          disableSort
          render={({ state }) => <StatusChip state={state} words="instalments.state" tones={planTones} />}
        />
      </DataTable>
    </Listing>
  );
}
