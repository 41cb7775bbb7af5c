import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContractRows } from '../contracts/contract.store.ts';
import { type Invoice, isCorrection } from '../invoicing/invoice.ts';
import { cancelledAmong, invoicesByIds, lockReceivables } from '../invoicing/invoice.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { type Money } from '../money/money.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { naming } from './open-claim.ts';
import { type ClaimFacts, claimFacts, claimsOn } from './open-claim.store.ts';
import { receiptOf } from './receipt.store.ts';
import { releasePaidDeposits } from './release-paid-deposits.action.ts';
import { type Settlement, settlementOf } from './settlement.store.ts';

/** Money that pays one invoice. */
export interface NamedPayment {
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly invoiceId: string;
  readonly reference: string | undefined;
  readonly payer: string | undefined;
  readonly bankEntry: { readonly account: string; readonly identity: string };
}

interface Present {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Books payments of as many invoices with few wide statements: the same locks, the same rule and the same rows as one after
 * the other. The answer is the id of each payment, or null for what has to be looked at by itself: a second payment of an
 * invoice, one of a document that asks for nothing or for the interest of others, money that is not there yet.
 * @throws problem `base-rate-missing`: nothing was written
 */
export async function receiveMany(
  tx: Tx,
  payments: readonly NamedPayment[],
  present: Present,
): Promise<(string | null)[]> {
  const invoices = await invoicesByIds(tx, [...new Set(payments.map(({ invoiceId }) => invoiceId))]);
  await lockContractRows(
    tx,
    [...invoices.values()].map(({ contractId }) => contractId),
  );
  const ids = [...invoices.keys()];
  await lockReceivables(tx, ids);
  const cancelled = await cancelledAmong(tx, ids);
  const facts = await claimFacts(tx, ids);
  const rates = await baseRates(tx);
  const seen = new Set<string>();
  const settled = payments.map((payment) => {
    const invoice = invoices.get(payment.invoiceId);
    const isUsual =
      invoice !== undefined &&
      !seen.has(invoice.id) &&
      !cancelled.has(invoice.id) &&
      payment.valueDate <= dayOf(present.at) &&
      asksForMoney(invoice, facts);
    seen.add(payment.invoiceId);
    return isUsual ? settleOne(payment, invoice, { facts, rates, ...present }) : null;
  });
  const usual = settled.flatMap((each) => each?.settlement ?? []);
  await insertTogether(
    tx,
    usual.flatMap(({ inserts }) => inserts),
  );
  await releasePaidDeposits(tx, usual, present.at);
  return settled.map((each) => each?.id ?? null);
}

/** Not a correction, not a note about the interest of others, not a deposit that its final invoice may have absorbed. */
function asksForMoney({ id, kind }: Invoice, { balances }: ClaimFacts): boolean {
  if (isCorrection(kind) || kind === 'interest') return false;
  return kind !== 'advance' || totalOpen(balances.get(id)).isPositive();
}

interface Known extends Present {
  readonly facts: ClaimFacts;
  readonly rates: BaseRates;
}

function settleOne(
  { amount, valueDate, reference, payer, bankEntry }: NamedPayment,
  invoice: Invoice,
  { facts, rates, actor, at }: Known,
): { readonly id: string; readonly settlement: Settlement } {
  const targets = [{ invoice, reason: naming(invoice.number) }];
  const payment = {
    id: newId(),
    clientId: invoice.clientId,
    amount,
    valueDate,
    method: 'bank-transfer',
    reference: reference ?? null,
    payer: payer ?? null,
    bankEntry: { ...bankEntry, part: 1 },
    actor,
    at,
  } as const;
  return {
    id: payment.id,
    settlement: settlementOf(
      receiptOf(payment, { targets }),
      claimsOn(facts, targets, valueDate, rates),
      rates,
    ),
  };
}
