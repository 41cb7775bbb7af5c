import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { mostBillable } from '../estimates/billable-costs.ts';
import { costsOf } from '../estimates/estimate.ts';
import { overrunsOf } from '../estimates/overrun.store.ts';
import { min, type Money } from '../money/money.ts';
import { isEstimate } from '../offers/estimate.ts';
import { type OfferLine } from '../offers/offer.ts';
import { type InvoicedEntry, type RatedEntry } from '../time/rated-time.ts';
import { recordedTime } from '../time/time-billing.store.ts';
import { type MostToBill } from './most-to-bill.ts';

interface NewCosts {
  readonly time: readonly RatedEntry<InvoicedEntry>[];
  readonly asOf: LocalDate;
}

/** What estimates among some lines allow to bill for new hours, considering what earlier invoices billed (GTC 6.2). */
export async function mostToBill(
  db: Db,
  contract: Contract,
  lines: readonly OfferLine[],
  { time, asOf }: NewCosts,
): Promise<MostToBill> {
  const overruns = await overrunsOf(db, contract.id);
  const billed = (await recordedTime(db, contract, asOf)).filter(({ entry }) => entry.invoiceId !== null);
  const most = new Map<number, Money | string>();
  for (const line of lines.filter(isEstimate)) {
    const own = overruns.filter(({ linePosition }) => linePosition === line.position);
    const before = costsOf(line, billed);
    const costs = before.plus(costsOf(line, time));
    const billable = mostBillable({ line, overruns: own, terms: contract.terms }, costs);
    if (typeof billable === 'string') most.set(line.position, billable);
    else if (billable !== null) most.set(line.position, billable.minus(min(before, billable)));
  }
  return most;
}
