import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { drawFromPool, giveBack } from '../hour-pools/draw-from-pool.action.ts';
import { type TimeEntry } from './time-entry.ts';
import { timeOnPool } from './time-entry.store.ts';
import { billableSeconds } from './time-rounding.ts';

interface DrawTime {
  readonly contract: Contract;
  readonly poolId: string;
  readonly personId: string;
  readonly day: LocalDate;
  /** Which imminent damage the work averts, where the pool does not hold enough. */
  readonly damage: string | null;
  readonly at: Instant;
}

/**
 * Lets what a person recorded on a pool on a day draw from it, rounded as the contract says (GTC 6.4, 6.5). Drafts draw
 * too, so that nobody finds the pool empty when time is approved.
 * @throws what `drawFromPool` refuses
 */
export async function drawTime(tx: Tx, request: DrawTime): Promise<void> {
  const { contract, poolId, personId, day, damage, at } = request;
  const entries = await timeOnPool(tx, { poolId, personId, day });
  const billable = billableSeconds(entries, contract.terms.timeRounding);
  const draws = entries.map(({ id }) => ({ entryId: id, seconds: billable.get(id) ?? 0 }));
  await drawFromPool(tx, { contract, poolId, day, draws, damage, at });
}

interface RedrawTime extends Pick<DrawTime, 'contract' | 'damage' | 'at'> {
  readonly before: TimeEntry;
  /** Null: it is no more. */
  readonly now: TimeEntry | null;
}

/** What a change of one entry changes about its pool: how a day is rounded decides what its other entries draw. */
export async function redrawTime(tx: Tx, { before, now, ...change }: RedrawTime): Promise<void> {
  const { poolId, personId } = before;
  if (poolId === null) return;
  if (now?.poolId === null) await giveBack(tx, [before.id]);
  for (const day of new Set([before.day, now?.day ?? before.day])) {
    await drawTime(tx, { ...change, poolId, personId, day });
  }
}
