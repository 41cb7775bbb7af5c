import { Box, Chip, Link, Typography } from '@mui/material';
import { DataTable, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ClientFilter } from '../parts/client-filter.tsx';
import { EachOf } from '../parts/each-of.tsx';
import { Money } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { type EstimateItem, type Estimates } from './estimate.ts';
import { EstimateMeter } from './estimate-meter.tsx';

const filters = [<ClientFilter key="clientId" source="clientId" alwaysOn />];

interface Row extends EstimateItem {
  readonly id: string;
  readonly contract: Estimates;
}
const Column = DataTable.Col<Row>;

/** The estimates of all running contracts: what each has cost and will, against what was estimated (GTC 6.2). */
export function EstimateList() {
  return (
    <ResourceContextProvider value="estimates">
      <Listing title="estimates.title" filters={filters} counts="estimates.contracts">
        <EachOf rowsOf={itemsOf}>
          <DataTable<Row> bulkActionButtons={false} rowClick={false}>
            <Column
              source="description"
              label="estimates.item"
              disableSort
              render={({ contract, description }) => (
                <>
                  <Link
                    component={RouterLink}
                    to={`/estimates/${contract.contractId}`}
                    sx={{ fontWeight: 600 }}
                  >
                    {description}
                  </Link>
                  <Typography variant="body2" color="textSecondary" sx={{ minWidth: 200 }}>
                    {contract.clientName} ·{' '}
                    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                      {contract.contractNumber}
                    </Box>
                  </Typography>
                </>
              )}
            />
            {(['estimated', 'spent', 'forecast'] as const).map((amount) => (
              <Column
                key={amount}
                source={amount}
                label={`estimates.${amount}`}
                align="right"
                disableSort
                render={(item) => <Money value={item[amount]} />}
              />
            ))}
            <Column
              source="use"
              label="estimates.use"
              disableSort
              render={(item) => <EstimateMeter item={item} />}
            />
            <Column
              source="state"
              label="estimates.state"
              disableSort
              render={(item) => <EstimateState item={item} />}
            />
          </DataTable>
        </EachOf>
      </Listing>
    </ResourceContextProvider>
  );
}

function itemsOf(contracts: readonly (Estimates & { readonly id: string })[]): Row[] {
  return contracts.flatMap((contract) =>
    contract.items.map((item) => ({ ...item, id: `${contract.contractId} ${item.itemId}`, contract })),
  );
}

const tones = { drafted: 'warning', announced: 'info', objected: 'error', approved: 'success' } as const;

/** Where the last overrun stands, or that none is. */
export function EstimateState({ item }: { readonly item: EstimateItem }) {
  const translate = useTranslate();
  const status = item.overruns.at(-1)?.status;
  if (item.binding) return <Chip size="small" variant="outlined" label={translate('estimates.binding')} />;
  return (
    <Box component="span">
      {status === undefined ? (
        translate('estimates.noOverrun')
      ) : (
        <Chip
          size="small"
          variant="outlined"
          color={tones[status as keyof typeof tones] ?? 'default'}
          label={translate(`estimates.status.${status}`)}
        />
      )}
    </Box>
  );
}
