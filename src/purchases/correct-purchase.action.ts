import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Purchase } from './purchase.ts';
import { purchaseById } from './purchase.store.ts';
import { recordPurchase } from './record-purchase.action.ts';
import { withdrawPurchase } from './withdraw-purchase.action.ts';

interface CorrectPurchase {
  readonly id: string;
  /** The purchase as it was. */
  readonly purchase: Omit<Purchase, 'id' | 'contractId' | 'withdrawal'>;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records a purchase anew that was recorded wrongly, be it for another item (GTC 3.6, 7.6): the wrong one is withdrawn.
 * @throws what `withdrawPurchase` and `recordPurchase` refuse
 */
export async function correctPurchase(
  tx: Tx,
  { id, purchase, reason, actor, at }: CorrectPurchase,
): Promise<Purchase> {
  const { contractId } = await purchaseById(tx, id);
  await withdrawPurchase(tx, { id, reason, actor, at });
  return recordPurchase(tx, { purchase: { ...purchase, contractId }, actor, at });
}
