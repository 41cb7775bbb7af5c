import { DataTable, SelectInput, TextInput } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { type OfferListItem, offerStatuses, offerTones } from './offer.ts';

const filters = [
  <TextInput key="text" source="text" label="offers.filter.text" alwaysOn resettable />,
  <SelectInput
    key="status"
    source="status"
    alwaysOn
    choices={offerStatuses.map((id) => ({ id, name: `offers.status.${id}` }))}
  />,
];

const Column = DataTable.Col<OfferListItem>;

/** Offers, the newest first. */
export function OfferList() {
  return (
    <Listing filters={filters} sort={{ field: 'created', order: 'DESC' }}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column source="number" render={({ number }) => <Opens>{number}</Opens>} />
        <Column source="clientName" disableSort />
        <Column source="title" disableSort />
        <Column
          source="status"
          disableSort
          render={({ status }) => <StatusChip state={status} words="offers.status" tones={offerTones} />}
        />
        <DataTable.NumberCol source="version" disableSort />
        <Column source="net" align="right" disableSort render={({ net }) => <Money value={net} />} />
        <Column source="gross" align="right" disableSort render={({ gross }) => <Money value={gross} />} />
        <Column source="validUntil" disableSort render={({ validUntil }) => <Day value={validUntil} />} />
      </DataTable>
    </Listing>
  );
}
