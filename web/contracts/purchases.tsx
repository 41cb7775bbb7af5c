import { Stack, Typography } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type purchaseAnswer } from '../../src/purchases/purchase.schemas.ts';
import { type Page } from '../http/cursors.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract } from './contract.ts';

type Purchase = z.output<typeof purchaseAnswer>;

/** What was bought for third-party items, and what becomes of it (GTC 7.6). */
export function Purchases({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const { data } = useRead<Page<Purchase>>(`/contracts/${contract.id}/purchases`);
  const purchases = data?.items ?? [];
  return (
    <Panel
      title={translate('contracts.purchase.title')}
      actions={['active', 'suspended'].includes(contract.status) && <RecordPurchase contract={contract} />}
    >
      {data !== undefined && purchases.length === 0 && (
        <Typography color="textSecondary">{translate('contracts.purchase.none')}</Typography>
      )}
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
        {purchases.map((purchase) => (
          <Stack
            component="li"
            key={purchase.id}
            direction="row"
            sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}
          >
            <Day value={purchase.purchasedOn} />
            <span>
              {purchase.supplier} ({purchase.document})
            </span>
            <Typography variant="body2" color="textSecondary" component="span">
              {translate(`contracts.purchase.effect.${purchase.effect}`)}
            </Typography>
            <Money value={purchase.cost} sx={{ ml: 'auto' }} />
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}

function RecordPurchase({ contract }: { readonly contract: Contract }) {
  const today = useSession()?.today;
  const lines = contract.lines.filter(({ kind }) => kind === 'third-party');
  return (
    <VerbButton
      label="contracts.do.purchase"
      path={`/contracts/${contract.id}/purchases`}
      defaultValues={{
        linePosition: lines[0]?.position,
        supplier: '',
        document: '',
        purchasedOn: today,
        cost: '',
        paidBy: 'agency',
      }}
    >
      <SelectInput
        source="linePosition"
        label="contracts.price.line"
        validate={required()}
        choices={lines.map(({ position, description }) => ({ id: position, name: description }))}
        translateChoice={false}
      />
      <TextInput source="supplier" label="contracts.purchase.supplier" validate={required()} />
      <TextInput source="document" label="contracts.purchase.document" validate={required()} />
      <DateInput source="purchasedOn" label="contracts.purchase.purchasedOn" validate={required()} />
      <DecimalInput source="cost" label="contracts.purchase.cost" />
      <SelectInput
        source="paidBy"
        label="contracts.purchase.paidBy"
        choices={['agency', 'client'].map((id) => ({ id, name: `contracts.termination.side.${id}` }))}
      />
    </VerbButton>
  );
}
