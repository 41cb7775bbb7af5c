import { type TimeEntry } from './time-entry.ts';
import { hoursOf } from './time-rounding.ts';

/** An entry as the journal tells it. */
export function toldTime({ day, seconds, description, linePosition, serviceId }: TimeEntry) {
  return { day, hours: hoursOf(seconds), description, item: linePosition, serviceId };
}
