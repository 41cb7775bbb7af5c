import { type Decimal4, exact } from '../money/decimal.ts';
import { badValue } from '../problems/problem.ts';
import { type LineKind } from './offer.ts';
import { unitCode } from './units.ts';

/** More hours nobody has in a period of whatever length. */
export const MOST_POOL_HOURS = 10_000;

const HOURS = 'HUR';

/**
 * An hour pool is sold in hours, because time is booked on it (GTC 6.5).
 * @throws problem `bad-value` naming the field, for another unit or more hours than a period can have
 */
export function requirePoolHours(
  { kind, unit, quantity }: { readonly kind: LineKind; readonly unit: string; readonly quantity: Decimal4 },
  field: string,
): void {
  if (kind !== 'hour-pool') return;
  if (unitCode(unit) !== HOURS)
    throw refusal(`${field}.unit`, 'an hour pool is sold in hours; write "h" and the hours as quantity');
  if (exact(quantity).gt(MOST_POOL_HOURS))
    throw refusal(`${field}.quantity`, `must be at most ${MOST_POOL_HOURS} hours`);
}

function refusal(path: string, message: string) {
  return badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
