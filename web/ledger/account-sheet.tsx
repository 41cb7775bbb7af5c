import { DataTable, DateInput, ResourceContextProvider, useListContext, useTranslate } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { type z } from 'zod';
import { type accountSheetAnswer } from '../../src/ledger/ledger.schemas.ts';
import { type Query } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Facts } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { To } from '../parts/to.tsx';
import { useRead } from '../parts/use-read.ts';
import { type Posting, PostingText, Source } from './posting.tsx';

const filters = [
  <DateInput key="from" source="from" label="ledger.from" alwaysOn />,
  <DateInput key="asOf" source="asOf" label="ledger.asOf" alwaysOn />,
];

const Column = DataTable.Col<Posting>;

/** The postings that a figure of the trial balance is made of, from the balance before to that figure. */
export function AccountSheet() {
  const translate = useTranslate();
  const { account = '' } = useParams();
  if (translate(`ledger.of.${account}`, { _: '' }) === '') return <Navigate to="/trial-balance" replace />;
  return (
    <ResourceContextProvider key={account} value={`ledger/accounts/${account}/postings`}>
      <Listing
        title={`ledger.of.${account}`}
        filters={filters}
        sort={{ field: 'bookedOn', order: 'ASC' }}
        head={<To to="/trial-balance">{translate('ledger.title')}</To>}
      >
        <Frame account={account} />
        <DataTable<Posting> rowClick={false} bulkActionButtons={false} hiddenColumns={['counterAccounts']}>
          <Column
            source="bookedOn"
            label="ledger.bookedOn"
            render={({ bookedOn }) => <Day value={bookedOn} />}
          />
          <Column
            source="documentNumber"
            label="ledger.document"
            disableSort
            render={(posting) => <Source posting={posting} />}
          />
          <Column
            source="clientName"
            label="kontor.client"
            disableSort
            render={({ clientId, clientName }) =>
              clientId === null ? '–' : <To to={`/clients/${clientId}/show`}>{clientName}</To>
            }
          />
          <Column
            source="purpose"
            label="ledger.text"
            disableSort
            render={(posting) => <PostingText posting={posting} />}
          />
          <Column
            source="counterAccounts"
            label="ledger.counterAccounts"
            disableSort
            render={({ counterAccounts }) =>
              counterAccounts.map((each) => translate(`ledger.of.${each}`)).join(', ')
            }
          />
          <Column
            source="clauses"
            label="ledger.clauses"
            disableSort
            render={({ clauses }) => clauses.map((clause) => <Clause key={clause} reference={clause} />)}
          />
          {(
            [
              ['debited', 'ledger.debit'],
              ['credited', 'ledger.credit'],
            ] as const
          ).map(([side, label]) => (
            <Column
              key={side}
              source={side}
              label={label}
              align="right"
              disableSort
              render={(posting) => (posting[side] === null ? '' : <Money value={posting[side]} />)}
            />
          ))}
          <Column
            source="balance"
            label="ledger.balance"
            align="right"
            disableSort
            render={({ balance }) => <Money value={balance} />}
          />
        </DataTable>
      </Listing>
    </ResourceContextProvider>
  );
}

/** From which balance to which, and what was booked between. */
function Frame({ account }: { readonly account: string }) {
  const translate = useTranslate();
  const { from, asOf } = useListContext().filterValues as Query;
  const read = useRead<z.output<typeof accountSheetAnswer>>(`/ledger/accounts/${account}`, { from, asOf });
  const figures = ['opening', 'debit', 'credit', 'closing'] as const;
  return (
    <section aria-label={translate('ledger.frame')} aria-live="polite" style={{ padding: 16 }}>
      <Reading read={read} rows={1}>
        {(sheet) => (
          <Facts
            facts={figures.map((figure) => [
              translate(`ledger.${figure}`),
              <Money key={figure} value={sheet[figure]} sx={{ fontWeight: 650 }} />,
            ])}
          />
        )}
      </Reading>
    </section>
  );
}
