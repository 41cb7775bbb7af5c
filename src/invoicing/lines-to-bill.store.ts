import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { mostBillable } from '../estimates/billable-costs.ts';
import { costsOf } from '../estimates/estimate.ts';
import { overrunsOf } from '../estimates/overrun.store.ts';
import { min, type Money } from '../money/money.ts';
import { isEstimate } from '../offers/estimate.ts';
import { type OfferLine } from '../offers/offer.ts';
import { type InvoicedEntry, type RatedEntry } from '../time/rated-time.ts';
import { lockApprovedTime, recordedTime, unapprovedCount } from '../time/time-billing.store.ts';
import { type BilledLines, billedLines, effortOf, linesOf, notApproved } from './billed-lines.ts';

interface PartToBill {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly asOf: LocalDate;
  readonly language: Language;
  /** Whether it settles deposits, and is due even where nobody worked. */
  readonly settlesDeposits: boolean;
}

/**
 * What a part bills: its lines as agreed, effort by the hours approved up to the day (GTC 6.4). Or a sentence that says
 * what the hours wait for: the last invoice of an item must not leave any behind, nor bill what the client may still
 * object to (GTC 6.2).
 */
export async function linesToBill(
  tx: Tx,
  { contract, part, asOf, language, settlesDeposits }: PartToBill,
): Promise<BilledLines | string> {
  const lines = linesOf(part, contract.agreed);
  const effort = effortOf(lines);
  if (effort.length === 0) return { lines, time: [] };
  const waiting = await unapprovedCount(tx, contract.id, effort, asOf);
  if (waiting > 0) return notApproved(waiting);
  const time = await lockApprovedTime(tx, contract, effort, asOf);
  if (time.length === 0 && effort.length === lines.length && !settlesDeposits)
    return 'no time has been recorded on it';
  const most = await mostOf(tx, contract, lines, { time, asOf });
  return typeof most === 'string' ? most : billedLines(lines, time, language, most);
}

interface NewCosts {
  readonly time: readonly RatedEntry<InvoicedEntry>[];
  readonly asOf: LocalDate;
}

/** The most that may still be billed for items whose estimate is overrun (GTC 6.2), or what their overrun waits for. */
async function mostOf(
  tx: Tx,
  contract: Contract,
  lines: readonly OfferLine[],
  { time, asOf }: NewCosts,
): Promise<ReadonlyMap<number, Money> | string> {
  const overruns = await overrunsOf(tx, contract.id);
  const billed = (await recordedTime(tx, contract, asOf)).filter(({ entry }) => entry.invoiceId !== null);
  const most = new Map<number, Money>();
  for (const line of lines.filter(isEstimate)) {
    const own = overruns.filter(({ linePosition }) => linePosition === line.position);
    const before = costsOf(line, billed);
    const costs = before.plus(costsOf(line, time));
    const billable = mostBillable({ line, overruns: own, terms: contract.terms }, costs);
    if (typeof billable === 'string') return billable;
    if (billable !== null) most.set(line.position, billable.minus(min(before, billable)));
  }
  return most;
}
