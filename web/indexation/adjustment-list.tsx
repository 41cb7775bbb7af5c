import { Button, Link as MuiLink } from '@mui/material';
import { DataTable, NumberInput, SelectInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { addressOf } from '../http/api.ts';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Listing } from '../parts/listing.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { To } from '../parts/to.tsx';
import { useHolds } from '../parts/use-session.ts';
import { ContractVerbs } from './contract-verbs.tsx';
import { type Adjustment } from './indexation.ts';

const filters = [
  <NumberInput key="year" source="year" alwaysOn min={2000} max={2999} />,
  <SelectInput
    key="leftOut"
    source="leftOut"
    alwaysOn
    choices={['false', 'true'].map((id) => ({ id, name: `indexation.leftOut.${id}` }))}
  />,
];

const Column = DataTable.Col<Adjustment>;

/** What became of prices at the end of each year, each new price with its index values and formula (GTC 6.10). */
export function AdjustmentList() {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  return (
    <Listing
      filters={filters}
      actions={
        <>
          <ContractVerbs />
          <Button size="small" component={Link} to="/index-values">
            {translate('indexation.values')}
          </Button>
          {isFinance && (
            <Button size="small" variant="contained" component={Link} to="/runs?start=indexation">
              {translate('indexation.prepareRun')}
            </Button>
          )}
        </>
      }
    >
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column
          source="contract"
          disableSort
          render={({ contractId, contractNumber }) => (
            <To to={`/contracts/${contractId}/show`}>{contractNumber}</To>
          )}
        />
        <Column source="clientName" disableSort />
        <Column source="year" disableSort />
        <Column
          source="effectiveFrom"
          disableSort
          render={({ effectiveFrom }) => <Day value={effectiveFrom} />}
        />
        <Column
          source="prices"
          disableSort
          render={({ prices, leftOut }) =>
            leftOut === null
              ? prices.map((price) => <Price key={price.linePosition} price={price} />)
              : translate('indexation.stayed', { reason: leftOut })
          }
        />
        <Column
          source="notice"
          disableSort
          render={({ documentId }) =>
            documentId !== null && (
              <MuiLink href={addressOf(`/documents/${documentId}/pdf`)} download>
                PDF
              </MuiLink>
            )
          }
        />
      </DataTable>
    </Listing>
  );
}

function Price({ price }: { readonly price: Adjustment['prices'][number] }) {
  const translate = useTranslate();
  const { month, decimal } = useFigures();
  const { linePosition, agreedPrice, oldPrice, newPrice, series, baseMonth, baseIndex, index, formula } =
    price;
  return (
    <div>
      {translate('indexation.line', { line: linePosition })} <Money value={oldPrice} /> →{' '}
      <ReasonButton
        title={translate('indexation.newPrice')}
        inputs={[
          [translate('indexation.agreedPrice'), <Money key="agreed" value={agreedPrice} />],
          [`${series}, ${month(baseMonth)}`, decimal(baseIndex, 1)],
          [`${series}, ${month(price.month)}`, decimal(index, 1)],
        ]}
        formula={formula}
        clause="gtc:6.10"
      >
        <Money value={newPrice} sx={{ fontWeight: 650 }} />
      </ReasonButton>
    </div>
  );
}
