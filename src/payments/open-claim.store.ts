import { type Db } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { interestFactsOf } from '../interest/interest-to-date.store.ts';
import { type InterestFacts, interestUntil } from '../interest/interest-to-date.ts';
import { openBalances } from '../ledger/balance.store.ts';
import { type OpenBalance, totalOpen } from '../ledger/balance.ts';
import { Money } from '../money/money.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { type OpenClaim, type Target } from './open-claim.ts';

/** What decides what is owed on invoices, whatever the day. */
export interface ClaimFacts {
  readonly balances: ReadonlyMap<string, OpenBalance>;
  /** What was allocated to the principal. */
  readonly received: ReadonlyMap<string, Money>;
  readonly interest: ReadonlyMap<string, InterestFacts>;
}

export async function claimFacts(db: Db, invoiceIds: readonly string[]): Promise<ClaimFacts> {
  return {
    balances: await openBalances(db, invoiceIds),
    received: await receivedOn(db, invoiceIds),
    interest: await interestFactsOf(db, invoiceIds),
  };
}

/**
 * What is owed on each target on a value date, in their order: interest up to that day, principal, costs (GTC 7.9).
 * @throws problem `base-rate-missing`
 */
export async function openClaims(
  db: Db,
  targets: readonly Target[],
  valueDate: LocalDate,
  baseRates: BaseRates,
): Promise<OpenClaim[]> {
  const facts = await claimFacts(
    db,
    targets.map(({ invoice }) => invoice.id),
  );
  return claimsOn(facts, targets, valueDate, baseRates);
}

/** The same where the facts are known. @throws problem `base-rate-missing` */
export function claimsOn(
  { balances, received, interest }: ClaimFacts,
  targets: readonly Target[],
  valueDate: LocalDate,
  baseRates: BaseRates,
): OpenClaim[] {
  return targets.flatMap(({ invoice, reason, noteId = null }) => {
    const facts = interest.get(invoice.id);
    if (facts === undefined) return [];
    const open = balances.get(invoice.id) ?? { receivable: Money.zero, advanceReceivable: Money.zero };
    return [
      {
        invoiceId: invoice.id,
        invoice,
        reason,
        open,
        received: received.get(invoice.id) ?? Money.zero,
        facts,
        noteId,
        interest: interestUntil(facts, valueDate, baseRates).open,
        principal: noteId === null ? totalOpen(open) : Money.zero,
        costs: noteId === null ? facts.costs : Money.zero,
      },
    ];
  });
}

/** What has been allocated to the principal of each invoice. */
async function receivedOn(db: Db, invoiceIds: readonly string[]): Promise<Map<string, Money>> {
  const rows = await prepared<{ invoice_id: string; received: string }>(
    db,
    `select invoice_id, sum(amount)::numeric(14, 2)::text as received from standing_allocation
     where invoice_id = any (:invoiceIds::uuid[]) and part = 'principal' group by invoice_id`,
    { invoiceIds },
  );
  return new Map(rows.map((row) => [row.invoice_id, Money.of(row.received)]));
}
