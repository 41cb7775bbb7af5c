import { type LocalDate } from './local-date.ts';
import { nativeDate } from './native-date.ts';

const formats = {
  de: new Intl.DateTimeFormat('de-AT', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};

/** "02.03.2026", "2 Mar 2026" */
export function shortDay(day: LocalDate, language: keyof typeof formats): string {
  return formats[language].format(nativeDate(day));
}
