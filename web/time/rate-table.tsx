import { Chip, Link } from '@mui/material';
import { DataTable, ResourceContextProvider, SelectInput, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ClientFilter } from '../parts/client-filter.tsx';
import { EachOf } from '../parts/each-of.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { useSession } from '../parts/use-session.ts';
import { type Person, type Rate } from './time.ts';

/** From the most specific to the most general, as one wins over the other. */
function specificity({ contractId, clientId, personId, role }: Rate): number {
  const scope = contractId !== null ? 0 : clientId !== null ? 3 : 6;
  return scope + (personId !== null ? 0 : role !== null ? 1 : 2);
}

const Column = DataTable.Col<Rate>;

/** What an hour costs: the most specific on top, each with the days on which it holds. */
export function RateTable({ people }: { readonly people: readonly Person[] }) {
  const translate = useTranslate();
  const today = useSession()?.today ?? '';
  const filters = [
    <ClientFilter key="clientId" source="clientId" alwaysOn />,
    <SelectInput
      key="personId"
      source="personId"
      label="time.people.person"
      choices={people.map(({ id, name }) => ({ id, name }))}
      translateChoice={false}
      alwaysOn
    />,
  ];
  return (
    <ResourceContextProvider value="rates">
      <Listing title={false} filters={filters}>
        <EachOf rowsOf={mostSpecificFirst}>
          <DataTable<Rate>
            bulkActionButtons={false}
            rowClick={false}
            rowSx={(rate) => ({ opacity: stateOf(rate, today) === 'past' ? 0.75 : 1 })}
          >
            <Column source="of" label="time.people.of" disableSort render={(rate) => <Scope rate={rate} />} />
            <Column
              source="by"
              label="time.people.by"
              disableSort
              render={({ personName, role }) => personName ?? role ?? translate('time.people.everybody')}
            />
            <Column
              source="hourly"
              label="time.people.hourly"
              align="right"
              disableSort
              render={({ hourly }) => <Money value={hourly} />}
            />
            <Column
              source="validFrom"
              label="time.people.validFrom"
              disableSort
              render={({ validFrom }) => <Day value={validFrom} />}
            />
            <Column
              source="validTo"
              label="time.people.validTo"
              disableSort
              render={({ validTo }) => <Day value={validTo} />}
            />
            <Column
              source="state"
              label="time.people.state"
              disableSort
              render={(rate) => <StateOf rate={rate} today={today} />}
            />
          </DataTable>
        </EachOf>
      </Listing>
    </ResourceContextProvider>
  );
}

function mostSpecificFirst(rates: readonly Rate[]): Rate[] {
  return rates.toSorted((a, b) => specificity(a) - specificity(b) || (a.validFrom < b.validFrom ? 1 : -1));
}

function StateOf({ rate, today }: { readonly rate: Rate; readonly today: string }) {
  const translate = useTranslate();
  const state = stateOf(rate, today);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={state === 'now' ? 'success' : 'default'}
      label={translate(`time.people.${state}`)}
    />
  );
}

function stateOf({ validFrom, validTo }: Rate, today: string): 'now' | 'past' | 'future' {
  if (validFrom > today) return 'future';
  return validTo !== null && validTo < today ? 'past' : 'now';
}

function Scope({ rate: { contractId, contractNumber, clientId, clientName } }: { readonly rate: Rate }) {
  const translate = useTranslate();
  if (contractId !== null)
    return (
      <>
        {translate('time.people.contract')}{' '}
        <Link component={RouterLink} to={`/contracts/${contractId}/show`}>
          {contractNumber}
        </Link>
      </>
    );
  if (clientId !== null)
    return (
      <Link component={RouterLink} to={`/clients/${clientId}/show`}>
        {clientName}
      </Link>
    );
  return <>{translate('time.people.everything')}</>;
}
