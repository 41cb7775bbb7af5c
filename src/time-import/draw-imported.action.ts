import { type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Contract } from '../contracts/contract.ts';
import { Problem } from '../problems/problem.ts';
import { drawTime } from '../time/draw-time.action.ts';
import { type TimeEntry } from '../time/time-entry.ts';

interface DrawImported {
  readonly contract: Contract;
  readonly at: Instant;
}

/**
 * Lets time that was imported for a contract draw from its pools, the earliest day first (GTC 6.5). What a person worked on
 * a pool on a day is rounded together, so it draws together or not at all (GTC 6.4). A file cannot state imminent damage:
 * what lies beyond the limit is refused.
 * @returns why entries were refused, by their ids
 */
export async function drawImported(
  tx: Tx,
  entries: readonly TimeEntry[],
  { contract, at }: DrawImported,
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  for (const together of daysOnPools(entries)) {
    const [{ poolId, personId, day }] = together;
    try {
      await transaction(tx, (each) => drawTime(each, { contract, poolId, personId, day, damage: null, at }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const { id } of together) refused.set(id, error.detail);
    }
  }
  return refused;
}

type OnPool = TimeEntry & { readonly poolId: string };

function daysOnPools(entries: readonly TimeEntry[]): [OnPool, ...OnPool[]][] {
  const days = new Map<string, [OnPool, ...OnPool[]]>();
  for (const entry of entries) {
    const { poolId, personId, day } = entry;
    if (poolId === null) continue;
    const key = `${day} ${poolId} ${personId}`;
    const before = days.get(key);
    if (before === undefined) days.set(key, [{ ...entry, poolId }]);
    else before.push({ ...entry, poolId });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, together]) => together);
}
