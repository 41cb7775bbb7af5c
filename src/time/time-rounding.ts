import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4, exact, trimmed } from '../money/decimal.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/** How recorded time becomes billable time (GTC 6.4), as terms or the written offer say. */
export type TimeRounding = TermsParameters['timeRounding'];

/** Time that is billed together. */
export interface RecordedTime {
  readonly id: string;
  readonly personId: string;
  readonly day: LocalDate;
  readonly linePosition: number | null;
  readonly serviceId: string | null;
  readonly seconds: number;
}

/**
 * What is billed of each entry, in seconds. Steps are rounded up, or half a step and more up; by entry, or by the day of
 * a person on an item or an additional service, where the last entry of the day takes the difference.
 * Example: 20 and 20 minutes in steps of 15, up: by entry 30 + 30, by day 20 + 25.
 */
export function billableSeconds(
  entries: readonly RecordedTime[],
  rounding: TimeRounding,
): Map<string, number> {
  if (rounding === 'exact') return new Map(entries.map(({ id, seconds }) => [id, seconds]));
  if (rounding.per === 'entry')
    return new Map(entries.map(({ id, seconds }) => [id, inSteps(seconds, rounding)]));
  const days = new Map<string, RecordedTime[]>();
  for (const entry of entries) {
    const key = `${entry.personId} ${entry.linePosition} ${entry.serviceId} ${entry.day}`;
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return new Map([...days.values()].flatMap((day) => roundedDay(day, rounding)));
}

/** Whether what is billed of an entry depends on the others of its day. */
export function isByDay(rounding: TimeRounding): boolean {
  return rounding !== 'exact' && rounding.per === 'day';
}

type Steps = Exclude<TimeRounding, 'exact'>;

function inSteps(seconds: number, { minutes, direction }: Steps): number {
  const step = minutes * 60;
  return Math.floor((seconds + (direction === 'up' ? step - 1 : step / 2)) / step) * step;
}

function roundedDay(day: readonly RecordedTime[], steps: Steps): [string, number][] {
  let rest = inSteps(
    day.reduce((sum, { seconds }) => sum + seconds, 0),
    steps,
  );
  return day.map(({ id, seconds }, index) => {
    const billable = index === day.length - 1 ? rest : Math.min(seconds, rest);
    rest -= billable;
    return [id, billable];
  });
}

/** Seconds as hours with up to four decimals, half up: 2 100 s = "0.5833". */
export function hoursOf(seconds: number): Decimal4 {
  return trimmed(exact(String(seconds)).dividedBy(3600).toDecimalPlaces(4).toFixed());
}

/** Hours as whole seconds, half up: "0.3333" h is 20 minutes, because nobody means 19.998. */
export function secondsOf(hours: Decimal4): number {
  return exact(hours).times(3600).toDecimalPlaces(0).toNumber();
}
