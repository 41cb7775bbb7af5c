import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type PaperInterest } from '../documents/papers/interest.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { type Tax } from '../money/vat.ts';
import { type DayCount } from './day-count.ts';
import { paperSegments } from './claim-statement.ts';
import { unchargedInterest } from './interest-charge.ts';
import { type InterestToDate } from './interest-to-date.ts';

/** A late invoice on which interest is charged now. */
export interface Charge {
  readonly invoice: Invoice;
  readonly dueOn: LocalDate;
  readonly interest: InterestToDate;
  readonly dayCount: DayCount;
}

const words = {
  de: {
    title: (contract: string) => `Verzugszinsen zu ${contract}`,
    line: (number: string) => `Verzugszinsen zur Rechnung ${number}`,
  },
  en: {
    title: (contract: string) => `Default interest on ${contract}`,
    line: (number: string) => `Default interest on invoice ${number}`,
  },
};

/**
 * An interest note (Verzugszinsenabrechnung): the interest of late invoices of one contract up to a day, less what was
 * charged before (GTC 7.9, ruling 9). Damages, so without VAT (ruling 22).
 */
export function interestNote(
  contractTitle: string,
  charges: readonly Charge[],
  until: LocalDate,
  language: Language,
): InvoiceDraft {
  const amount = Money.sum(charges.map(({ interest }) => unchargedInterest(interest)));
  const taxes = untaxed(amount);
  return {
    kind: 'interest',
    title: words[language].title(contractTitle),
    lines: charges.map((charge, index) => lineOf(charge, index + 1, language)),
    allowances: [],
    taxes,
    deductions: [],
    payable: taxes,
    supply: null,
    expectedSupply: null,
    corrects: null,
    clauses: ['gtc:7.9'],
    interest: paperInterest(charges, until),
  };
}

/** Damages are outside the scope of VAT (ruling 22). */
export function untaxed(amount: Money): Tax[] {
  return [{ category: 'O', rate: decimal4('0'), base: amount, amount: Money.zero }];
}

function lineOf({ invoice, interest }: Charge, position: number, language: Language): PaperLine {
  const net = unchargedInterest(interest).toString();
  return {
    position,
    kind: 'interest',
    description: words[language].line(invoice.number),
    detail: null,
    quantity: '1',
    unit: '',
    unitCode: 'C62',
    unitPrice: net,
    discountPercent: null,
    net,
    taxCategory: 'O',
    taxRate: '0',
  };
}

function paperInterest(charges: readonly Charge[], until: LocalDate): PaperInterest {
  return {
    to: addDays(until, -1),
    segments: charges.flatMap(({ invoice, interest }) => paperSegments(invoice.number, interest.segments)),
    charges: charges.map(({ invoice, dueOn, interest }) => {
      const charged = unchargedInterest(interest);
      return {
        number: invoice.number,
        dueOn,
        interest: interest.rounded.toString(),
        before: interest.rounded.minus(charged).toString(),
        charged: charged.toString(),
      };
    }),
    dayCounts: [...new Set(charges.map(({ dayCount }) => dayCount))],
  };
}
