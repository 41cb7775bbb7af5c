import { type Db } from '../../db/connection.ts';
import { epochMilliseconds, type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type Timer } from './timer.ts';
import { timerColumns } from './timer.store.ts';
import { withWorkLabels, type WorkLabels } from './work-target.view.ts';

interface Row extends Timer, WorkLabels {
  readonly personName: string;
}

function rows(db: Db) {
  return withWorkLabels(db, 'time_timer')
    .join('person', 'person.id', 'time_timer.person_id')
    .select({ ...timerColumns, personName: 'person.name' });
}

/** With the seconds that it has measured, so that who shows it needs no clock of their own. */
function present({ linePosition, ...timer }: Row, at: Instant) {
  const until = epochMilliseconds(timer.stoppedAt ?? at);
  return {
    ...timer,
    itemId: linePosition === null ? null : String(linePosition),
    seconds: Math.max(0, Math.round((until - epochMilliseconds(timer.startedAt)) / 1000)),
  };
}

/** A timer with what it runs on. @throws problem `not-found` */
export async function timerView(db: Db, id: string, at: Instant) {
  const row = await rows(db).where('time_timer.id', id).first<Row | undefined>();
  if (row === undefined) throw notFound(`there is no timer ${id}; GET /time-timers lists those that run`);
  return present(row, at);
}

/** The timers that run, the oldest first: at most one a person. */
export async function runningTimers(db: Db, personId: string | undefined, at: Instant) {
  const query = rows(db).whereNull('stopped_at').orderBy('time_timer.id');
  if (personId !== undefined) void query.where('person.id', personId);
  return { items: ((await query) as Row[]).map((row) => present(row, at)), nextCursor: null };
}
