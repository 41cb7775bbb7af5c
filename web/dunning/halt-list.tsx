import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Day, Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { To } from '../parts/to.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { By } from '../parts/by.tsx';
import { type Halt } from './dunning.ts';

const filters = [
  <SelectInput
    key="lasting"
    source="lasting"
    alwaysOn
    choices={['true', 'false'].map((id) => ({ id, name: `dunning.lasting.${id}` }))}
  />,
  <SelectInput
    key="kind"
    source="kind"
    alwaysOn
    choices={['hold', 'dispute', 'legal-proceedings'].map((id) => ({ id, name: `dunning.halt.${id}` }))}
  />,
  <ClientFilter key="clientId" source="clientId" />,
];

const Column = DataTable.Col<Halt>;

/** Why reminders rest, until when, and who said so. */
export function HaltList() {
  const translate = useTranslate();
  const mayEnd = useHolds('finance', 'management');
  return (
    <Listing filters={filters}>
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="kind" disableSort render={({ kind }) => translate(`dunning.halt.${kind}`)} />
        <Column
          source="about"
          disableSort
          render={({ clientId, clientName, invoiceId, invoiceNumber }) =>
            invoiceId === null ? (
              <To to={`/clients/${clientId}/show`}>{clientName}</To>
            ) : (
              <>
                <To to={`/invoices/${invoiceId}/show`}>{invoiceNumber}</To> {clientName}
              </>
            )
          }
        />
        <Column source="reason" disableSort />
        <Column source="until" disableSort render={({ until }) => <Day value={until} />} />
        <Column
          source="createdAt"
          disableSort
          render={({ createdAt, createdBy }) => (
            <>
              <Moment value={createdAt} /> <By actor={createdBy} />
            </>
          )}
        />
        <Column
          source="endedAt"
          disableSort
          render={({ id, endedAt, endNote }) =>
            endedAt === null && mayEnd ? (
              <VerbButton
                label="dunning.do.end"
                path={`/dunning-halts/${id}/end`}
                explanation={translate('dunning.means.end')}
              >
                <ReasonInput source="note" />
              </VerbButton>
            ) : (
              <>
                <Moment value={endedAt} /> {endNote}
              </>
            )
          }
        />
      </DataTable>
    </Listing>
  );
}
