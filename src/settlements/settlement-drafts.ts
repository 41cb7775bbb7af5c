import { type BilledLines, suppliedFrom } from '../billing/billed-lines.ts';
import { effortClauses, pricedLines } from '../billing/priced-lines.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { type Deposit } from '../invoicing/deposit.ts';
import { type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { subtractTaxes, type Tax } from '../money/vat.ts';
import { type Settlement } from './withdrawal-settlement.ts';

/** What the papers of a settlement say. */
export interface SettlementFacts {
  readonly contract: Contract;
  readonly settlement: Settlement<Deposit & { readonly invoice: Invoice }>;
  /** What was rendered of prices that stand. */
  readonly priced: readonly Tax[];
  /** The hours that were worked beside it. */
  readonly work: BilledLines;
  readonly savedExpense: Money;
  readonly on: LocalDate;
  readonly language: Language;
}

/** The final invoice over what was rendered: of prices that stand their share, of effort its hours (GTC 7.10, 6.4). */
export function settlementInvoice({
  contract,
  settlement,
  priced,
  work,
  on,
  language,
}: SettlementFacts): InvoiceDraft {
  const { agreed, number } = contract;
  const description = {
    de: `Bis zum Rücktritt vom Vertrag erbrachte Leistungen zu „${agreed.title}“, Auftrag ${number}`,
    en: `Services rendered for “${agreed.title}”, order ${number}, until the withdrawal from the contract`,
  }[language];
  // What was taken back of a deposit has a document of its own: of the rest nothing is left out.
  const deductions = settlement.deposits
    .map(({ deduction }) => ({ ...deduction, invoiced: deduction.deducted }))
    .filter(({ deducted }) => deducted.length > 0);
  const hours = pricedLines(contract, work, language);
  const lines = [
    ...priced.filter(({ base }) => !base.isZero()).map((tax) => line(1, description, tax, language)),
    ...hours.lines,
  ];
  const draft = settlementDraft(contract, on);
  return {
    ...draft,
    kind: 'final',
    lines: lines.map((each, at) => ({ ...each, position: at + 1 })),
    allowances: hours.allowances,
    supply: { from: suppliedFrom(work, on), to: on },
    clauses: [...effortClauses(work), ...draft.clauses],
    taxes: settlement.rendered,
    deductions,
    payable: subtractTaxes(settlement.rendered, ...deductions.map(({ deducted }) => deducted)),
  };
}

/** The claim for the profit lost on what will not be rendered (GTC 7.10, ruling 22). */
export function damagesClaim({
  contract,
  settlement,
  savedExpense,
  on,
  language,
}: SettlementFacts): InvoiceDraft {
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
