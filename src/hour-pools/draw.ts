import { exact } from '../money/decimal.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { poolBalance, poolExhausted, type PoolHours } from './hour-pool.ts';

/** What an entry takes from a period, in seconds. */
export interface Draw {
  readonly entryId: string;
  readonly seconds: number;
}

/**
 * How much of a draw is worked only to avert imminent damage (Gefahr im Verzug): what neither the agreed hours nor the
 * client's consent cover, if such damage is stated (GTC 6.5).
 * Example: 2 h free, 3 h drawn because a server is on fire → 1 h.
 * @throws problem `pool-exhausted` when more is drawn than is free and no damage is stated
 */
export function avertingSeconds(hours: PoolHours, seconds: number, damage: string | null): number {
  const { free } = poolBalance(hours);
  if (seconds <= free) return 0;
  if (damage === null) {
    throw poolExhausted(
      `${hoursOf(seconds)} h are to be booked and ${hoursOf(free)} h are free; ask the client for consent ` +
        '(POST /hour-pools/:id/consents records it), or say with "imminentDamage" which damage the work averts',
      { facts: { free: hoursOf(free), booked: hoursOf(seconds) } },
    );
  }
  return seconds - free;
}

/**
 * The highest threshold, in percent of the agreed hours, that the use of a period has reached and that the client was not
 * told about; one letter is enough where several are crossed at once (GTC 6.5).
 * Example: 101 % used, nothing told → 100; 101 % used, told at 100 → none.
 */
export function thresholdToTell(
  { granted, drawn }: PoolHours,
  thresholds: readonly string[],
  told: readonly string[],
): string | undefined {
  return thresholds
    .filter((threshold) => exact(String(drawn)).times(100).gte(exact(threshold).times(granted)))
    .filter((threshold) => told.every((other) => exact(threshold).gt(other)))
    .sort((a, b) => exact(b).comparedTo(a))[0];
}
