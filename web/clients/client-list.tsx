import { DataTable, TextInput } from 'react-admin';
import { Listing } from '../parts/listing.tsx';
import { Day } from '../parts/fields.tsx';
import { Opens } from '../parts/opens.tsx';
import { type Client } from './client.ts';

const filters = [
  <TextInput key="name" source="name" alwaysOn resettable />,
  <TextInput key="number" source="number" resettable />,
  <TextInput key="country" source="country" resettable />,
];

const Column = DataTable.Col<Client>;

export function ClientList() {
  return (
    <Listing filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column source="number" render={({ number }) => <Opens>{number}</Opens>} />
        <Column source="name" />
        <Column source="address.city" disableSort />
        <Column source="address.country" disableSort />
        <Column source="vatId" disableSort />
        <Column source="email" disableSort />
        <Column source="created" render={({ createdAt }) => <Day value={createdAt.slice(0, 10)} />} />
      </DataTable>
    </Listing>
  );
}
