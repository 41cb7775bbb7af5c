import { DataTable, SelectInput, TextInput } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { type ContractListItem, contractStatuses, contractTones } from './contract.ts';

const filters = [
  <TextInput key="text" source="text" label="offers.filter.text" alwaysOn resettable />,
  <SelectInput
    key="status"
    source="status"
    alwaysOn
    choices={contractStatuses.map((id) => ({ id, name: `contracts.status.${id}` }))}
  />,
];

const Column = DataTable.Col<ContractListItem>;

/** Contracts, the newest first. */
export function ContractList() {
  return (
    <Listing filters={filters} sort={{ field: 'created', order: 'DESC' }}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column source="number" render={({ number }) => <Opens>{number}</Opens>} />
        <Column source="clientName" disableSort />
        <Column source="title" disableSort />
        <Column
          source="status"
          disableSort
          render={({ status }) => (
            <StatusChip state={status} words="contracts.status" tones={contractTones} />
          )}
        />
        <Column source="concludedOn" disableSort render={({ concludedOn }) => <Day value={concludedOn} />} />
        <Column source="net" align="right" disableSort render={({ net }) => <Money value={net} />} />
        <Column source="gross" align="right" disableSort render={({ gross }) => <Money value={gross} />} />
      </DataTable>
    </Listing>
  );
}
