import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { planPart } from '../contracts/billing-part.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { record } from '../journal/journal.store.ts';
import { defineProblem } from '../problems/problem.ts';
import { lockTimeEntries } from '../time/time-entry.store.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type HourPool, poolBalance, type PoolPeriod } from './hour-pool.ts';
import { closePoolPeriod, entriesOfPeriod } from './hour-pool.store.ts';
import { overagePrice } from './overage.ts';

export const poolTimeUnapproved = defineProblem({
  type: 'pool-time-unapproved',
  title: 'Time on this hour pool is not approved yet',
  status: 409,
  clause: 'gtc:6.5',
});

interface ClosePeriod {
  readonly contract: Contract;
  readonly pool: HourPool;
  readonly period: PoolPeriod;
  readonly closedOn: LocalDate;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Closes a locked period: unused hours expire and are never carried over (GTC 6.5), those beyond the limit become an
 * additional service to be invoiced apart from the pool (GTC 6.6). Nothing can be drawn from it any more.
 * @returns the seconds that expired and those that are billed on top
 * @throws problem `pool-time-unapproved` while somebody has to look at the time that was booked
 */
export async function closePeriod(
  tx: Tx,
  { contract, pool, period, closedOn, actor, at }: ClosePeriod,
): Promise<{ expired: number; overage: number }> {
  await requireApproved(tx, period);
  const { remaining: expired, overage } = poolBalance(period);
  await closePoolPeriod(tx, period.id, { closedOn, expired, overage });
  if (overage > 0) await planOverage(tx, { contract, pool, period, closedOn });
  await record(tx, {
    at,
    actor,
    verb: 'period of hour pool closed',
    subjectKind: 'hour-pool',
    subjectId: pool.id,
    clauses: ['gtc:6.5', ...(overage > 0 ? ['gtc:6.6'] : [])],
    detail: { from: period.period.from, expired: hoursOf(expired), overage: hoursOf(overage) },
  });
  return { expired, overage };
}

async function requireApproved(tx: Tx, { id, period }: PoolPeriod): Promise<void> {
  const entries = await lockTimeEntries(tx, await entriesOfPeriod(tx, id));
  const waiting = entries.filter(({ state }) => state === 'draft' || state === 'submitted').length;
  if (waiting === 0) return;
  throw poolTimeUnapproved(
    `${waiting} of ${entries.length} entries since ${period.from} are not approved; approve or remove them, then try again`,
  );
}

async function planOverage(
  tx: Tx,
  { contract, pool, period, closedOn }: Pick<ClosePeriod, 'contract' | 'pool' | 'period' | 'closedOn'>,
): Promise<void> {
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  if (line === undefined) throw new Error(`contract ${contract.number} has no line ${pool.linePosition}`);
  const { overage } = poolBalance(period);
  const { tax } = overagePrice(line, await priceVersionsOf(tx, contract.id), period.period, overage);
  await planPart(tx, contract.id, {
    trigger: 'period',
    billedAs: 'standard',
    remuneration: 'additional',
    linePosition: pool.linePosition,
    sharePercent: '100',
    taxes: [tax],
    clause: 'gtc:6.6',
    period: period.period,
    dueOn: closedOn,
  });
}
