import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { Money } from '../money/money.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { type Target } from './open-claim.ts';
import { valueDateInFuture } from './payment.ts';
import { receiptOf } from './receipt.store.ts';
import { lockTargets, settle } from './settle.action.ts';
import { paymentTargets } from './target.store.ts';

/** A part of some money with what it pays: one of the three. */
export interface Share {
  readonly amount: Money;
  readonly invoiceId?: string | undefined;
  /** The number of a reminder whose invoices it pays. */
  readonly reminder?: string | undefined;
  /** Who pays: what it owes, the oldest due first. */
  readonly clientId?: string | undefined;
}

interface ReceiveShares {
  readonly shares: readonly Share[];
  readonly valueDate: LocalDate;
  readonly reference: string | undefined;
  readonly payer: string | undefined;
  /** The entry of a bank statement that tells of the money. */
  readonly bankEntry: { readonly account: string; readonly identity: string };
  readonly actor: string;
  readonly at: Instant;
}

export interface SharedPayment {
  readonly id: string;
  readonly clientId: string;
  readonly amount: Money;
}

/**
 * Books one sum of money as a payment for each client that it is for, each allocated share by share, in the order in which
 * they are given; per invoice as any payment: interest, then principal, then costs (GTC 7.2, 7.9, ruling 11).
 * @throws problem `payment-names-no-invoice`, `invoice-not-payable`, `value-date-in-future`, `base-rate-missing`;
 * `not-found` for an unknown client or invoice
 */
export async function receiveShares(tx: Tx, request: ReceiveShares): Promise<SharedPayment[]> {
  const { shares, valueDate, at } = request;
  const whole = Money.sum(shares.map((share) => share.amount));
  requireNotAfterToday('valueDate', valueDate, dayOf(at), valueDateInFuture);
  // All locks first, in their order, so that two who share out money never wait for each other.
  // What a client owes is locked as far as the whole reaches: other shares may pay what comes first.
  const locked = await lockTargets(tx, () =>
    targetsOfAll(
      tx,
      shares.map((share) => ({ ...share, amount: whole })),
    ),
  );
  const owners = await ownersOf(tx, shares);
  const clients = [...new Set(owners)];
  const payments: SharedPayment[] = [];
  for (const [index, clientId] of clients.entries()) {
    const own = shares.filter((_, nth) => owners[nth] === clientId);
    payments.push(await receiveOwn(tx, request, { part: index + 1, clientId, shares: own, whole, locked }));
  }
  return payments;
}

interface OwnShares {
  /** Which of the payments of the entry, from 1. */
  readonly part: number;
  readonly clientId: string;
  readonly shares: readonly Share[];
  readonly whole: Money;
  readonly locked: readonly Target[];
}

/** One payment: its shares are allocated one after the other, because one may leave less for the next. */
async function receiveOwn(
  tx: Tx,
  { valueDate, reference, payer, bankEntry, actor, at }: ReceiveShares,
  { part, clientId, shares, whole, locked }: OwnShares,
): Promise<SharedPayment> {
  const amount = Money.sum(shares.map((share) => share.amount));
  const payment = {
    id: newId(),
    clientId,
    amount,
    valueDate,
    method: 'bank-transfer',
    reference: reference ?? null,
    payer: payer ?? null,
    bankEntry: { ...bankEntry, part },
    actor,
    at,
  } as const;
  let lastPosition = 0;
  for (const [index, share] of shares.entries()) {
    const targets = (await targetsOf(tx, share)).filter(({ invoice }) =>
      locked.some((target) => target.invoice.id === invoice.id),
    );
    const told = targets.map((target) => ({
      ...target,
      reason: `${target.reason}, with a part of EUR ${whole} from the bank`,
    }));
    const receipt = receiptOf(payment, {
      targets: told,
      amount: share.amount,
      round: index + 1,
      lastPosition,
    });
    const { allocations } = await settle(tx, receipt);
    lastPosition += allocations.length;
  }
  return payment;
}

async function targetsOfAll(tx: Tx, shares: readonly Share[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const share of shares) targets.push(...(await targetsOf(tx, share)));
  return targets;
}

/** What the payer wrote names more than this share: only what a person chose counts. */
function targetsOf(tx: Tx, { amount, invoiceId, reminder, clientId }: Share): Promise<Target[]> {
  return paymentTargets(tx, { amount, invoiceId, reminder, clientId, reference: undefined });
}

/** Whose each share is. */
async function ownersOf(tx: Tx, shares: readonly Share[]): Promise<string[]> {
  const owners: string[] = [];
  for (const share of shares) {
    const { clientId } = share;
    if (clientId !== undefined) await clientById(tx, clientId);
    const owner = clientId ?? (await targetsOf(tx, share))[0]?.invoice.clientId;
    if (owner === undefined) throw new Error('a share without a client has a target');
    owners.push(owner);
  }
  return owners;
}
