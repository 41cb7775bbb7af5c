import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type JournalEntry, journalInsert } from '../journal/journal.store.ts';
import { type Account, transfer } from '../ledger/entry.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { type Money } from '../money/money.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { allocate, type Allocated, type Allocation, allocatedTo } from './allocation.ts';
import { type OpenClaim, type Target } from './open-claim.ts';
import { settlementPostings } from './settlement-postings.ts';

export interface Settle {
  readonly paymentId: string;
  readonly clientId: string;
  /** Counts the times that the money of a payment has been allocated, from 1. */
  readonly round: number;
  /** Position of the last allocation of this payment so far. */
  readonly lastPosition: number;
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly from: Account;
  readonly targets: readonly Target[];
  /** Written in the same statement, before the allocations. */
  readonly alongside?: (allocated: Allocated) => readonly Insert[];
  /** What the journal says: "payment received". */
  readonly verb: string;
  readonly actor: string;
  readonly at: Instant;
}

/** What money pays of what is owed, and all that is to be written about it. */
export interface Settlement extends Allocated {
  readonly paid: readonly OpenClaim[];
  readonly valueDate: LocalDate;
  readonly inserts: readonly Insert[];
}

/** Allocates money to claims (ruling 11) and says what is to be written, for one payment or for many at once. */
export function settlementOf(
  request: Settle,
  claims: readonly OpenClaim[],
  baseRates: BaseRates,
): Settlement {
  const { paymentId, amount, valueDate, from, at } = request;
  const order = claims[0]?.facts.terms.allocationOrder ?? ['interest', 'principal', 'costs'];
  const { allocations, credit } = allocate(amount, claims, order);
  const paid = claims.filter(({ invoiceId }) => allocations.some((each) => each.invoiceId === invoiceId));
  const postings = paid.flatMap((claim) =>
    settlementPostings({ claim, allocations, valueDate, baseRates, from }),
  );
  const inserts = [
    ...(request.alongside?.({ allocations, credit }) ?? []),
    allocationInsert(request, allocations, claims),
    ...entryInserts({
      sourceKind: 'payment',
      sourceId: paymentId,
      purpose: request.round === 1 ? 'receipt' : `receipt ${request.round}`,
      bookedOn: valueDate,
      clauses: [...new Set(allocations.map(({ clause }) => clause))],
      at,
      postings: [...postings, ...creditPostings(request, credit, paid[0] ?? claims[0])],
    }),
    {
      table: 'journal',
      rows: stories(request, paid, allocations, credit).flatMap((entry) => journalInsert(entry).rows),
    },
  ];
  return { allocations, credit, paid, valueDate, inserts };
}

/** The rest belongs to the client, whose credit it may be already; it tells on which invoice it arose, if any. */
function creditPostings({ clientId, from }: Settle, credit: Money, claim: OpenClaim | undefined) {
  if (from === 'client-credit') return [];
  const owner =
    claim === undefined
      ? { clientId }
      : { clientId, contractId: claim.invoice.contractId, invoiceId: claim.invoiceId };
  return transfer(credit, from, 'client-credit', owner);
}

function allocationInsert(
  { paymentId, lastPosition }: Settle,
  allocations: readonly Allocation[],
  claims: readonly OpenClaim[],
): Insert {
  return {
    table: 'payment_allocation',
    rows: allocations.map(({ invoiceId, part, amount, reason, clause }, index) => ({
      payment_id: paymentId,
      position: lastPosition + index + 1,
      invoice_id: invoiceId,
      part,
      amount,
      reason,
      clause,
      note_id: claims.find((claim) => claim.invoiceId === invoiceId)?.noteId ?? null,
    })),
  };
}

/** One line for each invoice that was paid, or one for the client where none was. */
function stories(
  { paymentId, clientId, amount, valueDate, verb, actor, at }: Settle,
  paid: readonly OpenClaim[],
  allocations: readonly Allocation[],
  credit: Money,
): JournalEntry[] {
  const facts = { paymentId, amount, valueDate, credit };
  if (paid.length === 0)
    return [{ at, actor, verb, subjectKind: 'client', subjectId: clientId, clauses: [], detail: facts }];
  return paid.map(({ invoiceId, reason }) => {
    const to = (part: 'interest' | 'principal' | 'costs') => allocatedTo(allocations, invoiceId, part);
    const parts = { interest: to('interest'), principal: to('principal'), costs: to('costs') };
    const clauses = ['gtc:7.2', ...(parts.interest.isZero() && parts.costs.isZero() ? [] : ['gtc:7.9'])];
    const detail = { ...facts, ...parts, reason };
    return { at, actor, verb, subjectKind: 'invoice', subjectId: invoiceId, clauses, detail };
  });
}
