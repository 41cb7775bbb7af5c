import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { notFound } from '../problems/problem.ts';
import { avertingSeconds, type Draw } from './draw.ts';
import { type PoolPeriod, poolPeriodClosed } from './hour-pool.ts';
import {
  closedUnder,
  drawsOf,
  hourPoolById,
  insertDraw,
  lockPoolPeriod,
  removeDraws,
} from './hour-pool.store.ts';
import { openPeriod } from './open-period.action.ts';
import { tellUse } from './tell-use.action.ts';

interface DrawFromPool {
  readonly contract: Contract;
  readonly poolId: string;
  readonly day: LocalDate;
  /** What the entries of the day take now; those that take what they took before stay as they are. */
  readonly draws: readonly Draw[];
  /** Which imminent damage the work averts, where it goes beyond what is free. */
  readonly damage: string | null;
  readonly at: Instant;
}

/**
 * Draws hours from the period of a pool in which the day lies, beyond its limit only with the client's consent or to avert
 * imminent damage, and tells the client when a threshold is reached (GTC 6.5). The contract must be locked; of two people
 * who book the last hour at once, the second is refused.
 * @throws problem `not-found`, `no-pool-period`, `pool-period-closed`, `pool-exhausted`
 */
export async function drawFromPool(tx: Tx, request: DrawFromPool): Promise<void> {
  const { contract, poolId, day, draws, damage, at } = request;
  const pool = await hourPoolById(tx, poolId);
  if (pool.contractId !== contract.id)
    throw notFound(
      `poolId: contract ${contract.number} has no hour pool ${poolId}; GET /hour-pools lists them`,
    );
  const { id: periodId } = await openPeriod(tx, { contract, pool, day, at });
  const standing = new Map(
    (
      await drawsOf(
        tx,
        draws.map(({ entryId }) => entryId),
      )
    ).map((draw) => [draw.entryId, draw]),
  );
  const changed = draws.filter(({ entryId, seconds }) => {
    const before = standing.get(entryId);
    return before?.seconds !== seconds || before.periodId !== periodId;
  });
  await giveBack(
    tx,
    changed.map(({ entryId }) => entryId),
  );
  let period: PoolPeriod = await lockPoolPeriod(tx, periodId);
  if (changed.length > 0 && period.closedOn !== null) throw closed(period.closedOn);
  for (const draw of changed) {
    const reason = damage ?? standing.get(draw.entryId)?.damage ?? null;
    if (draw.seconds === 0) continue;
    const averting = avertingSeconds(period, draw.seconds, reason);
    await insertDraw(tx, periodId, { ...draw, averting, damage: reason });
    period = { ...period, drawn: period.drawn + draw.seconds, averting: period.averting + averting };
  }
  if (period.closedOn === null) await tellUse(tx, { contract, pool, period, at });
}

/** Gives back what entries took that are no more (GTC 6.5). @throws problem `pool-period-closed` */
export async function giveBack(tx: Tx, entryIds: readonly string[]): Promise<void> {
  const closedOn = await closedUnder(tx, entryIds);
  if (closedOn !== undefined) throw closed(closedOn);
  await removeDraws(tx, entryIds);
}

function closed(on: LocalDate) {
  return poolPeriodClosed(`its hours expired or were billed on ${on}; record the time without the pool`);
}
