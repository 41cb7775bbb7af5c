import { later, type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { badValue } from '../problems/problem.ts';
import { type RatedEntry, type ServiceEntry } from '../time/rated-time.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type AdditionalService } from './additional-service.ts';

/** The time on an additional service by the hour (GTC 6.6): what is billable of it, and when it was worked. */
export interface BookedTime {
  readonly hours: Decimal4;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** How many entries nobody has approved yet. */
  readonly unapproved: number;
}

/** Null where nobody has booked time on it. Example: 1.5 h on Monday, approved, and 0.5 h on Tuesday, a draft: 2 h, one unapproved. */
export function bookedTime(time: readonly RatedEntry<ServiceEntry>[]): BookedTime | null {
  const [first] = time;
  if (first === undefined) return null;
  const seconds = time.reduce((sum, { billableSeconds }) => sum + billableSeconds, 0);
  return {
    hours: hoursOf(seconds),
    firstDay: first.entry.day,
    lastDay: time.reduce((last, { entry }) => later(last, entry.day), first.entry.day),
    unapproved: time.filter(({ entry: { state } }) => state === 'draft' || state === 'submitted').length,
  };
}

/**
 * A service that is rendered by the time booked on it: billed over these hours (GTC 6.4).
 * @throws problem `bad-value` where nothing of them is billable, as the contract rounds
 */
export function byBookedTime(service: AdditionalService, { hours }: BookedTime): AdditionalService {
  if (hours !== '0') return { ...service, quantity: hours, byTime: true };
  const message = 'nothing of the time booked on this service is billable; move it and take the order back';
  throw badValue(`hours: ${message}`, { errors: [{ path: 'hours', message }] });
}
