import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { releaseByDeposit } from '../contracts/release-work.action.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { type Money } from '../money/money.ts';
import { allocate, type PaymentMethod, valueDateInFuture } from './payment.ts';
import { paymentPostings } from './payment-postings.ts';
import { receivedOnDeposit } from './payment.store.ts';
import { invoiceToPay } from './invoice-to-pay.store.ts';

interface ReceivePayment {
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly invoiceId: string | undefined;
  readonly reference: string | undefined;
  readonly payer: string | undefined;
  readonly method: PaymentMethod;
  readonly actor: string;
  readonly at: Instant;
}

export interface Allocation {
  readonly invoiceId: string;
  readonly part: 'principal';
  readonly amount: Money;
}

export interface ReceivedPayment {
  readonly id: string;
  readonly allocations: readonly Allocation[];
  readonly credit: Money;
}

/**
 * Books money that names an invoice, by id or by its number in the reference: to what is open on it, the rest as a
 * credit of the client (ruling 11). A deposit paid in full releases the contract for work (GTC 7.1, ruling 6); money for
 * a deposit that the final invoice has absorbed goes to the final invoice (ruling 4).
 * @throws problem `payment-names-no-invoice`, `invoice-not-payable`, `value-date-in-future`
 */
export async function receivePayment(tx: Tx, payment: ReceivePayment): Promise<ReceivedPayment> {
  const { amount, valueDate, at } = payment;
  if (valueDate > dayOf(at)) throw valueDateInFuture(`valueDate ${valueDate} lies after today, ${dayOf(at)}`);
  const named = await invoiceToPay(tx, payment);
  await lockContract(tx, named.contractId);
  // Read again under the lock: a final invoice may have absorbed the deposit meanwhile.
  const target = await invoiceToPay(tx, payment);
  const invoice = await lockInvoice(tx, target.id);
  const open = await openBalance(tx, invoice.id);
  const { principal, credit } = allocate(amount, totalOpen(open));
  const alreadyReceived = await receivedOnDeposit(tx, invoice.id);
  const id = newId();
  await insertTogether(tx, [
    paymentInsert(id, invoice, payment),
    allocationInsert(id, invoice, principal, named.id !== target.id),
    ...entryInserts({
      sourceKind: 'payment',
      sourceId: id,
      purpose: 'receipt',
      bookedOn: valueDate,
      clauses: ['gtc:7.2'],
      at,
      postings: paymentPostings({ invoice, open, principal, credit, alreadyReceived }),
    }),
    journalInsert({
      at,
      actor: payment.actor,
      verb: 'payment received',
      subjectKind: 'invoice',
      subjectId: invoice.id,
      clauses: ['gtc:7.2'],
      detail: { paymentId: id, amount, valueDate, principal, credit },
    }),
  ]);
  if (invoice.kind === 'advance' && principal.equals(totalOpen(open)) && principal.isPositive()) {
    await releaseByDeposit(tx, invoice.contractId, valueDate, at);
  }
  const allocations = principal.isZero()
    ? []
    : [{ invoiceId: invoice.id, part: 'principal' as const, amount: principal }];
  return { id, allocations, credit };
}

function paymentInsert(id: string, invoice: Invoice, payment: ReceivePayment) {
  return {
    table: 'payment',
    rows: [
      {
        id,
        client_id: invoice.clientId,
        amount: payment.amount,
        value_date: payment.valueDate,
        method: payment.method,
        reference: payment.reference ?? null,
        payer: payment.payer ?? null,
        actor: payment.actor,
        created_at: payment.at,
      },
    ],
  };
}

function allocationInsert(paymentId: string, invoice: Invoice, principal: Money, absorbed: boolean) {
  const reason = absorbed ? `names a deposit that ${invoice.number} has absorbed` : `names ${invoice.number}`;
  return {
    table: 'payment_allocation',
    rows: principal.isZero()
      ? []
      : [
          {
            payment_id: paymentId,
            position: 1,
            invoice_id: invoice.id,
            part: 'principal',
            amount: principal,
            reason,
            clause: 'gtc:7.2',
          },
        ],
  };
}
