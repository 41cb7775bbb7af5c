import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { billingPartsOf, changePart, planPart } from '../contracts/billing-part.store.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { outlayParts } from '../contracts/item-parts.ts';
import { type Contract } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { type Purchase, requireWithdrawable } from './purchase.ts';
import { invoiceOf, purchaseById, markWithdrawn } from './purchase.store.ts';

interface WithdrawPurchase {
  readonly id: string;
  /** What was wrong about it. */
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back a purchase that was recorded wrongly (GTC 3.6): it stays in the file with the reason, and its item is planned
 * as it was before, on the client's account at the expected cost (GTC 7.6). What has been invoiced is cancelled first.
 * @throws problem `purchase-billed`, `purchase-withdrawn`, `contract-ended`, `not-found`
 */
export async function withdrawPurchase(
  tx: Tx,
  { id, reason, actor, at }: WithdrawPurchase,
): Promise<Purchase> {
  const { contractId } = await purchaseById(tx, id);
  const contract = await lockContract(tx, contractId);
  const purchase = await purchaseById(tx, id);
  requireWithdrawable(purchase, contract, await invoiceOf(tx, purchase));
  const withdrawal = { on: dayOf(at), reason };
  await markWithdrawn(tx, id, withdrawal);
  await planAgain(tx, contract, purchase.linePosition);
  const { linePosition, supplier, document, cost } = purchase;
  await record(tx, {
    at,
    actor,
    verb: 'purchase withdrawn',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:3.6', 'gtc:7.6'],
    detail: { linePosition, supplier, document, cost: cost.toString(), reason },
  });
  return { ...purchase, withdrawal };
}

/** As the contract planned it: what is sold on waits for delivery again, what was to pass through has its part back. */
async function planAgain(tx: Tx, { id, agreed }: Contract, linePosition: number): Promise<void> {
  const part = (await billingPartsOf(tx, id)).find((each) => each.linePosition === linePosition);
  const outlay = outlayParts(agreed).find((each) => each.linePosition === linePosition);
  if (part !== undefined) await changePart(tx, part.id, { taxes: outlay?.taxes ?? part.taxes, dueOn: null });
  else if (outlay !== undefined) await planPart(tx, id, outlay);
}
