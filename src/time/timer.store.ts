import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type Timer, timerRunning } from './timer.ts';

onConstraint(
  'time_timer_service',
  notFound,
  'serviceId: there is no such additional service; GET /contracts/:id/additional-services lists them',
);
onConstraint('time_timer_running', timerRunning, 'stop it first; GET /time-timers shows those that run');

export const timerColumns = {
  id: 'time_timer.id',
  personId: 'time_timer.person_id',
  contractId: 'time_timer.contract_id',
  linePosition: 'time_timer.line_position',
  poolId: 'time_timer.pool_id',
  serviceId: 'time_timer.service_id',
  description: 'time_timer.description',
  startedAt: 'time_timer.started_at',
  stoppedAt: 'time_timer.stopped_at',
  entryId: 'time_timer.entry_id',
};

/** @throws problem `not-found` */
export async function timerById(db: Db, id: string): Promise<Timer> {
  const timer = await db('time_timer').where({ id }).first<Timer | undefined>(timerColumns);
  if (timer === undefined) throw notFound(`there is no timer ${id}; GET /time-timers lists those that run`);
  return timer;
}

export async function lockTimer(tx: Tx, id: string): Promise<Timer> {
  await tx('time_timer').where({ id }).forUpdate().select('id');
  return timerById(tx, id);
}

export async function insertTimer(tx: Tx, timer: Timer): Promise<void> {
  await tx('time_timer').insert({
    id: timer.id,
    person_id: timer.personId,
    contract_id: timer.contractId,
    line_position: timer.linePosition,
    pool_id: timer.poolId,
    service_id: timer.serviceId,
    description: timer.description,
    started_at: timer.startedAt,
  });
}

/** Ends a timer with the entry that it made, or with none. */
export async function markStopped(
  tx: Tx,
  id: string,
  stoppedAt: Instant,
  entryId: string | null,
): Promise<void> {
  await tx('time_timer').where({ id }).update({ stopped_at: stoppedAt, entry_id: entryId });
}
