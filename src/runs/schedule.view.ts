import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type RunStatus } from './run.ts';
import { nextStart, paceOf, timetable } from './schedule.ts';

interface LastRun {
  readonly id: string;
  readonly asOf: LocalDate;
  readonly status: RunStatus;
  readonly createdAt: Instant;
}

/** What starts by itself, each with when it last had something to do and when it starts next. */
export async function schedule(db: Db, now: Instant) {
  const kinds = [...new Set(timetable.map(({ kind }) => kind))];
  const { rows } = await db.raw<{ rows: (LastRun & { kind: string })[] }>(
    `select k.kind, r.id, r.as_of as "asOf", r.status, r.created_at as "createdAt"
     from unnest(?::text[]) as k (kind) cross join lateral (
       select * from run where run.kind = k.kind and run.mode = 'commit' and run.requested_by = 'schedule'
       order by run.id desc limit 1) r`,
    [kinds],
  );
  const last = new Map(rows.map(({ kind, ...run }) => [kind, run]));
  return timetable.map((entry) => ({
    name: entry.name,
    kind: entry.kind,
    pace: paceOf(entry),
    at: paceOf(entry) === 'minute' ? null : (entry.at ?? null),
    on: entry.on ?? null,
    nextAt: nextStart(entry, now),
    lastRun: last.get(entry.kind) ?? null,
  }));
}
