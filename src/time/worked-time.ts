import { epochMilliseconds, type Instant, instantAt, timeOf } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { badValue } from '../problems/problem.ts';
import { SECONDS_OF_A_DAY, type TimeEntry } from './time-entry.ts';
import { secondsOf } from './time-rounding.ts';

/** How long was worked, as a person says it: so many hours, from one time of the day to another, or both. */
export interface SaidTime {
  readonly hours?: Decimal4 | undefined;
  /** "09:00" in the business zone. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export type WorkedTime = Pick<TimeEntry, 'day' | 'startedAt' | 'endedAt' | 'seconds'>;

/**
 * Reads how long was worked on a day. With hours beside the times, what is missing was a break.
 * Example: 09:00 to 17:00 with 7.5 hours = 7.5 hours.
 * @throws problem `bad-value` naming the field
 */
export function workedTime(day: LocalDate, { hours, start, end }: SaidTime): WorkedTime {
  if (start === undefined && end === undefined) {
    if (hours === undefined) throw refused('hours', 'say how long: "hours", or "start" and "end"');
    return { day, startedAt: null, endedAt: null, seconds: within(secondsOf(hours), SECONDS_OF_A_DAY) };
  }
  if (start === undefined || end === undefined)
    throw refused(start === undefined ? 'start' : 'end', 'goes with the other time; give both');
  const span = measuredTime(instantAt(day, start), instantAt(day, end), day);
  return hours === undefined ? span : { ...span, seconds: within(secondsOf(hours), span.seconds) };
}

/**
 * What was measured from one moment to another, on the day on which it began or is said to.
 * @throws problem `bad-value` unless it ends after it begins, within 24 hours
 */
export function measuredTime(startedAt: Instant, endedAt: Instant, day: LocalDate, path = 'end'): WorkedTime {
  const seconds = Math.round((epochMilliseconds(endedAt) - epochMilliseconds(startedAt)) / 1000);
  if (seconds < 1)
    throw refused(path, 'must be later than the start; record what follows midnight as a day of its own');
  if (seconds > SECONDS_OF_A_DAY) throw refused(path, 'must be within 24 hours of the start');
  return { day, startedAt, endedAt, seconds };
}

/** The same work on another day, at the same times. */
export function onDay(entry: TimeEntry, day: LocalDate): WorkedTime {
  const { startedAt, endedAt, seconds } = entry;
  if (startedAt === null || endedAt === null || day === entry.day) return { ...entry, day };
  const times = { start: timeOf(startedAt), end: timeOf(endedAt) };
  return { ...workedTime(day, times), seconds };
}

function within(seconds: number, most: number): number {
  if (seconds < 1) throw refused('hours', 'must be at least a second');
  if (seconds > most) throw refused('hours', 'must not be more than 24, nor than lies between start and end');
  return seconds;
}

function refused(path: string, message: string) {
  return badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
