import { Chip } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { type PaymentLine } from './payment.ts';

const filters = [<ClientFilter key="clientId" source="clientId" alwaysOn />];

const Column = DataTable.Col<PaymentLine>;

export function PaymentList() {
  const translate = useTranslate();
  return (
    <Listing filters={filters} sort={{ field: 'created', order: 'DESC' }}>
      <DataTable rowClick="show" bulkActionButtons={false}>
        <Column
          source="valueDate"
          render={({ valueDate }) => (
            <Opens>
              <Day value={valueDate} />
            </Opens>
          )}
        />
        <Column source="clientName" disableSort />
        <Column source="amount" disableSort align="right" render={({ amount }) => <Money value={amount} />} />
        <Column source="method" disableSort render={({ method }) => translate(`payments.method.${method}`)} />
        <Column source="reference" disableSort />
        <Column source="payer" disableSort />
        <Column
          source="returnedOn"
          disableSort
          render={({ returnedOn }) =>
            returnedOn === null ? (
              '–'
            ) : (
              <>
                <Chip
                  size="small"
                  color="warning"
                  variant="outlined"
                  label={translate('payments.returned')}
                />{' '}
                <Day value={returnedOn} />
              </>
            )
          }
        />
      </DataTable>
    </Listing>
  );
}
