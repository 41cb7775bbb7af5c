import { DateInput, required, SelectInput, TextInput } from 'react-admin';
import { type z } from 'zod';
import { type purchaseAnswer } from '../../src/purchases/purchase.schemas.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { type Contract } from './contract.ts';

export type Purchase = z.output<typeof purchaseAnswer>;

/** The third-party items of a contract that no purchase is recorded for: each is bought once (GTC 3.6). */
export function unbought({ lines }: Contract, purchases: readonly Purchase[]) {
  const bought = new Set(
    purchases.filter(({ withdrawal }) => withdrawal === null).map(({ linePosition }) => linePosition),
  );
  return lines.filter(({ kind, position }) => kind === 'third-party' && !bought.has(position));
}

/** What was bought for which third-party item, from whom, by which document. */
export function PurchaseInputs({ lines }: { readonly lines: Contract['lines'] }) {
  return (
    <>
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
    </>
  );
}
