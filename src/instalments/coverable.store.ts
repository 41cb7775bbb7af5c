import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { openClaims } from '../payments/open-claim.store.ts';
import { type Target } from '../payments/open-claim.ts';
import { oldestDue } from '../payments/target.store.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type CoveredClaim, totalOwed } from './cover.ts';
import { notCoverable, planExists } from './instalment-plan.ts';

export interface Wished {
  readonly clientId: string;
  /** Null: all that the client owes and no other plan covers. */
  readonly invoiceIds: readonly string[] | null;
  /** The plan whose place a new one takes. */
  readonly replaces: string | null;
}

/**
 * The invoices that a plan can cover, the oldest due first: what is open of performed services. Deposits are left out,
 * because the final invoice absorbs them (ruling 4).
 * @throws problem `not-payable-in-instalments`, `instalment-plan-exists` for an invoice that was asked for by its id
 */
export async function coverableTargets(
  db: Db,
  { clientId, invoiceIds, replaces }: Wished,
): Promise<Target[]> {
  const open = (await oldestDue(db, clientId, null)).filter(({ invoice }) => invoice.kind !== 'advance');
  const covered = await coveredElsewhere(db, clientId, replaces);
  if (invoiceIds === null) return open.filter(({ invoice }) => !covered.has(invoice.id));
  for (const id of invoiceIds) {
    const number = covered.get(id);
    if (number !== undefined)
      throw planExists(
        `${number} covers invoice ${id}; replace or cancel that plan, or leave the invoice out`,
      );
    if (open.every(({ invoice }) => invoice.id !== id))
      throw notCoverable(
        `${id} is no invoice of this client with something open, or it is a deposit, which the final invoice absorbs`,
      );
  }
  return open.filter(({ invoice }) => invoiceIds.includes(invoice.id));
}

/** The plan that covers each invoice of a client. */
async function coveredElsewhere(
  db: Db,
  clientId: string,
  replaces: string | null,
): Promise<Map<string, string>> {
  const query = db('instalment_cover as c')
    .join('instalment_plan as p', 'p.id', 'c.plan_id')
    .where({ 'p.client_id': clientId, 'c.ended': false })
    .select<{ invoice_id: string; number: string }[]>('c.invoice_id', 'p.number');
  if (replaces !== null) void query.whereNot('p.id', replaces);
  return new Map((await query).map((row) => [row.invoice_id, row.number]));
}

/**
 * What is owed on these invoices on a day, with interest up to it (GTC 7.9); those that nobody has received yet are left
 * out, because their time to pay has not begun.
 * @throws problem `base-rate-missing`
 */
export async function coverableClaims(
  db: Db,
  targets: readonly Target[],
  day: LocalDate,
): Promise<CoveredClaim[]> {
  const claims = await openClaims(db, targets, day, await baseRates(db));
  return claims.filter(
    (claim): claim is CoveredClaim => claim.facts.dueOn !== null && totalOwed([claim]).isPositive(),
  );
}
