import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { closePeriod } from './close-period.action.ts';
import { hourPoolsOf, lockPoolPeriod, poolPeriodsOf } from './hour-pool.store.ts';

interface ClosePools {
  readonly contract: Contract;
  readonly closedOn: LocalDate;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Closes the periods of the hour pools of a locked contract that ends before its time (GTC 7.10), so that what went beyond
 * the limit can be billed (GTC 6.6).
 * @throws problem `pool-time-unapproved`
 */
export async function closePools(tx: Tx, { contract, closedOn, actor, at }: ClosePools): Promise<void> {
  for (const pool of await hourPoolsOf(tx, contract.id)) {
    const open = (await poolPeriodsOf(tx, pool.id)).filter((period) => period.closedOn === null);
    for (const { id } of open) {
      const period = await lockPoolPeriod(tx, id);
      await closePeriod(tx, { contract, pool, period, closedOn, actor, at });
    }
  }
}
