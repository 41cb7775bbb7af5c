import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { periodEnd } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { type OfferLine } from '../offers/offer.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type HourPool, type PoolPeriod } from './hour-pool.ts';
import { saveTerm } from './hour-pool.store.ts';
import { fittedPeriod } from './pool-period.ts';
import { tellUse } from './tell-use.action.ts';

interface FitPeriod {
  readonly contract: Contract;
  readonly pool: HourPool;
  readonly line: OfferLine;
  readonly period: PoolPeriod;
  readonly at: Instant;
}

/**
 * Lets a locked, open period end with its contract, and have its time back where the notice was taken back: its hours are
 * those of its days (GTC 3.8, 6.5). Who has used more of them by then than the threshold says is told.
 * @returns the period as it is now, and whether it is another than before
 */
export async function fitPeriod(
  tx: Tx,
  { contract, pool, line, period: opened, at }: FitPeriod,
): Promise<{ readonly period: PoolPeriod; readonly changed: boolean }> {
  const fitted = fittedPeriod(line, contract, opened);
  if (fitted === null) return { period: opened, changed: false };
  const closesOn = periodEnd(fitted.period.until, contract.terms.hourPoolClosing);
  const period: PoolPeriod = { ...opened, period: fitted.period, granted: fitted.granted, closesOn };
  await saveTerm(tx, period, fitted.shortened);
  await record(tx, {
    at,
    actor: 'terms',
    verb: fitted.shortened ? 'period of hour pool shortened' : 'period of hour pool restored',
    subjectKind: 'hour-pool',
    subjectId: pool.id,
    clauses: ['gtc:3.8', 'gtc:6.5'],
    detail: { ...fitted.period, before: hoursOf(opened.granted), hours: hoursOf(period.granted) },
  });
  if (fitted.shortened) await tellUse(tx, { contract, pool, period, at });
  return { period, changed: true };
}
