import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type Money } from '../money/money.ts';
import { type Allocated } from './allocation.ts';
import { creditTooSmall, nothingOwed } from './payment.ts';
import { lockCredit, paymentInsert } from './payment.store.ts';
import { lockTargets, settle } from './settle.action.ts';
import { paymentTargets } from './target.store.ts';

interface UseCredit {
  readonly clientId: string;
  /** Empty: all of it. */
  readonly amount: Money | undefined;
  /** Empty: what the client owes, the oldest due first. */
  readonly invoiceId: string | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Pays what a client owes from its credit, as of today (ruling 11); what is not owed stays a credit.
 * @throws problem `credit-too-small`, `nothing-owed`, `invoice-not-payable`, `payment-names-no-invoice`
 */
export async function useCredit(
  tx: Tx,
  { clientId, amount, invoiceId, actor, at }: UseCredit,
): Promise<Allocated & { readonly id: string }> {
  const credit = await lockCredit(tx, clientId);
  const wished = amount ?? credit;
  if (!wished.isPositive() || wished.compare(credit) > 0)
    throw creditTooSmall(`the credit of this client is ${credit}; use at most that`);
  const naming = { amount: wished, clientId, invoiceId, reference: undefined };
  const targets = await lockTargets(tx, () => paymentTargets(tx, naming));
  const id = newId();
  const allocated = await settle(tx, {
    paymentId: id,
    clientId,
    round: 1,
    lastPosition: 0,
    amount: wished,
    valueDate: dayOf(at),
    from: 'client-credit',
    targets,
    alongside: (result) => {
      const used = wished.minus(result.credit);
      if (!used.isPositive())
        throw nothingOwed('nothing is owed here that the credit could pay; see the statement of the client');
      const of = { clientId, valueDate: dayOf(at), reference: null, payer: null, actor, at };
      return [paymentInsert({ ...of, id, amount: used, method: 'client-credit' })];
    },
    verb: 'credit used',
    actor,
    at,
  });
  return { id, ...allocated };
}
