import { type Tx } from '../../db/connection.ts';
import { shortDay } from '../calendar/written-day.ts';
import { addDays } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { closePeriod } from './close-period.action.ts';
import { fitPeriod } from './fit-period.action.ts';
import { type PoolPeriod } from './hour-pool.ts';
import { hourPoolById, lockPoolPeriod, poolPeriodsOf } from './hour-pool.store.ts';
import { openPeriod } from './open-period.action.ts';
import { poolPeriodOn } from './pool-period.ts';

/**
 * Brings an hour pool to a day: lets open periods end with their contract (GTC 3.8), opens the period in which the day lies,
 * closes those whose time to book is over (GTC 6.5). Doing it again changes nothing.
 * @throws problem `pool-time-unapproved`
 */
export async function turnPool(
  tx: Tx,
  poolId: string,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const pool = await hourPoolById(tx, poolId);
  const contract = await lockContract(tx, pool.contractId);
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  const done: string[] = [];
  if (line !== undefined) done.push(...(await fitPeriods(tx, { contract, pool, line, at })));
  const known = await poolPeriodsOf(tx, poolId);
  const isRunning = contract.status === 'active' || contract.status === 'suspended';
  const isCovered = known.some(({ period }) => period.from <= asOf && asOf < period.until);
  if (isRunning && !isCovered && line !== undefined && poolPeriodOn(line, contract, asOf) !== null) {
    const opened = await openPeriod(tx, { contract, pool, day: asOf, at });
    done.push(`opened ${written(opened)} with ${hoursOf(opened.granted)} h`);
  }
  for (const { id } of known.filter(({ closedOn, closesOn }) => closedOn === null && closesOn <= asOf)) {
    const period = await lockPoolPeriod(tx, id);
    const { expired, overage } = await closePeriod(tx, { contract, pool, period, closedOn: asOf, actor, at });
    done.push(
      `closed ${written(period)}: ${hoursOf(expired)} h expired` +
        (overage > 0 ? `, ${hoursOf(overage)} h beyond the limit are billed` : ''),
    );
  }
  const clause = 'gtc:6.5';
  if (done.length === 0)
    return { outcome: 'skipped', reason: 'nothing to open or to close any more', clause };
  return { outcome: 'done', reason: done.join('; '), clause, effect: { done: done.join('; ') } };
}

/** Open periods end with their contract (GTC 3.8). */
async function fitPeriods(tx: Tx, fit: Omit<Parameters<typeof fitPeriod>[1], 'period'>): Promise<string[]> {
  const done: string[] = [];
  for (const { id, closedOn } of await poolPeriodsOf(tx, fit.pool.id)) {
    if (closedOn !== null) continue;
    const { period, changed } = await fitPeriod(tx, { ...fit, period: await lockPoolPeriod(tx, id) });
    if (changed) done.push(`${written(period)} has ${hoursOf(period.granted)} h by the end of the contract`);
  }
  return done;
}

function written({ period }: PoolPeriod): string {
  return `${shortDay(period.from, 'en')} to ${shortDay(addDays(period.until, -1), 'en')}`;
}
