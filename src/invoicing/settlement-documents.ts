import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperLine } from '../documents/paper.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { depositReturn } from './deposit-correction.ts';
import { type Deposit } from './deposit.ts';
import { type Invoice } from './invoice.ts';
import { type InvoiceDraft } from './invoice-draft.ts';
import { returnAdvance, supplyPostings } from './invoice-postings.ts';
import { type ToIssue } from './to-issue.ts';
import { paidExcess, type SettledDeposit, type Settlement } from './withdrawal-settlement.ts';

interface SettlementFacts {
  readonly contract: Contract;
  readonly settlement: Settlement<Deposit & { readonly invoice: Invoice }>;
  /** The parts that what was rendered bills. */
  readonly partIds: readonly string[];
  readonly savedExpense: Money;
  readonly on: LocalDate;
  readonly language: Language;
}

/**
 * What the settlement of a contract issues (GTC 7.10): the final invoice over what was rendered, a correction of each
 * deposit for what will not be, and the claim for the profit lost on the rest.
 */
export function settlementDocuments(facts: SettlementFacts): ToIssue[] {
  const { settlement, partIds, language } = facts;
  const final = finalOf(facts);
  const booked = { ...final, deductions: settlement.deposits.map(({ deduction }) => deduction) };
  const damages = damagesOf(facts);
  return [
    ...(totalsOf(settlement.rendered).gross.isZero()
      ? []
      : [{ draft: final, partIds, postings: (own) => supplyPostings(booked, own) } satisfies ToIssue]),
    ...settlement.deposits.flatMap((one) => returned(one, language)),
    ...(settlement.lostProfit.isZero()
      ? []
      : [{ draft: damages, partIds: [], postings: (own) => supplyPostings(damages, own) } satisfies ToIssue]),
  ];
}

function returned(
  one: SettledDeposit<Deposit & { readonly invoice: Invoice }>,
  language: Language,
): ToIssue[] {
  const { deposit, excess, excessPaid } = one;
  if (excess.length === 0) return [];
  const unpaid = totalsOf(excess).gross.minus(excessPaid);
  return [
    {
      draft: depositReturn(deposit.invoice, excess, language),
      partIds: [],
      postings: (own) => returnAdvance(unpaid, paidExcess(one), { ...own, invoiceId: deposit.id }),
    },
  ];
}

function finalOf({ contract, settlement, on, language }: SettlementFacts): InvoiceDraft {
  const { agreed, number } = contract;
  const description = {
    de: `Bis zum Rücktritt vom Vertrag erbrachte Leistungen zu „${agreed.title}“, Auftrag ${number}`,
    en: `Services rendered for “${agreed.title}”, order ${number}, until the withdrawal from the contract`,
  }[language];
  // What was taken back of a deposit has a document of its own: of the rest nothing is left out.
  const deductions = settlement.deposits
    .map(({ deduction }) => ({ ...deduction, invoiced: deduction.deducted }))
    .filter(({ deducted }) => deducted.length > 0);
  return {
    ...settlementDraft(contract, on),
    kind: 'final',
    lines: settlement.rendered.map((tax, at) => line(at + 1, description, tax, language)),
    taxes: settlement.rendered,
    deductions,
    payable: subtractTaxes(settlement.rendered, ...deductions.map(({ deducted }) => deducted)),
  };
}

function damagesOf({ contract, settlement, savedExpense, on, language }: SettlementFacts): InvoiceDraft {
  const words = {
    de: {
      rest: `Entgangener Preis der nicht mehr zu erbringenden Leistungen zu „${contract.agreed.title}“, Auftrag ${contract.number}`,
      saved: 'abzüglich ersparter Aufwendungen',
    },
    en: {
      rest: `Price lost of services no longer to be rendered for “${contract.agreed.title}”, order ${contract.number}`,
      saved: 'less expenses saved',
    },
  }[language];
  const taxes = [outsideVat(settlement.lostProfit)];
  return {
    ...settlementDraft(contract, on),
    kind: 'penalty',
    lines: [
      line(1, words.rest, outsideVat(settlement.unrendered), language),
      ...(savedExpense.isZero() ? [] : [line(2, words.saved, outsideVat(savedExpense.negated()), language)]),
    ],
    taxes,
    deductions: [],
    payable: taxes,
  };
}

/** Damages are no consideration for a supply (ruling 22). */
function outsideVat(base: Money): Tax {
  return { category: 'O', rate: decimal4('0'), base, amount: Money.zero };
}

function settlementDraft({ agreed }: Contract, on: LocalDate) {
  return {
    title: agreed.title,
    allowances: [],
    supply: { from: on, to: on },
    expectedSupply: null,
    corrects: null,
    clauses: ['gtc:7.10', 'gtc:7.2'],
  } as const;
}

function line(
  position: number,
  description: string,
  { base, category, rate }: Tax,
  language: Language,
): PaperLine {
  return {
    position,
    kind: 'settlement',
    description,
    detail: null,
    quantity: base.isNegative() ? '-1' : '1',
    unit: { de: 'pauschal', en: 'lump sum' }[language],
    unitCode: 'LS',
    unitPrice: (base.isNegative() ? base.negated() : base).toString(),
    discountPercent: null,
    net: base.toString(),
    taxCategory: category,
    taxRate: rate,
  };
}
