import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { billingPartsOf, changePart, removeParts } from '../contracts/billing-part.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { taxOn } from '../money/vat.ts';
import { type OfferLine } from '../offers/offer.ts';
import { effectOf, lineOfPurchase, type Purchase, type PurchaseEffect } from './purchase.ts';
import { insertPurchase } from './purchase.store.ts';

interface RecordPurchase {
  readonly purchase: Omit<Purchase, 'id' | 'withdrawal'>;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records what was bought for a third-party item (GTC 3.6), once for each. From that day the item may be invoiced: at
 * the agreed price, or on the client's account at cost; what the client pays directly leaves the plan (GTC 7.6).
 * @throws what `lineOfPurchase` refuses; problem `purchase-exists`
 */
export async function recordPurchase(
  tx: Tx,
  { purchase: input, actor, at }: RecordPurchase,
): Promise<Purchase> {
  const contract = await lockContract(tx, input.contractId);
  const line = lineOfPurchase(contract, input, dayOf(at));
  const purchase: Purchase = { ...input, id: newId(), withdrawal: null };
  await insertPurchase(tx, purchase, { actor, at });
  const effect = effectOf(line, purchase);
  const parts = await billingPartsOf(tx, contract.id);
  // An item without a price has no part.
  const part = parts.find(({ linePosition }) => linePosition === line.position);
  if (part !== undefined) await plan(tx, part, effect, { line, purchase });
  await record(tx, {
    at,
    actor,
    verb: 'third-party item bought',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:3.6', 'gtc:7.6'],
    detail: {
      linePosition: line.position,
      supplier: purchase.supplier,
      document: purchase.document,
      cost: purchase.cost.toString(),
      effect,
    },
  });
  return purchase;
}

async function plan(
  tx: Tx,
  { id, taxes }: BillingPart,
  effect: PurchaseEffect,
  { line, purchase }: { readonly line: OfferLine; readonly purchase: Purchase },
): Promise<void> {
  const dueOn = purchase.purchasedOn;
  switch (effect) {
    case 'sold-on':
      return changePart(tx, id, { taxes, dueOn });
    case 'passed-through':
      return changePart(tx, id, { taxes: [taxOn(line.vatCategory, line.vatRate, purchase.cost)], dueOn });
    case 'shown-only':
      return removeParts(tx, [id]);
  }
}
