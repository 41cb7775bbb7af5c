import { type Decimal } from 'decimal.js';
import { decimal4, exact, percent, split, trimmed, type Decimal4 } from './decimal.ts';
import { min, Money } from './money.ts';

/** EN 16931 VAT categories that Kontor issues: standard, reverse charge, outside the scope, exempt. */
export type VatCategory = 'S' | 'AE' | 'O' | 'E';

/** Net base and VAT of one rate on one document. `amount` may differ from base × rate where it was made by subtraction. */
export interface Tax {
  readonly category: VatCategory;
  readonly rate: Decimal4;
  readonly base: Money;
  readonly amount: Money;
}

export interface Totals {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
}

/** VAT on a base, rounded half up once per rate (ruling 1). Example: 99.99 at 20 % = 20.00. */
export function taxOn(category: VatCategory, rate: Decimal4, base: Money): Tax {
  return { category, rate, base, amount: base.times(percent(rate)).round() };
}

/** Sums nets by category and rate, the highest rate first, and computes VAT per rate (ruling 1). */
export function taxesOf(parts: Iterable<{ category: VatCategory; rate: Decimal4; net: Money }>): Tax[] {
  const bases = new Map<string, { category: VatCategory; rate: Decimal4; base: Money }>();
  for (const part of parts) {
    const rate = trimmed(part.rate);
    const key = rateKey({ category: part.category, rate });
    const base = bases.get(key)?.base ?? Money.zero;
    bases.set(key, { category: part.category, rate, base: base.plus(part.net) });
  }
  return [...bases.values()]
    .sort((a, b) => exact(b.rate).comparedTo(exact(a.rate)) || a.category.localeCompare(b.category))
    .map(({ category, rate, base }) => taxOn(category, rate, base));
}

/** Identifies a rate within a document. */
export function rateKey(tax: { category: VatCategory; rate: Decimal4 | string }): string {
  return `${tax.category} ${trimmed(tax.rate)}`;
}

export function totalsOf(taxes: Iterable<Tax>): Totals {
  let net = Money.zero;
  let vat = Money.zero;
  for (const tax of taxes) {
    net = net.plus(tax.base);
    vat = vat.plus(tax.amount);
  }
  return { net, vat, gross: net.plus(vat) };
}

/** A share of each base, rounded half up, with its own VAT: the first half of ruling 2. */
export function shareOfTaxes(taxes: readonly Tax[], share: Decimal): Tax[] {
  return taxes.map((tax) => taxOn(tax.category, tax.rate, tax.base.times(share).round()));
}

/**
 * Base and VAT per rate after taking others away: subtract, never recompute (ruling 2).
 * Rates that only the others have appear negative.
 */
export function subtractTaxes(taxes: readonly Tax[], ...others: readonly (readonly Tax[])[]): Tax[] {
  const rest = new Map(taxes.map((tax) => [rateKey(tax), tax]));
  for (const other of others.flat()) {
    const key = rateKey(other);
    const tax = rest.get(key) ?? { ...other, base: Money.zero, amount: Money.zero };
    rest.set(key, { ...tax, base: tax.base.minus(other.base), amount: tax.amount.minus(other.amount) });
  }
  return [...rest.values()];
}

/** Base and VAT per rate of all together. */
export function sumTaxes(parts: readonly (readonly Tax[])[]): Tax[] {
  return subtractTaxes([], ...parts.map(negateTaxes));
}

export function negateTaxes(taxes: readonly Tax[]): Tax[] {
  return taxes.map((tax) => ({ ...tax, base: tax.base.negated(), amount: tax.amount.negated() }));
}

/**
 * Base and VAT of what is taken out of something. Whoever takes the whole rest of a rate takes its VAT too, and nobody
 * takes more VAT than is left (ruling 2: subtract, never recompute).
 * Example: 99.99 + 20.00, taken in three times 33.33: 6.67, 6.67 and 6.66 VAT.
 */
export function takenTaxes(asked: readonly Tax[], left: readonly Tax[]): Tax[] {
  const leftOf = new Map(left.map((tax) => [rateKey(tax), tax]));
  return asked.map((tax) => {
    const rest = leftOf.get(rateKey(tax));
    if (rest === undefined) return tax;
    return { ...tax, amount: tax.base.equals(rest.base) ? rest.amount : min(tax.amount, rest.amount) };
  });
}

/**
 * Splits an amount received gross over the rates of a document in proportion to their gross, the last rate taking the
 * remainder, and each share into net and VAT (ruling 4). Example: 1 000.00 at 20 % = 833.33 + 166.67.
 * The whole gross gives back exactly the document's own base and VAT.
 */
export function splitReceipt(taxes: readonly Tax[], received: Money): Tax[] {
  const owed = taxes.filter((tax) => !tax.base.plus(tax.amount).isZero());
  if (received.equals(totalsOf(taxes).gross)) return [...taxes];
  const shares = split(
    received,
    owed.map((tax) => exact(tax.base.plus(tax.amount).toString())),
  );
  return owed.map((tax, index) => {
    const gross = shares[index] ?? Money.zero;
    const base = gross.dividedBy(percent(tax.rate).plus(1)).round();
    return { ...tax, base, amount: gross.minus(base) };
  });
}

/** The stored form: decimal strings only. */
export interface TaxRecord {
  readonly category: VatCategory;
  readonly rate: string;
  readonly base: string;
  readonly amount: string;
}

export function taxRecord(tax: Tax): TaxRecord {
  return { category: tax.category, rate: tax.rate, base: tax.base.toString(), amount: tax.amount.toString() };
}

export function taxFromRecord(record: TaxRecord): Tax {
  return {
    category: record.category,
    rate: decimal4(record.rate),
    base: Money.of(record.base),
    amount: Money.of(record.amount),
  };
}
