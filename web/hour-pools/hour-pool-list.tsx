import { AutocompleteInput, DataTable, ReferenceInput, SelectInput, useTranslate } from 'react-admin';
import { Day, Quantity } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { type PoolRow } from './hour-pool.ts';
import { UseBar } from './use-bar.tsx';

const filters = [
  <ReferenceInput
    key="client"
    source="clientId"
    reference="clients"
    sort={{ field: 'name', order: 'ASC' }}
    alwaysOn
  >
    <AutocompleteInput
      optionText="name"
      filterToQuery={(name: string) => ({ name })}
      label="hourPools.client"
    />
  </ReferenceInput>,
  <SelectInput
    key="used"
    source="usedAtLeast"
    label="hourPools.usedAtLeast"
    choices={[
      { id: '80', name: 'hourPools.from80' },
      { id: '100', name: 'hourPools.from100' },
    ]}
    alwaysOn
  />,
];

const Column = DataTable.Col<PoolRow>;

/** The hour pools whose period runs, each with how far it is used up (GTC 6.5). */
export function HourPoolList() {
  const translate = useTranslate();
  return (
    <Listing filters={filters}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column source="clientName" disableSort />
        <Column source="contractNumber" disableSort />
        <Column source="description" disableSort render={({ description }) => <Opens>{description}</Opens>} />
        <Column label={translate('hourPools.use')} render={(pool) => <UseBar pool={pool} />} />
        <Column
          source="remaining"
          align="right"
          disableSort
          render={({ remaining }) => <Quantity value={remaining} decimals={2} unit="h" />}
        />
        <Column
          source="overage"
          align="right"
          disableSort
          render={({ overage }) =>
            overage === '0' ? '–' : <Quantity value={overage} decimals={2} unit="h" />
          }
        />
        <Column label={translate('hourPools.expires')} render={({ period }) => <Day value={period.to} />} />
      </DataTable>
    </Listing>
  );
}
