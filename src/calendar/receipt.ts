import { nextWorkingDay, onOrAfter, receiptCalendar } from './holidays.ts';
import { type LocalDate } from './local-date.ts';
import { compareInstants, dayOf, instantAt, type Instant } from './instant.ts';

/** When declarations can be received on a working day (GTC 2.4), times of day in the business zone. */
export interface ReceiptHours {
  readonly opens: string;
  readonly closes: string;
  /** What happens before opening: received at opening of the same working day, or of the next (ruling 7). */
  readonly beforeOpening: 'same-day' | 'next-day';
}

/**
 * Deemed time of receipt of an electronic declaration (GTC 2.4): inside the hours of a working day the moment itself,
 * the closing second included; otherwise the opening of the next working day.
 * Example: Friday 27 March 2026 16:00:01 → Monday 30 March 08:00.
 */
export function deemedReceipt(sent: Instant, hours: ReceiptHours): Instant {
  const day = dayOf(sent);
  if (!receiptCalendar.isWorkingDay(day)) return instantAt(onOrAfter(day, receiptCalendar), hours.opens);
  const opening = instantAt(day, hours.opens);
  if (compareInstants(sent, opening) < 0 && hours.beforeOpening === 'same-day') return opening;
  if (compareInstants(sent, opening) < 0 || compareInstants(sent, instantAt(day, hours.closes)) > 0) {
    return instantAt(nextWorkingDay(day, receiptCalendar), hours.opens);
  }
  return sent;
}

/**
 * The day on which an ordinary letter counts as received: so many working days after it was posted (ruling 30; GTC 2.4
 * speaks of electronic declarations only). Example: posted Thursday 2 April 2026, three working days → Wednesday 8 April.
 */
export function postalReceipt(posted: LocalDate, workingDays: number): LocalDate {
  let day = posted;
  for (let passed = 0; passed < workingDays; passed += 1) day = nextWorkingDay(day, receiptCalendar);
  return day;
}
