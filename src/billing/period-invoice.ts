import { addDays } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PaperAllowance } from '../documents/papers/parts.ts';
import { type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { exact, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { subtractTaxes, type Tax, taxesOf } from '../money/vat.ts';
import { isClauseRef } from '../terms/clauses.ts';
import { type Charge } from './charge.ts';

/** One invoice over all that is due of a contract's periods; its supply is the time from the first to the last of them. */
export function periodInvoice(
  { agreed }: Pick<Contract, 'agreed'>,
  charges: readonly Charge[],
  periods: readonly Period[],
  clauses: readonly string[],
): InvoiceDraft {
  const taxes = perRate(charges, ({ base }) => base);
  const first = periods.map(({ from }) => from).sort()[0];
  const end = periods
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return {
    kind: 'standard',
    title: agreed.title,
    lines: charges.map(({ line }, index) => ({ ...line, position: index + 1 })),
    allowances: allowances(charges, agreed),
    taxes,
    deductions: [],
    payable: taxes,
    supply: first && end ? { from: first, to: addDays(end, -1) } : null,
    expectedSupply: null,
    corrects: null,
    clauses: [...new Set(clauses.filter(isClauseRef)), 'gtc:7.2'],
  };
}

/** The discount on the whole offer per VAT rate: the difference that the planned bases leave, not a new rounding. */
function allowances(charges: readonly Charge[], { discountPercent }: Contract['agreed']): PaperAllowance[] {
  if (exact(discountPercent).isZero()) return [];
  const before = perRate(charges, ({ line }) => Money.of(line.net));
  const after = perRate(charges, ({ base }) => base);
  const allowed = subtractTaxes(before, after).map((taken, index) => ({
    percent: discountPercent,
    base: (before[index]?.base ?? Money.zero).toString(),
    amount: taken.base.toString(),
    taxCategory: taken.category,
    taxRate: taken.rate,
  }));
  return allowed.filter(({ amount }) => !Money.of(amount).isZero());
}

function perRate(charges: readonly Charge[], net: (charge: Charge) => Money): Tax[] {
  return taxesOf(
    charges.map((charge) => ({
      category: charge.line.taxCategory,
      rate: trimmed(charge.line.taxRate),
      net: net(charge),
    })),
  );
}
