import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4, decimal4, exact } from '../money/decimal.ts';

/** What an hour costs in EUR from a day on: for whom nothing narrows it, for everybody and everything. */
export interface Rate {
  readonly id: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly clientId: string | null;
  readonly contractId: string | null;
  readonly validFrom: LocalDate;
  readonly hourly: Decimal4;
}

/** An hour whose price is asked for. */
export interface WorkedHour {
  readonly personId: string;
  readonly role: string | null;
  readonly clientId: string;
  readonly contractId: string;
  readonly day: LocalDate;
  /** The price per hour of the effort line in the ordered offer; null for time on no line. */
  readonly agreed: Decimal4 | null;
}

export const rateScopes = ['contract', 'offer', 'order', 'client', 'everything', 'invoice'] as const;
export const rateHolders = ['person', 'role', 'anybody'] as const;

/** The rate that applies, and which one it is. */
export interface AppliedRate {
  readonly hourly: Decimal4;
  /** What it was set for; "offer" is the price of the ordered line, "order" that of an additional service, "invoice" what was billed. */
  readonly of: (typeof rateScopes)[number];
  readonly by: (typeof rateHolders)[number];
  readonly validFrom: LocalDate | null;
}

const scopes = ['contract', 'client', 'everything'] as const;

/**
 * The most specific rate in force on the day (GTC 6.4): one for the contract, else the price of the ordered line, else one
 * for the client, else a general one; of each for the person before the role before anybody; the newest of these.
 * Null where none applies.
 */
export function rateFor(hour: WorkedHour, rates: readonly Rate[]): AppliedRate | null {
  const fitting = rates.filter((rate) => rate.validFrom <= hour.day && fits(rate, hour));
  for (const of of scopes) {
    for (const by of rateHolders) {
      const newest = fitting
        .filter((rate) => scopeOf(rate) === of && holderOf(rate) === by)
        .reduce<Rate | null>((a, b) => (a === null || b.validFrom > a.validFrom ? b : a), null);
      if (newest !== null) return { hourly: newest.hourly, of, by, validFrom: newest.validFrom };
    }
    if (of === 'contract' && hour.agreed !== null)
      return { hourly: hour.agreed, of: 'offer', by: 'anybody', validFrom: null };
  }
  return null;
}

/** Why a rate applies, in a few words: "of the person for this contract, since 2026-03-01". */
export function whyRate({ of, by, validFrom }: AppliedRate): string {
  if (of === 'offer') return 'price of the ordered line';
  if (of === 'order') return 'price of the ordered additional service';
  if (of === 'invoice') return 'as invoiced';
  const whose = { person: 'of the person', role: 'of the role', anybody: 'of anybody' }[by];
  const what = { contract: 'for this contract', client: 'for this client', everything: 'in general' }[of];
  return `${whose} ${what}, since ${validFrom}`;
}

function fits(rate: Rate, hour: WorkedHour): boolean {
  return (
    [null, hour.personId].includes(rate.personId) &&
    (rate.role === null || rate.role === hour.role) &&
    [null, hour.clientId].includes(rate.clientId) &&
    [null, hour.contractId].includes(rate.contractId)
  );
}

function scopeOf({ contractId, clientId }: Rate): AppliedRate['of'] {
  if (contractId !== null) return 'contract';
  return clientId === null ? 'everything' : 'client';
}

function holderOf({ personId, role }: Rate): AppliedRate['by'] {
  if (personId !== null) return 'person';
  return role === null ? 'anybody' : 'role';
}

/** The price of an hour of a line that is sold by the hour or by the day, to four decimals. Example: 960 a day = 120. */
export function hourlyPrice(unitPrice: Decimal4, unitCode: string, hoursPerDay: string): Decimal4 {
  if (unitCode !== 'DAY') return unitPrice;
  return decimal4(exact(unitPrice).dividedBy(hoursPerDay).toDecimalPlaces(4).toFixed());
}
