import { type Cadence } from '../calendar/cadence.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type BilledWhen, type LineCadence } from './line-cadence.ts';

const per: Readonly<Record<Cadence, Record<Language, string>>> = {
  month: { de: 'monatlich', en: 'monthly' },
  quarter: { de: 'vierteljährlich', en: 'quarterly' },
  'half-year': { de: 'halbjährlich', en: 'half-yearly' },
  year: { de: 'jährlich', en: 'yearly' },
};
const when: Readonly<Record<BilledWhen, Record<Language, string>>> = {
  'in-advance': { de: 'im Voraus', en: 'in advance' },
  'in-arrears': { de: 'im Nachhinein', en: 'in arrears' },
};

/** How a line is billed per period, as a client reads it: "monatlich im Voraus". Empty for what is billed once. */
export function cadenceWords({ cadence, billed }: LineCadence, language: Language): string | null {
  return cadence && billed && `${per[cadence][language]} ${when[billed][language]}`;
}
