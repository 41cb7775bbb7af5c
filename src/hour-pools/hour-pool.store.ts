import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { notFound } from '../problems/problem.ts';
import { type Draw } from './draw.ts';
import { type HourPool, type PoolPeriod, poolExhausted, poolPeriodOpen } from './hour-pool.ts';

onConstraint(
  'pool_limit',
  poolExhausted,
  'somebody booked the last hours just before; look at GET /hour-pools/:id',
);
onConstraint('pool_period_alone', poolPeriodOpen, 'nothing has to be done; GET /hour-pools/:id shows it');

const poolColumns = {
  id: 'hour_pool.id',
  contractId: 'hour_pool.contract_id',
  linePosition: 'line_position',
};

/** @throws problem `not-found` */
export async function hourPoolById(db: Db, id: string): Promise<HourPool> {
  const pool = await db('hour_pool').where({ id }).first<HourPool | undefined>(poolColumns);
  if (pool === undefined) throw notFound(`there is no hour pool ${id}; GET /hour-pools lists them`);
  return pool;
}

export async function hourPoolsOf(db: Db, contractId: string): Promise<HourPool[]> {
  return db('hour_pool')
    .where({ contract_id: contractId })
    .orderBy('line_position')
    .select<HourPool[]>(poolColumns);
}

interface PeriodRow extends Omit<PoolPeriod, 'period'> {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const periodColumns = {
  id: 'pool_period.id',
  poolId: 'pool_period.pool_id',
  granted: 'granted',
  consented: 'consented',
  averting: 'averting',
  drawn: 'drawn',
  closesOn: 'closes_on',
  closedOn: 'closed_on',
};

function periods(db: Db) {
  const bounds = db.raw('lower(period) as "from", upper(period) as "until"');
  return db('pool_period').select<PeriodRow[]>(periodColumns, bounds);
}

function periodOf({ from, until, ...row }: PeriodRow): PoolPeriod {
  return { ...row, period: { from, until } };
}

/** The opened periods of a pool, the latest first. */
export async function poolPeriodsOf(db: Db, poolId: string): Promise<PoolPeriod[]> {
  const rows = await periods(db).where({ pool_id: poolId }).orderByRaw('lower(period) desc');
  return rows.map(periodOf);
}

/** Locks a period until the transaction ends; after contract and person. @throws problem `not-found` */
export async function lockPoolPeriod(tx: Tx, id: string): Promise<PoolPeriod> {
  const [row] = await periods(tx).where({ id }).forUpdate();
  if (row === undefined) throw notFound(`there is no period ${id} of an hour pool`);
  return periodOf(row);
}

interface NewPeriod extends Pick<PoolPeriod, 'poolId' | 'period' | 'granted' | 'closesOn'> {
  readonly at: Instant;
}

/** The period of a pool that covers a day, opened now if nobody did before, and locked. */
export async function openedPeriod(
  tx: Tx,
  { poolId, period, granted, closesOn, at }: NewPeriod,
): Promise<PoolPeriod> {
  await tx('pool_period')
    .insert({
      id: newId(),
      pool_id: poolId,
      period: `[${period.from},${period.until})`,
      granted,
      opened_at: at,
      closes_on: closesOn,
    })
    .onConflict()
    .ignore();
  const [row] = await periods(tx)
    .where({ pool_id: poolId })
    .whereRaw('period @> ?::date', [period.from])
    .forUpdate();
  if (row === undefined) throw new Error(`pool ${poolId} has no period on ${period.from}`);
  return periodOf(row);
}

/** Gives a locked period the time and the hours that it has by the end of its contract. */
export async function saveTerm(
  tx: Tx,
  { id, period, granted, closesOn }: PoolPeriod,
  shortened: boolean,
): Promise<void> {
  await tx('pool_period')
    .where({ id })
    .update({ period: `[${period.from},${period.until})`, granted, closes_on: closesOn, shortened });
}

/** A draw as it stands. */
export interface StandingDraw extends Draw {
  readonly periodId: string;
  readonly damage: string | null;
}

/** The draws of some entries. */
export async function drawsOf(tx: Tx, entryIds: readonly string[]): Promise<StandingDraw[]> {
  return tx('pool_draw')
    .whereIn('entry_id', [...entryIds])
    .orderBy('entry_id')
    .select<StandingDraw[]>({
      entryId: 'entry_id',
      periodId: 'period_id',
      seconds: 'seconds',
      damage: 'damage',
    });
}

/** The day on which the first of the periods that some entries draw from was closed, if one was. */
export async function closedUnder(tx: Tx, entryIds: readonly string[]): Promise<LocalDate | undefined> {
  const row = await tx('pool_draw')
    .join('pool_period', 'pool_period.id', 'pool_draw.period_id')
    .whereIn('entry_id', [...entryIds])
    .whereNotNull('closed_on')
    .first<{ closed_on: LocalDate } | undefined>('closed_on');
  return row?.closed_on;
}

export async function removeDraws(tx: Tx, entryIds: readonly string[]): Promise<void> {
  await tx('pool_draw')
    .whereIn('entry_id', [...entryIds])
    .delete();
}

export async function insertDraw(
  tx: Tx,
  periodId: string,
  { entryId, seconds, averting, damage }: Draw & { averting: number; damage: string | null },
): Promise<void> {
  await tx('pool_draw').insert({
    entry_id: entryId,
    period_id: periodId,
    seconds,
    averting,
    damage: averting > 0 ? damage : null,
  });
}

/** The entries that draw from a period. */
export async function entriesOfPeriod(tx: Tx, periodId: string): Promise<string[]> {
  return tx('pool_draw').where({ period_id: periodId }).orderBy('entry_id').pluck<string[]>('entry_id');
}

/** Closes a locked period for good: what is left of it expires, what went beyond it is overage. */
export async function closePoolPeriod(
  tx: Tx,
  periodId: string,
  { closedOn, expired, overage }: { closedOn: LocalDate; expired: number; overage: number },
): Promise<void> {
  await tx('pool_period').where({ id: periodId }).update({ closed_on: closedOn, expired, overage });
}

/** The seconds that a closed period of a line went beyond its limit. */
export async function overageOf(
  db: Db,
  contractId: string,
  linePosition: number,
  { from }: Period,
): Promise<number> {
  const row = await db('pool_period')
    .join('hour_pool', 'hour_pool.id', 'pool_period.pool_id')
    .where({ contract_id: contractId, line_position: linePosition })
    .whereRaw('lower(period) = ?::date', [from])
    .first<{ overage: number | null } | undefined>('overage');
  return row?.overage ?? 0;
}
