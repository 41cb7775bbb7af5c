import { Temporal } from 'temporal-polyfill';
import { badValue } from '../problems/problem.ts';
import { type LocalDate } from './local-date.ts';

/** Business happens in this zone; instants are kept in UTC and shown here. */
export const BUSINESS_ZONE = 'Europe/Vienna';

/** A point in time in UTC, "2026-03-27T15:00:00Z". Stores as SQL `timestamptz`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** @throws problem `bad-value` unless the text is ISO 8601 with an offset, e.g. "2026-03-27T16:00:00+01:00" */
export function instant(text: string): Instant {
  try {
    return Temporal.Instant.from(text).toString() as Instant;
  } catch {
    throw badValue(
      `"${text}" is not a point in time; write it with its offset, like "2026-03-27T16:00:00+01:00"`,
    );
  }
}

export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}

/** Milliseconds since 1970-01-01T00:00:00Z, as machines outside the house count. */
export function epochMilliseconds(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return Temporal.Instant.from(at).add({ seconds }).toString() as Instant;
}

/** The business day on which a point in time falls. */
export function dayOf(at: Instant): LocalDate {
  return zoned(at).toPlainDate().toString() as LocalDate;
}

/** The wall-clock time in the business zone, "16:00:00". */
export function timeOf(at: Instant): string {
  return zoned(at).toPlainTime().toString({ smallestUnit: 'second' });
}

/** A wall-clock time of a business day as a point in time; in the hour that summer time skips, the later one. */
export function instantAt(day: LocalDate, time: string): Instant {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return plain
    .toZonedDateTime(BUSINESS_ZONE, { disambiguation: 'compatible' })
    .toInstant()
    .toString() as Instant;
}

function zoned(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(BUSINESS_ZONE);
}
