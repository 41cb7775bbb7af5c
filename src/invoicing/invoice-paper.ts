import { type LocalDate } from '../calendar/local-date.ts';
import { inDays } from '../calendar/period.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { vatNotes, type VatTreatment } from '../clients/vat-treatment.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type InvoicePaper, type PaperDeduction } from '../documents/papers/invoice.ts';
import { type Language } from '../documents/papers/parts.ts';
import { evenParts } from '../money/even-parts.ts';
import { type Money } from '../money/money.ts';
import { totalsOf } from '../money/vat.ts';
import { paperTaxes, paperTotals } from '../offers/paper-price.ts';
import { outlayNotes } from '../offers/third-party.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { incomeOf } from './invoice.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';

type PaymentTerm = TermsParameters['paymentTerm'];

export interface InvoicePaperFacts {
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly contractNumber: string;
  readonly vatTreatment: VatTreatment;
  readonly paymentTerm: PaymentTerm;
  /** In how many instalments the contract lets its invoices be paid (GTC 7.8); null for at once. */
  readonly instalments: number | null;
  readonly issuedOn: LocalDate;
}

/** Why a claim for damages shows no VAT, wherever the client is (ruling 22). */
const damages: Readonly<Record<Language, string>> = {
  de: 'Schadenersatz: kein Entgelt für eine Leistung, daher nicht umsatzsteuerbar',
  en: 'Damages: no consideration for a supply, therefore outside the scope of VAT',
};

/** The frozen snapshot of an invoice: everything its PDF and its e-invoice will ever say. */
export function invoicePaper(draft: InvoiceDraft, number: string, facts: InvoicePaperFacts): InvoicePaper {
  const { client, company } = facts;
  const payable = totalsOf(draft.payable);
  return {
    paper: 'invoice',
    kind: draft.kind,
    typeCode: typeCodeOf(draft),
    currency: 'EUR',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number,
    date: facts.issuedOn,
    title: draft.title,
    contractNumber: facts.contractNumber,
    orderReference: client.orderReference,
    buyerReference: null,
    supply: draft.supply,
    expectedSupply: draft.expectedSupply,
    lines: draft.lines,
    allowances: draft.allowances,
    taxes: paperTaxes(draft.taxes),
    total: paperTotals(totalsOf(draft.taxes)),
    deductions: draft.deductions.map(paperDeduction),
    payable: { ...paperTotals(payable), taxes: paperTaxes(draft.payable) },
    corrects:
      draft.corrects === null
        ? null
        : { number: draft.corrects.number, issuedOn: draft.corrects.issuedOn, reason: draft.corrects.reason },
    payment: {
      termDays: inDays(facts.paymentTerm),
      ...(facts.instalments === null
        ? {}
        : { instalments: { number: facts.instalments, first: firstOf(payable.gross, facts.instalments) } }),
      reference: number,
    },
    notes: notesOf(draft, facts),
    clauses: paperClauses(draft.clauses, client.language),
    ...(draft.interest === undefined ? {} : { interest: draft.interest }),
  };
}

/** Why there is no VAT: damages and what passes through bear none, however the services are taxed. */
function notesOf(draft: InvoiceDraft, { client, vatTreatment }: InvoicePaperFacts): readonly string[] {
  switch (incomeOf(draft)) {
    case 'damages-income':
      return [damages[client.language]];
    case 'pass-through':
      return outlayNotes(client.language);
    case 'revenue':
      return vatNotes(vatTreatment, client.language);
  }
}

function firstOf(gross: Money, number: number): string {
  return (evenParts(gross, number)[0] ?? gross).toString();
}

function typeCodeOf(draft: InvoiceDraft): InvoicePaper['typeCode'] {
  if (draft.kind === 'advance') return '386';
  return draft.kind === 'credit-note' || draft.kind === 'cancellation' ? '381' : '380';
}

function paperDeduction(deduction: Deduction): PaperDeduction {
  return {
    ...(deduction.of === 'partial' ? { of: deduction.of } : {}),
    invoiceId: deduction.deductedId,
    number: deduction.number,
    issuedOn: deduction.issuedOn,
    invoicedGross: totalsOf(deduction.invoiced).gross.toString(),
    ...paperTotals(totalsOf(deduction.deducted)),
    taxes: paperTaxes(deduction.deducted),
  };
}
