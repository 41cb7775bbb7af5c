import { type LocalDate } from '../calendar/local-date.ts';
import { hasPeriodPrice, priceOn, type PriceVersion } from '../contracts/price.ts';
import { unknownLine } from '../deliveries/delivery.ts';
import { type Decimal4, exact } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';
import { badValue, defineProblem } from '../problems/problem.ts';
import { roundedLike } from './round-price.ts';

/** A new price that a person chose for a line. */
export interface ChosenPrice {
  readonly linePosition: number;
  readonly unitPrice: Decimal4;
}

export interface RaisedPrice {
  readonly line: OfferLine;
  readonly oldPrice: Decimal4;
  readonly newPrice: Decimal4;
}

export const costIncreaseTooSmall = defineProblem({
  type: 'cost-increase-too-small',
  title: 'The costs have not risen enough to be passed on',
  status: 409,
  clause: 'gtc:6.10',
});
export const costIncreaseExists = defineProblem({
  type: 'cost-increase-exists',
  title: 'Costs are passed on from this day already',
  status: 409,
  clause: 'gtc:6.10',
});

/**
 * Prices may follow only when the costs have risen by more than the terms say (GTC 6.10; 3 % in the reference terms).
 * @throws problem `cost-increase-too-small`
 */
export function requireEnough(percent: Decimal4, threshold: string): void {
  if (exact(percent).gt(threshold)) return;
  throw costIncreaseTooSmall(
    `costs that rose by ${percent} % are not passed on: it takes more than ${threshold} %`,
  );
}

/**
 * The prices per period that costs raise from a day on: all of them by the percentage, or those that were chosen, which
 * may rise by less but not by more: the adjustment is to be appropriate (GTC 6.10).
 * Example: 1 084.43 and 4.5 % → 1 133.23.
 * @throws problem `unknown-line`, `bad-value` for a chosen price that does not rise or rises by more
 */
export function raisedPrices(
  lines: readonly OfferLine[],
  versions: readonly PriceVersion[],
  {
    percent,
    validFrom,
    chosen,
  }: { percent: Decimal4; validFrom: LocalDate; chosen?: readonly ChosenPrice[] | undefined },
): RaisedPrice[] {
  const priced = lines.filter(hasPeriodPrice);
  const raise = (line: OfferLine): RaisedPrice => {
    const oldPrice = priceOn(line, versions, validFrom);
    const factor = exact(percent).dividedBy(100).plus(1);
    return { line, oldPrice, newPrice: roundedLike(oldPrice, exact(oldPrice).times(factor)) };
  };
  if (chosen === undefined) {
    if (priced.length === 0) throw unknownLine('the contract has no line with a price per period');
    return priced.map(raise);
  }
  return chosen.map(({ linePosition, unitPrice }, nth) => {
    const line = priced.find(({ position }) => position === linePosition);
    if (line === undefined) {
      throw unknownLine(`line ${linePosition} has no price per period; name one that has`);
    }
    const { oldPrice, newPrice: highest } = raise(line);
    if (exact(unitPrice).lte(oldPrice) || exact(unitPrice).gt(highest)) {
      const message = `must be more than ${oldPrice} and at most ${highest}, ${percent} % above it`;
      throw badValue(`prices.${nth}.unitPrice ${message}`, {
        errors: [{ path: `prices.${nth}.unitPrice`, message }],
      });
    }
    return { line, oldPrice, newPrice: unitPrice };
  });
}
