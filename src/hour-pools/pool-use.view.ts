import { type Db } from '../../db/connection.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractById } from '../contracts/contract.store.ts';
import { priceOn } from '../contracts/price.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { type OfferLine } from '../offers/offer.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { noPoolPeriod, poolBalance, type PoolPeriod } from './hour-pool.ts';
import { hourPoolById, poolPeriodsOf } from './hour-pool.store.ts';
import { overagePrice } from './overage.ts';
import { grantedSeconds, poolPeriodOn } from './pool-period.ts';

/**
 * How a period of a pool was used up day by day, what the hours beyond its limit cost, and what comes after it (GTC 6.5,
 * 6.6): the one in which the day lies, or the latest.
 * @throws problem `not-found`, `no-pool-period` when no period has been opened yet
 */
export async function poolUse(db: Db, id: string, day: LocalDate) {
  const pool = await hourPoolById(db, id);
  const contract = await contractById(db, pool.contractId);
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  const opened = await poolPeriodsOf(db, id);
  const shown = opened.find(({ period }) => period.from <= day && day < period.until) ?? opened[0];
  if (line === undefined || shown === undefined)
    throw noPoolPeriod(`${contract.number} has no open period of this pool yet; ask again when it has begun`);
  const prices = await priceVersionsOf(db, contract.id);
  const { overage } = poolBalance(shown);
  return {
    period: { from: shown.period.from, to: addDays(shown.period.until, -1) },
    hours: hoursOf(shown.granted),
    consented: hoursOf(shown.consented),
    averted: hoursOf(shown.averting),
    unitPrice: priceOn(line, prices, shown.period.from),
    overage: hoursOf(overage),
    overageNet: overagePrice(line, prices, shown.period, overage).net.toString(),
    days: await usedDays(db, shown),
    next: nextPeriod(contract, line, shown),
  };
}

/** The days on which something was drawn, with what was drawn up to their end. */
async function usedDays(db: Db, { id }: PoolPeriod) {
  const rows = await db('pool_draw')
    .join('time_entry', 'time_entry.id', 'pool_draw.entry_id')
    .where({ period_id: id })
    .groupBy('worked_on')
    .orderBy('worked_on')
    .select<{ date: LocalDate; seconds: number }[]>(
      { date: 'worked_on' },
      db.raw('sum(pool_draw.seconds)::integer as seconds'),
    );
  let drawn = 0;
  return rows.map(({ date, seconds }) => {
    drawn += seconds;
    return { date, hours: hoursOf(seconds), drawn: hoursOf(drawn) };
  });
}

function nextPeriod(contract: Contract, line: OfferLine, { period }: PoolPeriod) {
  const next = contract.status === 'active' ? poolPeriodOn(line, contract, period.until) : null;
  return next && { from: next.from, to: addDays(next.until, -1), hours: hoursOf(grantedSeconds(line, next)) };
}
