import { type Language } from '../src/documents/papers/parts.ts';
import { decimal4 } from '../src/money/decimal.ts';
import { type LineInput, type OfferInput } from '../src/offers/draft-version.ts';

/** A contract that is agreed as people do it, and then copied. */
export interface Model {
  readonly input: OfferInput;
  readonly language: Language;
  readonly isDelivered: boolean;
}

const works = [
  'Workshop zur Anforderungsanalyse mit Protokoll',
  'Gestaltung der Oberfläche',
  'Umsetzung des Kundenportals',
  'Schnittstelle zur Buchhaltung',
  'Schulung der Mitarbeitenden vor Ort',
];

/** Each with one invoice due: deposits, and whole prices of up to 8 lines; most papers have one page, some two. */
export const billedOnce: readonly Model[] = [
  deposit(1, 'de'),
  wholePrice(1, 'de'),
  deposit(3, 'de'),
  wholePrice(3, 'en'),
  deposit(5, 'en'),
  wholePrice(5, 'de'),
  deposit(2, 'de'),
  wholePrice(8, 'de'),
];

function deposit(lines: number, language: Language): Model {
  return { input: project('half-half', lines, language), language, isDelivered: false };
}

function wholePrice(lines: number, language: Language): Model {
  return { input: project('on-completion', lines, language), language, isDelivered: true };
}

function project(billingMode: 'half-half' | 'on-completion', lines: number, language: Language): OfferInput {
  return {
    title: language === 'de' ? 'Kundenportal und Schnittstellen' : 'Customer portal and interfaces',
    billingMode,
    contractType: 'work',
    lines: Array.from({ length: lines }, (_, nth) => ({
      kind: 'lump-sum',
      description: works[nth % works.length] ?? 'Umsetzung',
      quantity: decimal4(String(1 + (nth % 3) * 2.5)),
      unit: nth % 3 === 0 ? 'pauschal' : 'Tage',
      unitPrice: decimal4(`${480 + nth * 115}.50`),
    })),
  };
}

/** A contract that goes on, billed period by period. */
export function retainer(language: Language, lines: readonly LineInput[]): Model {
  const title = language === 'de' ? 'Betrieb und Weiterentwicklung' : 'Operation and further development';
  return {
    input: { title, billingMode: 'per-period', contractType: 'resources', lines },
    language,
    isDelivered: false,
  };
}

/** A service at a price per month. */
export function service(description: string, price: string, more: Partial<LineInput> = {}): LineInput {
  const monthly = { quantity: decimal4('1'), unit: 'Monat', cadence: 'month', billed: 'in-arrears' } as const;
  return { kind: 'recurring', description, unitPrice: decimal4(price), ...monthly, ...more };
}
