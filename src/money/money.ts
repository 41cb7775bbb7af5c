import { Decimal } from 'decimal.js';
import { badValue } from '../problems/problem.ts';

/** Exact arithmetic: wide enough that no intermediate result of ours is ever rounded silently. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Largest amount a document may show: 999 999 999.99 EUR, the limit of the EPC QR code (EPC069-12). */
const LARGEST = new Exact('999999999.99');

/**
 * An exact number that is not yet an amount of money: the product of an amount with a rate.
 * It cannot be stored; `round()` is the only way back to Money.
 */
export class Unrounded {
  readonly exact: Decimal;

  constructor(exact: Decimal) {
    this.exact = exact;
  }

  plus(other: Unrounded): Unrounded {
    return new Unrounded(this.exact.plus(other.exact));
  }

  /** To whole cents, half up (commercial rounding, ruling 1); halves move away from zero. */
  round(): Money {
    return Money.of(this.exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2));
  }
}

/** An immutable amount in EUR with two decimals (GTC 6.1). Made from strings, never from floats. */
export class Money {
  static readonly zero = new Money(new Exact(0));

  private readonly amount: Decimal;

  private constructor(amount: Decimal) {
    this.amount = amount;
  }

  /**
   * Reads a decimal string with at most two decimals, e.g. "1234.50" or "-0.01".
   * @throws problem `bad-value` when the text is no such number or its magnitude exceeds 999 999 999.99
   */
  static of(text: string): Money {
    if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) {
      throw badValue(`"${text}" is not an amount in euro; write it like "1234.50"`);
    }
    const amount = new Exact(text);
    if (amount.abs().gt(LARGEST)) throw badValue(`${text} is larger than 999999999.99`);
    return new Money(amount);
  }

  static sum(parts: Iterable<Money>): Money {
    let total = Money.zero;
    for (const part of parts) total = total.plus(part);
    return total;
  }

  plus(other: Money): Money {
    return new Money(this.amount.plus(other.amount));
  }

  minus(other: Money): Money {
    return new Money(this.amount.minus(other.amount));
  }

  negated(): Money {
    return new Money(this.amount.negated());
  }

  /** Exact product with a quantity, a rate or a fraction. */
  times(factor: Decimal): Unrounded {
    return new Unrounded(new Exact(this.amount).times(factor));
  }

  /** Exact quotient; the divisor must not be zero. */
  dividedBy(divisor: Decimal): Unrounded {
    return new Unrounded(new Exact(this.amount).dividedBy(divisor));
  }

  /** The share that this amount has in a whole, as an exact number for `times`. */
  shareOf(whole: Money): Decimal {
    return new Exact(this.amount).dividedBy(whole.amount);
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.amount.comparedTo(other.amount) as -1 | 0 | 1;
  }

  equals(other: Money): boolean {
    return this.amount.equals(other.amount);
  }

  isZero(): boolean {
    return this.amount.isZero();
  }

  isNegative(): boolean {
    return this.amount.isNegative() && !this.amount.isZero();
  }

  isPositive(): boolean {
    return this.amount.isPositive() && !this.amount.isZero();
  }

  /** "1234.50": always two decimals, the form of the API and of the database. */
  toString(): string {
    return this.isZero() ? '0.00' : this.amount.toFixed(2);
  }

  toJSON(): string {
    return this.toString();
  }
}

export function min(a: Money, b: Money): Money {
  return a.compare(b) <= 0 ? a : b;
}

export function max(a: Money, b: Money): Money {
  return a.compare(b) >= 0 ? a : b;
}
