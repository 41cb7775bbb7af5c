import { instantAt } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';

/** What was typed as day and time, in Vienna: "2026-03-02T09:15" → "2026-03-02T09:15:00+01:00". */
export function instantOf(typed: string): string {
  const [day = '', time = ''] = typed.split('T');
  return instantAt(localDate(day), time.slice(0, 5));
}
