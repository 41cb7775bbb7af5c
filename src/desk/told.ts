import { localDate } from '../calendar/local-date.ts';
import { shortDay } from '../calendar/written-day.ts';
import { type Language } from '../documents/papers/parts.ts';
import { attempt } from '../problems/attempt.ts';
import { Problem } from '../problems/problem.ts';

/** What a journal line says besides its verb. */
export type Detail = Readonly<Record<string, unknown>>;

/** The detail of a line as it is told in one language. */
export interface Told {
  text(name: string): string;
  /** "6000.00" → "6.000,00 €", "€6,000.00", as on every screen; empty where there is none. */
  money(name: string): string;
  /** A price with up to four decimals, at least two: "92.5" → "92,50 €"; "0.1234" → "0,1234 €". */
  price(name: string): string;
  /** "2026-03-02" → "02.03.2026"; the day of an instant too. */
  day(name: string): string;
  has(name: string): boolean;
  /** A sentence that Kontor kept, with its amounts and days as above: "EUR 6000.00 until 2026-03-02". */
  sentence(kept: string): string;
}

/** What each verb of the journal means to somebody who reads the story of a receivable. */
export type Sentences = Readonly<Record<string, (told: Told) => string>>;

export function toldIn(language: Language, detail: Detail): Told {
  const text = (name: string): string => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    text,
    money: (name) => money(text(name), language),
    price: (name) => money(withCents(text(name)), language),
    day: (name) => day(text(name), language),
    has: (name) => !['', '0.00'].includes(text(name)),
    sentence: (kept) =>
      kept
        .replaceAll(/EUR (-?\d+\.\d{2})\b/g, (_, amount: string) => money(amount, language))
        .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (written) => {
          const known = attempt(() => localDate(written));
          return known instanceof Problem ? written : shortDay(known, language);
        }),
  };
}

function withCents(price: string): string {
  const [whole = '', decimals = ''] = price.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function money(amount: string, language: Language): string {
  if (amount === '') return '';
  const [whole = '', cents = ''] = amount.replace('-', '').split('.');
  const sign = amount.startsWith('-') ? '−' : '';
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
  return sign + (language === 'de' ? `${grouped},${cents}\u00a0€` : `€${grouped}.${cents}`);
}

function day(text: string, language: Language): string {
  return text === '' ? '' : shortDay(localDate(text.slice(0, 10)), language);
}
