import { type LocalDate } from '../../src/calendar/local-date.ts';
import { nativeDate } from '../../src/calendar/native-date.ts';
import { shortDay } from '../../src/calendar/written-day.ts';
import { type Language } from '../../src/documents/papers/parts.ts';

/** How numbers and days are written in a language. Numbers come in as decimal strings and are never floats. */
export interface Figures {
  /** "1234.5" → "1.234,50" */
  amount(value: string): string;
  /** "1234.5" → "1.234,50 €" */
  money(value: string): string;
  /** At least so many decimals, at most four: "92.4" → "92,40". */
  decimal(value: string, decimals: number): string;
  /** "20" → "20 %", "20%" */
  percent(value: string): string;
  /** "2. März 2026" */
  day(day: LocalDate): string;
  /** "Oktober 2026" for "2026-10" */
  month(month: string): string;
  /** "02.03.2026", "2 Mar 2026" */
  shortDay(day: LocalDate): string;
  /** "Deutschland" for "DE" */
  country(code: string): string;
  /** Between the whole and its decimals. */
  readonly decimalSign: string;
}

interface Habits {
  /** Austrians write "1.234,50" in business, while their locale groups bare numbers by spaces. */
  readonly numbers: string;
  readonly days: string;
  readonly money: (amount: string) => string;
  readonly percent: (rate: string) => string;
}

const habits: Readonly<Record<Language, Habits>> = {
  de: {
    numbers: 'de',
    days: 'de-AT',
    money: (amount) => `${amount}\u00a0€`,
    percent: (rate) => `${rate}\u00a0%`,
  },
  en: {
    numbers: 'en-GB',
    days: 'en-GB',
    money: (amount) => amount.replace(/^(−?)/, '$1€'),
    percent: (rate) => `${rate}%`,
  },
};

function figuresOf(language: Language): Figures {
  const { numbers, days, money, percent } = habits[language];
  const formats = [0, 1, 2, 3, 4].map(
    (least) => new Intl.NumberFormat(numbers, { minimumFractionDigits: least, maximumFractionDigits: 4 }),
  );
  const long = new Intl.DateTimeFormat(days, { dateStyle: 'long', timeZone: 'UTC' });
  const monthly = new Intl.DateTimeFormat(days, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(days, { type: 'region' });

  /** Intl reads decimal strings exactly; the true minus is as wide as a figure, the hyphen is not. */
  function decimal(value: string, decimals: number): string {
    return formats[decimals]?.format(value as `${number}`).replace('-', '−') ?? value;
  }
  const amount = (value: string) => decimal(value, 2);
  return {
    amount,
    decimal,
    money: (value) => money(amount(value)),
    percent: (value) => percent(decimal(value, 0)),
    day: (day) => long.format(nativeDate(day)),
    month: (month) => monthly.format(nativeDate(`${month}-01` as LocalDate)),
    shortDay: (day) => shortDay(day, language),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? countries.of(code) : undefined) ?? code,
    decimalSign: decimal('0', 1).charAt(1),
  };
}

export const figures: Readonly<Record<Language, Figures>> = {
  de: figuresOf('de'),
  en: figuresOf('en'),
};
