import { useLocale } from 'react-admin';
import { type LocalDate } from '../../src/calendar/local-date.ts';
import { nativeDate } from '../../src/calendar/native-date.ts';

/** A day of a week as its column says it: "Mo., 02.03.", "Mon, 02/03". */
export function useWeekdays(): (day: string) => string {
  const format = new Intl.DateTimeFormat(useLocale() === 'en' ? 'en-GB' : 'de-AT', {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    timeZone: 'UTC',
  });
  return (day) => format.format(nativeDate(day as LocalDate));
}
