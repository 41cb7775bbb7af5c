import { compareInstants, dayOf, type Instant, instantAt } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { type RunKind } from './run.ts';

/** Something that starts by itself. Times are of Europe/Vienna. */
export interface TimetableEntry {
  readonly name: string;
  /** Minute, hour, day of month, month, weekday. */
  readonly cron: string;
  /** The time of day at which the test clock starts it, once a day: "06:00". Absent: it is only a safety net. */
  readonly at?: string;
  /** The end of the days on which it starts: "12-31" once a year, "-01" once a month. */
  readonly on?: string;
  /** The sweep that is run, or "resume": unfinished runs are taken up again. */
  readonly kind: RunKind | 'resume';
}

const EVERY_MINUTE = '* * * * *';

/**
 * The timetable. A missed entry repairs itself, because every sweep takes what is due on or before its day; a doubled
 * one finds nothing left to do.
 */
export const timetable: readonly TimetableEntry[] = [
  { name: 'periods', cron: '30 5 * * *', at: '05:30', kind: 'periods' },
  { name: 'contract-end', cron: '35 5 * * *', at: '05:35', kind: 'contract-end' },
  { name: 'bank', cron: '45 5 * * *', at: '05:45', kind: 'bank' },
  // Before anything of the new year is billed (GTC 6.10).
  { name: 'indexation', cron: '50 5 31 12 *', at: '05:50', on: '12-31', kind: 'indexation' },
  { name: 'pool-expiry', cron: '55 5 * * *', at: '05:55', kind: 'pool-expiry' },
  { name: 'estimates', cron: '57 5 * * *', at: '05:57', kind: 'estimates' },
  { name: 'billing', cron: '0 6 * * *', at: '06:00', kind: 'billing' },
  { name: 'loss-of-term', cron: '1 6 * * *', at: '06:01', kind: 'loss-of-term' },
  // For the month that is over (ADR 21); what accrues in between is computed whenever somebody asks.
  { name: 'interest', cron: '1 6 1 * *', at: '06:01', on: '-01', kind: 'interest' },
  { name: 'dunning', cron: '2 6 * * *', at: '06:02', kind: 'dunning' },
  { name: 'lifting', cron: '4 6 * * *', at: '06:04', kind: 'lifting' },
  { name: 'render', cron: EVERY_MINUTE, at: '06:05', kind: 'render' },
  { name: 'dispatch', cron: EVERY_MINUTE, at: '06:10', kind: 'dispatch' },
  // When the letters of the day have gone out.
  { name: 'seal', cron: '15 6 * * *', at: '06:15', kind: 'seal' },
  { name: 'resume', cron: EVERY_MINUTE, kind: 'resume' },
];

export const paces = ['minute', 'day', 'month', 'year'] as const;

/** How often an entry starts. */
export function paceOf({ cron, on }: TimetableEntry): (typeof paces)[number] {
  if (cron === EVERY_MINUTE) return 'minute';
  if (on === undefined) return 'day';
  return on.startsWith('-') ? 'month' : 'year';
}

/** When an entry that has a time of day starts next, after `now`; null for one of every minute. */
export function nextStart(entry: TimetableEntry, now: Instant): Instant | null {
  const { at, on = '' } = entry;
  if (at === undefined || paceOf(entry) === 'minute') return null;
  for (let day = dayOf(now); ; day = addDays(day, 1)) {
    const start = instantAt(day, at);
    if (day.endsWith(on) && compareInstants(start, now) > 0) return start;
  }
}
