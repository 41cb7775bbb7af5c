import { DataTable, DateInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { ClientFilter } from '../parts/client-filter.tsx';
import { InvoiceBulk } from './invoice-bulk.tsx';
import { type InvoiceLine, invoiceTones, kinds } from './invoice.ts';

const choices = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));

const filters = [
  <TextInput key="text" source="text" alwaysOn resettable />,
  <SelectInput
    key="status"
    source="status"
    choices={choices('invoicing.status', Object.keys(invoiceTones))}
    alwaysOn
  />,
  <SelectInput key="kind" source="kind" choices={choices('invoicing.kind', kinds)} alwaysOn />,
  <ClientFilter key="clientId" source="clientId" />,
  <DateInput key="issuedFrom" source="issuedFrom" />,
  <DateInput key="issuedTo" source="issuedTo" />,
];

const Column = DataTable.Col<InvoiceLine>;

export function InvoiceList() {
  const translate = useTranslate();
  return (
    <Listing filters={filters} sort={{ field: 'created', order: 'DESC' }} bulk={<InvoiceBulk />}>
      <DataTable rowClick="show" bulkActionsToolbar={<></>} hiddenColumns={['receivedOn', 'net', 'vat']}>
        <Column source="number" render={({ number }) => <Opens>{number}</Opens>} />
        <Column source="kind" disableSort render={({ kind }) => translate(`invoicing.kind.${kind}`)} />
        <Column source="clientName" disableSort />
        <Column source="issuedOn" render={({ issuedOn }) => <Day value={issuedOn} />} />
        <Column source="receivedOn" disableSort render={({ receivedOn }) => <Day value={receivedOn} />} />
        <Column source="dueOn" disableSort render={({ dueOn }) => <Day value={dueOn} />} />
        <Column source="net" disableSort align="right" render={({ net }) => <Money value={net} />} />
        <Column source="vat" disableSort align="right" render={({ vat }) => <Money value={vat} />} />
        <Column source="gross" disableSort align="right" render={({ gross }) => <Money value={gross} />} />
        <Column source="open" disableSort align="right" render={({ open }) => <Money value={open} />} />
        <Column
          source="status"
          disableSort
          render={({ status }) => <StatusChip state={status} words="invoicing.status" tones={invoiceTones} />}
        />
      </DataTable>
    </Listing>
  );
}
