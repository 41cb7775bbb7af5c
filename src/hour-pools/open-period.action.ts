import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { periodEnd } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { fitPeriod } from './fit-period.action.ts';
import { type HourPool, noPoolPeriod, type PoolPeriod } from './hour-pool.ts';
import { openedPeriod } from './hour-pool.store.ts';
import { grantedSeconds, poolPeriodOn } from './pool-period.ts';

interface OpenPeriod {
  readonly contract: Contract;
  readonly pool: HourPool;
  readonly day: LocalDate;
  readonly at: Instant;
}

/**
 * Opens the period of a pool in which a day lies, if it is not open yet, and locks it (GTC 6.5), with the time and the hours
 * that it has by the end of its contract (GTC 3.8).
 * @throws problem `no-pool-period` for a day before the contract begins or after it has ended
 */
export async function openPeriod(tx: Tx, { contract, pool, day, at }: OpenPeriod): Promise<PoolPeriod> {
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  const period = line === undefined ? null : poolPeriodOn(line, contract, day);
  if (line === undefined || period === null) {
    const { term, endsOn } = contract;
    const end = endsOn === null ? '' : ` to ${endsOn}`;
    throw noPoolPeriod(
      `${contract.number} runs from ${term?.startsOn ?? 'no day'}${end}; ${day} is not in it`,
    );
  }
  const opened = await openedPeriod(tx, {
    poolId: pool.id,
    period,
    granted: grantedSeconds(line, period),
    closesOn: periodEnd(period.until, contract.terms.hourPoolClosing),
    at,
  });
  return (await fitPeriod(tx, { contract, pool, line, period: opened, at })).period;
}
