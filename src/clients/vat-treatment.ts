import { type Language } from '../documents/papers/parts.ts';
import { memberStates } from '../money/member-states.ts';
import { type VatCategory } from '../money/vat.ts';
import { type VatCheckResult } from './client.ts';

/** How Austrian VAT treats a service (domain: place of supply, § 3a Abs 6 UStG). */
export const vatTreatments = ['domestic', 'reverse-charge', 'third-country', 'small-business'] as const;
export type VatTreatment = (typeof vatTreatments)[number];

interface TreatmentFacts {
  readonly category: VatCategory;
  /** Code of the exemption reason (VATEX list), where there is one; BT-121. */
  readonly reasonCode: string | null;
  /** What § 11 UStG wants to read on the paper; BT-120. */
  readonly notes: Readonly<Record<Language, readonly string[]>>;
}

const treatments: Readonly<Record<VatTreatment, TreatmentFacts>> = {
  domestic: { category: 'S', reasonCode: null, notes: { de: [], en: [] } },
  'reverse-charge': {
    category: 'AE',
    reasonCode: 'VATEX-EU-AE',
    notes: {
      de: [
        'Übergang der Steuerschuld auf den Leistungsempfänger (Reverse Charge), § 19 Abs 1 UStG / Art. 196 MwStSystRL',
      ],
      en: ['Reverse charge: the recipient of the service owes the VAT, Article 196 of Directive 2006/112/EC'],
    },
  },
  'third-country': {
    category: 'O',
    reasonCode: 'VATEX-EU-O',
    notes: {
      de: ['Nicht steuerbar in Österreich – Leistungsort gemäß § 3a Abs 6 UStG beim Leistungsempfänger'],
      en: ['Outside the scope of Austrian VAT: the place of supply is that of the recipient, § 3a(6) UStG'],
    },
  },
  'small-business': {
    category: 'E',
    reasonCode: null,
    notes: {
      de: ['Umsatzsteuerfrei aufgrund der Kleinunternehmerregelung, § 6 Abs 1 Z 27 UStG'],
      en: ['Exempt from VAT: small business, § 6(1) no. 27 UStG'],
    },
  },
};

/** The EN 16931 category of every line under a treatment. */
export function vatCategoryOf(treatment: VatTreatment): VatCategory {
  return treatments[treatment].category;
}

/** The code of the reason why no VAT is charged, for e-invoices; null where VAT is charged or words must do. */
export function vatReasonCode(treatment: VatTreatment): string | null {
  return treatments[treatment].reasonCode;
}

/** The legal notes that a paper must carry under a treatment. */
export function vatNotes(treatment: VatTreatment, language: Language): readonly string[] {
  return treatments[treatment].notes[language];
}

interface Supplier {
  readonly address: { readonly country: string };
  readonly smallBusiness: boolean;
}

/** Whom a service is rendered to, as far as VAT asks. */
export interface Recipient {
  readonly address: { readonly country: string };
  readonly vatId: string | null;
  readonly vatCheck?: { readonly result: VatCheckResult } | null;
}

export interface TreatmentProposal {
  readonly treatment: VatTreatment;
  readonly category: VatCategory;
  /** Why, in a sentence for the account manager. */
  readonly reason: string;
}

/**
 * Proposes how a service for a business is taxed; a person may choose otherwise (ruling 23).
 * Abroad, the place of supply comes before the small-business exemption, which concerns Austrian VAT only. Northern
 * Ireland is a third country for services. A VAT id that VIES calls invalid is treated as missing; one that could not
 * be verified is trusted, so that an outage blocks nothing.
 */
export function proposedVatTreatment(supplier: Supplier, recipient: Recipient): TreatmentProposal {
  const home = supplier.address.country;
  const { country } = recipient.address;
  if (country !== home && !memberStates.has(country)) {
    return propose('third-country', `a business in ${country} receives the service outside the EU`);
  }
  if (country !== home && recipient.vatId !== null && recipient.vatCheck?.result !== 'invalid') {
    return propose('reverse-charge', `a business in ${country} with a VAT id owes the VAT itself`);
  }
  const why =
    country === home
      ? `the client is in ${home}`
      : `the client in ${country} has no valid VAT id; with one, reverse charge would apply`;
  return supplier.smallBusiness
    ? propose('small-business', `${why}; a small business charges no VAT`)
    : propose('domestic', why);
}

function propose(treatment: VatTreatment, reason: string): TreatmentProposal {
  return { treatment, category: vatCategoryOf(treatment), reason };
}
