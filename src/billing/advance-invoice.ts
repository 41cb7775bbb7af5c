import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { trimmed } from '../money/decimal.ts';
import { billingClauses } from '../offers/billing-words.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { effortOf, linesOf } from './billed-lines.ts';

export const LUMP_SUM = { unit: { de: 'pauschal', en: 'lump sum' }, unitCode: 'LS' } as const;
const LONGEST_SCOPE = 400;

/**
 * A deposit (Anzahlungsrechnung; GTC 6.7, 6.9, 7.10, ruling 3): says that it is one and when the supply is expected,
 * otherwise its VAT would be owed because of the invoice (§ 11 UStG).
 */
export function advanceInvoice(contract: Contract, part: BillingPart, language: Language): InvoiceDraft {
  const { agreed } = contract;
  const scope = linesOf(part, agreed)
    .map((line) => line.description)
    .join('; ');
  const lines: PaperLine[] = part.taxes.map((tax, index) => ({
    position: index + 1,
    kind: 'deposit',
    description: descriptionOf(contract, part, language),
    detail: scope.length > LONGEST_SCOPE ? `${scope.slice(0, LONGEST_SCOPE - 1)}…` : scope,
    quantity: '1',
    unit: LUMP_SUM.unit[language],
    unitCode: LUMP_SUM.unitCode,
    unitPrice: tax.base.toString(),
    discountPercent: null,
    net: tax.base.toString(),
    taxCategory: tax.category,
    taxRate: tax.rate,
  }));
  const onCompletion = {
    de: 'nach Vereinbarung, mit Fertigstellung der Leistung',
    en: 'as agreed, on completion of the work',
  }[language];
  return {
    kind: 'advance',
    title: agreed.title,
    lines,
    allowances: [],
    taxes: part.taxes,
    deductions: [],
    payable: part.taxes,
    supply: null,
    expectedSupply: agreed.expectedSupply ?? onCompletion,
    corrects: null,
    clauses: clausesOf(contract, part),
  };
}

/** What was called due names its own clause; work that goes on is still owed, and so is the final invoice. */
function descriptionOf({ agreed, number }: Contract, part: BillingPart, language: Language): string {
  const share = trimmed(part.sharePercent);
  if (part.called?.clause === 'gtc:7.10') {
    // Of hours the share of the estimate tells a client nothing.
    const isPriced = effortOf(linesOf(part, agreed)).length === 0;
    const of = isPriced ? { de: `: ${share} % des Preises`, en: `: ${share}% of the price` }[language] : '';
    return {
      de: `Bisher erbrachte, noch nicht verrechnete Leistungen zu „${agreed.title}“, Auftrag ${number}${of}, sofort fällig gestellt`,
      en: `Services rendered so far and not yet invoiced for “${agreed.title}”, order ${number}${of}, called due at once`,
    }[language];
  }
  const words =
    part.called === null
      ? { de: 'Anzahlung', en: 'Deposit' }
      : { de: 'Vorauszahlung', en: 'Advance payment' };
  return {
    de: `${words.de} ${share} % auf „${agreed.title}“, Auftrag ${number}`,
    en: `${words.en} of ${share}% on “${agreed.title}”, order ${number}`,
  }[language];
}

function clausesOf({ agreed }: Contract, { called }: BillingPart): ClauseRef[] {
  if (called === null) return [...billingClauses(agreed.billingMode), 'gtc:7.1', 'gtc:7.2'];
  return called.clause === 'gtc:7.10' ? [called.clause, 'gtc:7.2'] : [called.clause, 'gtc:7.1', 'gtc:7.2'];
}
