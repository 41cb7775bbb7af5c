import { type Db } from '../../db/connection.ts';
import { notFound } from '../problems/problem.ts';
import { type Timer } from './timer.ts';
import { timerColumns } from './timer.store.ts';
import { withWorkLabels, type WorkLabels } from './work-target.view.ts';

interface Row extends Timer, WorkLabels {
  readonly personName: string;
}

function rows(db: Db) {
  return withWorkLabels(db('time_timer'), 'time_timer')
    .join('person', 'person.id', 'time_timer.person_id')
    .select({ ...timerColumns, personName: 'person.name' });
}

function present({ linePosition, ...timer }: Row) {
  return { ...timer, itemId: linePosition === null ? null : String(linePosition) };
}

/** A timer with what it runs on. @throws problem `not-found` */
export async function timerView(db: Db, id: string) {
  const row = await rows(db).where('time_timer.id', id).first<Row | undefined>();
  if (row === undefined) throw notFound(`there is no timer ${id}; GET /time-timers lists those that run`);
  return present(row);
}

/** The timers that run, the oldest first: at most one a person. */
export async function runningTimers(db: Db, personId: string | undefined) {
  const query = rows(db).whereNull('stopped_at').orderBy('time_timer.id');
  if (personId !== undefined) void query.where('person.id', personId);
  return { items: ((await query) as Row[]).map(present), nextCursor: null };
}
