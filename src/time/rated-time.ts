import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PriceVersion, priceOn } from '../contracts/price.ts';
import { type Decimal4, trimmed } from '../money/decimal.ts';
import { unitCode } from '../offers/units.ts';
import { type AppliedRate, hourlyPrice, type Rate, rateFor } from '../people/rate.ts';
import { type TimeState } from './time-entry.ts';
import { billableSeconds } from './time-rounding.ts';

/** An entry with what its rate depends on. */
export interface WorkedEntry {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly role: string | null;
  readonly day: LocalDate;
  readonly linePosition: number | null;
  readonly serviceId: string | null;
  /** What its additional service is called, and the price of an hour at which it was ordered (GTC 6.6). */
  readonly serviceName: string | null;
  readonly servicePrice: Decimal4 | null;
  readonly seconds: number;
  readonly description: string;
}

/** Time on an additional service, with how far it is approved. */
export interface ServiceEntry extends InvoicedEntry {
  readonly state: TimeState;
}

/** An entry with what is billable of it, and its rate; null where none applies. */
export interface RatedEntry<Entry extends WorkedEntry = WorkedEntry> {
  readonly entry: Entry;
  readonly billableSeconds: number;
  readonly rate: AppliedRate | null;
}

/** What an invoice charges for an entry. */
export interface BilledTime {
  readonly id: string;
  readonly seconds: number;
  readonly hourly: Decimal4;
}

/** An entry with what its invoice charged for it, once there is one. */
export interface InvoicedEntry extends WorkedEntry {
  readonly billedSeconds: number | null;
  readonly billedRate: Decimal4 | null;
  readonly invoiceId: string | null;
}

type WorkContract = Pick<Contract, 'id' | 'clientId' | 'agreed' | 'terms'>;

/** What hours on a contract may cost: rates, and the prices of its lines since they were agreed. */
export interface WorkPrices {
  readonly rates: readonly Rate[];
  readonly prices: readonly PriceVersion[];
}

/**
 * What entries of a contract that are billed together cost: rounded by its terms, each at its rate (GTC 6.4); on an
 * additional service at the price of its order, whoever works (GTC 6.6).
 */
export function rateTime<Entry extends WorkedEntry>(
  entries: readonly Entry[],
  contract: WorkContract,
  { rates, prices }: WorkPrices,
): RatedEntry<Entry>[] {
  const billable = billableSeconds(entries, contract.terms.timeRounding);
  return entries.map((entry) => {
    if (entry.servicePrice !== null) return asOrdered(entry, entry.servicePrice, billable);
    const line = contract.agreed.lines.find(({ position }) => position === entry.linePosition);
    const hour = { ...entry, clientId: contract.clientId, contractId: contract.id };
    const agreed =
      line === undefined
        ? null
        : hourlyPrice(priceOn(line, prices, entry.day), unitCode(line.unit), contract.terms.hoursPerDay);
    return {
      entry,
      billableSeconds: billable.get(entry.id) ?? 0,
      rate: rateFor({ ...hour, agreed }, rates),
    };
  });
}

function asOrdered<Entry extends WorkedEntry>(
  entry: Entry,
  price: Decimal4,
  billable: ReadonlyMap<string, number>,
): RatedEntry<Entry> {
  const rate = { hourly: trimmed(price), of: 'order', by: 'anybody', validFrom: null } as const;
  return { entry, billableSeconds: billable.get(entry.id) ?? 0, rate };
}

/** The same for the eye: what was billed stays as it was billed, whatever has become of rates and rounding since. */
export function rateShownTime<Entry extends InvoicedEntry>(
  entries: readonly Entry[],
  contract: WorkContract,
  prices: WorkPrices,
): RatedEntry<Entry>[] {
  const open = entries.filter(({ billedRate }) => billedRate === null);
  const rated = new Map(rateTime(open, contract, prices).map((each) => [each.entry.id, each]));
  return entries.map((entry) => rated.get(entry.id) ?? asInvoiced(entry));
}

function asInvoiced<Entry extends InvoicedEntry>(entry: Entry): RatedEntry<Entry> {
  const hourly = trimmed(entry.billedRate ?? '0');
  const rate = { hourly, of: 'invoice', by: 'anybody', validFrom: null } as const;
  return { entry, billableSeconds: entry.billedSeconds ?? 0, rate };
}

/** What is billable of an item, in seconds by rate, in the order in which the rates appear; unrated time is left out. */
export function secondsPerRate(time: readonly RatedEntry[], position: number): Map<Decimal4, number> {
  const perRate = new Map<Decimal4, number>();
  for (const { entry, rate, billableSeconds: seconds } of time) {
    if (entry.linePosition !== position || rate === null) continue;
    perRate.set(rate.hourly, (perRate.get(rate.hourly) ?? 0) + seconds);
  }
  return perRate;
}
