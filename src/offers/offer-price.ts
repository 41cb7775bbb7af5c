import { type Decimal4, exact, extend, percent, split } from '../money/decimal.ts';
import { Money, Unrounded } from '../money/money.ts';
import { type BuyerAccount, isOutlay } from './third-party.ts';
import { rateKey, type Tax, taxesOf, taxOn, type VatCategory } from '../money/vat.ts';

interface Priceable {
  readonly quantity: Decimal4;
  readonly unitPrice: Decimal4;
  readonly discountPercent: Decimal4;
}

interface Taxed {
  readonly net: Money;
  /** Pass-through items bear no discount on the whole document (GTC 7.6). */
  readonly account: BuyerAccount | null;
  readonly vatCategory: VatCategory;
  readonly vatRate: Decimal4;
}

/** A discount on the whole document, as it falls on one VAT rate. */
export interface Allowance {
  readonly percent: Decimal4;
  readonly category: VatCategory;
  readonly rate: Decimal4;
  readonly base: Money;
  readonly amount: Money;
}

/** quantity × unit price × (1 − discount), rounded half up to the cent. Example: 2.5 × 92.40 less 10 % = 207.90. */
export function lineNet(line: Priceable): Money {
  const full = extend(line.quantity, line.unitPrice);
  return new Unrounded(full.exact.times(percent(line.discountPercent).negated().plus(1))).round();
}

/** The document discount per VAT rate, each rounded half up, so that every rate's base is exact. */
export function allowancesOf(lines: readonly Taxed[], discountPercent: Decimal4): Allowance[] {
  if (exact(discountPercent).isZero()) return [];
  return groups(lines.filter((line) => !isOutlay(line))).map(({ category, rate, base }) => ({
    percent: discountPercent,
    category,
    rate,
    base,
    amount: base.times(percent(discountPercent)).round(),
  }));
}

/** Base and VAT per rate of lines after the document discount (ruling 1). */
export function priceTaxes(lines: readonly Taxed[], discountPercent: Decimal4): Tax[] {
  const allowances = new Map(
    allowancesOf(lines, discountPercent).map((allowance) => [rateKey(allowance), allowance.amount]),
  );
  return groups(lines).map((group) =>
    taxOn(group.category, group.rate, group.base.minus(allowances.get(rateKey(group)) ?? Money.zero)),
  );
}

/**
 * What each line costs after its share of the document discount; the shares add up to the discount exactly,
 * the last line of a rate taking the remainder.
 */
export function netsAfterDiscount(lines: readonly Taxed[], discountPercent: Decimal4): Money[] {
  const nets = lines.map((line) => line.net);
  for (const allowance of allowancesOf(lines, discountPercent)) {
    const members = lines.flatMap((line, index) =>
      rateKey({ category: line.vatCategory, rate: line.vatRate }) === rateKey(allowance) &&
      !line.net.isZero() &&
      !isOutlay(line)
        ? [index]
        : [],
    );
    if (members.length === 0) continue;
    const shares = split(
      allowance.amount,
      members.map((index) => exact(nets[index]?.toString() ?? '0')),
    );
    members.forEach((index, nth) => {
      nets[index] = (nets[index] ?? Money.zero).minus(shares[nth] ?? Money.zero);
    });
  }
  return nets;
}

function groups(lines: readonly Taxed[]): Tax[] {
  return taxesOf(lines.map((line) => ({ category: line.vatCategory, rate: line.vatRate, net: line.net })));
}
