import { type Language } from '../words/i18n.ts';
import { decimalOf, decimalTyped } from '../../src/money/typed-decimal.ts';
import { type LineTemplate, type Offer, type OfferLine } from './offer.ts';

/** A line as it is being written: texts as they stand in the fields, empty where nothing was said. */
export interface DraftLine {
  /** Tells lines apart while they move. */
  readonly key: string;
  readonly kind: OfferLine['kind'];
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly vatRate: string;
  readonly cadence: OfferLine['cadence'] | '';
  readonly billed: OfferLine['billed'] | '';
  readonly account: OfferLine['account'] | '';
  readonly bindingEstimate: boolean;
}

/** An offer as it is being written. */
export interface Draft {
  readonly clientId: string;
  readonly title: string;
  readonly introduction: string;
  readonly billingMode: Offer['billingMode'];
  readonly contractType: Offer['contractType'];
  readonly discountPercent: string;
  /** Empty: as proposed for the client. */
  readonly vatTreatment: Offer['vatTreatment'] | '';
  readonly expectedSupply: string;
  readonly validUntil: string;
  readonly termKind: NonNullable<Offer['term']>['kind'] | '';
  readonly termStart: string;
  readonly termMonths: string;
  readonly termRenewal: string;
  readonly lines: readonly DraftLine[];
  /** What is agreed otherwise than the general terms (GTC 1.6). */
  readonly terms: Offer['terms'];
}

/** The unit that a kind of line is usually sold in. */
export const usualUnit: Readonly<Record<OfferLine['kind'], string>> = {
  'lump-sum': 'pauschal',
  effort: 'h',
  'hour-pool': 'h',
  recurring: 'Monat',
  licence: 'Stk',
  'third-party': 'Stk',
};

export function emptyLine(kind: OfferLine['kind'] = 'lump-sum'): DraftLine {
  return {
    key: crypto.randomUUID(),
    kind,
    description: '',
    quantity: '1',
    unit: usualUnit[kind],
    unitPrice: '',
    discountPercent: '',
    vatRate: '',
    cadence: '',
    billed: '',
    account: '',
    bindingEstimate: false,
  };
}

export function emptyDraft(clientId: string): Draft {
  return {
    clientId,
    title: '',
    introduction: '',
    billingMode: 'half-half',
    contractType: 'work',
    discountPercent: '',
    vatTreatment: '',
    expectedSupply: '',
    validUntil: '',
    termKind: '',
    termStart: '',
    termMonths: '',
    termRenewal: '',
    lines: [emptyLine()],
    terms: {},
  };
}

/** Nothing was written on it yet. */
export function isBlank({ description, unitPrice }: DraftLine): boolean {
  return description.trim() === '' && unitPrice.trim() === '';
}

/** A kept offer to be written on: rewritten, or as the beginning of another. */
export function draftOf(offer: Offer, language: Language): Draft {
  const { term } = offer;
  return {
    clientId: offer.clientId,
    title: offer.title,
    introduction: offer.introduction ?? '',
    billingMode: offer.billingMode,
    contractType: offer.contractType,
    discountPercent: unlessZero(offer.discountPercent, language),
    vatTreatment: offer.vatTreatment,
    expectedSupply: offer.expectedSupply ?? '',
    validUntil: offer.validUntil ?? '',
    termKind: term?.kind ?? '',
    termStart: term === null || term.startsOn === 'on-conclusion' ? '' : term.startsOn,
    termMonths: term?.months?.toString() ?? '',
    termRenewal: term?.renewalMonths?.toString() ?? '',
    lines: offer.lines.map((line) => lineOf(line, language)),
    terms: offer.terms,
  };
}

/** A line of an offer or of the catalogue as it is written on. VAT that a treatment decides is left open. */
export function lineOf(line: OfferLine | LineTemplate['line'], language: Language): DraftLine {
  const decided = 'vatCategory' in line && line.vatCategory !== 'S';
  return {
    key: crypto.randomUUID(),
    kind: line.kind,
    description: line.description,
    quantity: decimalTyped(line.quantity, language),
    unit: line.unit,
    unitPrice: decimalTyped(line.unitPrice, language),
    discountPercent: unlessZero(line.discountPercent, language),
    vatRate: decided || line.vatRate === undefined ? '' : decimalTyped(line.vatRate, language),
    cadence: line.cadence ?? '',
    billed: line.billed ?? '',
    account: line.account ?? '',
    bindingEstimate: line.bindingEstimate ?? false,
  };
}

function unlessZero(value: string | undefined, language: Language): string {
  return value === undefined || /^0(\.0+)?$/.test(value) ? '' : decimalTyped(value, language);
}

/** The draft as the API takes it. */
export function bodyOf(draft: Draft, language: Language) {
  const decimal = (text: string) => decimalOf(text, language);
  return {
    title: draft.title.trim(),
    ...given({ introduction: draft.introduction.trim() }),
    billingMode: draft.billingMode,
    contractType: draft.contractType,
    ...given({ discountPercent: decimal(draft.discountPercent) }),
    ...given({ vatTreatment: draft.vatTreatment }),
    ...given({ expectedSupply: draft.expectedSupply.trim(), validUntil: draft.validUntil }),
    ...(Object.keys(draft.terms).length === 0 ? {} : { terms: draft.terms }),
    ...(draft.termKind === '' ? {} : { term: termOf(draft, draft.termKind) }),
    lines: draft.lines.map((line) => lineBody(line, language)),
  };
}

export function lineBody(line: DraftLine, language: Language) {
  const decimal = (text: string) => decimalOf(text, language);
  return {
    kind: line.kind,
    description: line.description.trim(),
    quantity: decimal(line.quantity),
    unit: line.unit.trim(),
    unitPrice: decimal(line.unitPrice),
    ...given({ discountPercent: decimal(line.discountPercent), vatRate: decimal(line.vatRate) }),
    ...given({ cadence: line.cadence, billed: line.billed, account: line.account }),
    ...(line.bindingEstimate ? { bindingEstimate: true } : {}),
  };
}

function termOf({ termStart, termMonths, termRenewal }: Draft, kind: NonNullable<Offer['term']>['kind']) {
  return {
    kind,
    ...given({ startsOn: termStart }),
    ...(kind === 'indefinite' || termMonths === '' ? {} : { months: Number(termMonths) }),
    ...(kind !== 'auto-renewing' || termRenewal === '' ? {} : { renewalMonths: Number(termRenewal) }),
  };
}

/** What was filled in. */
function given(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null && field[1] !== ''),
  );
}

/** The same with stand-ins for what is not written yet, so that it can be priced meanwhile. */
export function priceable(draft: Draft): Draft {
  const or = (text: string, otherwise: string) => (text.trim() === '' ? otherwise : text);
  return {
    ...draft,
    title: or(draft.title, '…'),
    lines: draft.lines.map((line) => ({
      ...line,
      description: or(line.description, '…'),
      quantity: or(line.quantity, '1'),
      unit: or(line.unit, usualUnit[line.kind]),
      unitPrice: or(line.unitPrice, '0'),
    })),
  };
}
