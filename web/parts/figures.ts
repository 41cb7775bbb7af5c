import { useLocale } from 'react-admin';
import { type LocalDate } from '../../src/calendar/local-date.ts';
import { figures, type Figures } from '../../templates/wording/figures.ts';

/** How amounts and days are written in the chosen language, on screens as on papers. */
export function useFigures(): Figures {
  return figures[useLocale() === 'en' ? 'en' : 'de'];
}

/** An instant as a person reads it, in the agency's time: "02.03.2026, 09:15". */
export function useMoment(): (instant: string) => string {
  const format = new Intl.DateTimeFormat(useLocale() === 'en' ? 'en-GB' : 'de-AT', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Vienna',
  });
  // oxlint-disable-next-line no-restricted-globals -- Intl takes nothing else
  return (instant) => format.format(new Date(instant));
}

export type { LocalDate };
