import { type LocalDate, localDate } from '../calendar/local-date.ts';
import { exact } from '../money/decimal.ts';
import { badValue } from '../problems/problem.ts';

/** Whether the day or the month stands first in "03/04/2026". */
export const dayOrders = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof dayOrders)[number];

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * The order of day and month in a file, told by a number above 12 in either place. Undefined where none tells, or two
 * contradict each other.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  const parts = texts.flatMap((text) => {
    const match = slashed.exec(text);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const isDmy = parts.some(([first]) => first > 12);
  const isMdy = parts.some(([, second]) => second > 12);
  if (isDmy === isMdy) return undefined;
  return isDmy ? 'dmy' : 'mdy';
}

/**
 * A day as exports write it: 2026-03-02, 02.03.2026, or 02/03/2026 in the order of the file.
 * @throws problem `bad-value`, for slashes of unknown order as well
 */
export function exportedDay(text: string, order: DayOrder | undefined): LocalDate {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const match = dotted ?? slashed.exec(text);
  if (match === null) return localDate(text);
  const [, first = '', second = '', year = ''] = match;
  const known = dotted === null ? order : 'dmy';
  if (known === undefined)
    throw badValue(`"${text}" may be two days; say dayOrder "dmy" or "mdy", or export days as 2026-03-02`);
  const [day, month] = known === 'dmy' ? [first, second] : [second, first];
  return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/**
 * A time of the day as exports write it: 14:43, 14:43:00, 02:43:00 PM, or behind its day.
 * @throws problem `bad-value`
 */
export function exportedTime(text: string): string {
  const match = /(?:^|[ T])(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?$/i.exec(text);
  const [, hour = '', minute = '', second = '00', half] = match ?? [];
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (match === null || hours > 23 || Number(minute) > 59 || Number(second) > 59)
    throw badValue(`"${text}" is no time of the day; export it like "14:43"`);
  return `${String(hours).padStart(2, '0')}:${minute}:${second}`;
}

/** Numbers above this are seconds, as Kimai's own importer reads them; nobody works longer a day in hours. */
const MOST_HOURS = 24;

/**
 * How long, in seconds: "1:17", "01:17:00", "1.28" or "1,28" hours, or whole seconds.
 * @throws problem `bad-value`
 */
export function exportedDuration(text: string): number {
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? '0');
  if (!/^\d{1,7}([.,]\d{1,10})?$/.test(text))
    throw badValue(`"${text}" is no duration; export it like "1:30", "01:30:00" or "1.5"`);
  const number = exact(text.replace(',', '.'));
  return (number.gt(MOST_HOURS) ? number : number.times(3600)).toDecimalPlaces(0).toNumber();
}
