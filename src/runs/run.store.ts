import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type Exclusion, type Run, type RunKind, type RunMode, type RunStatus } from './run.ts';

/** The columns of a run by the names of its type. */
export const runColumns = {
  id: 'run.id',
  kind: 'run.kind',
  asOf: 'run.as_of',
  mode: 'run.mode',
  status: 'run.status',
  previewId: 'run.preview_id',
  exclude: 'run.exclude',
  follows: 'run.follows',
  requestedBy: 'run.requested_by',
  plannedThrough: 'run.planned_through',
  planningDone: 'run.planning_done',
  failure: 'run.failure',
  createdAt: 'run.created_at',
  startedAt: 'run.started_at',
  finishedAt: 'run.finished_at',
};
const written = Object.entries(runColumns).map(([name, column]) => `${column} as ${name}`);

export interface NewRun {
  readonly kind: RunKind;
  readonly asOf: LocalDate;
  readonly mode: RunMode;
  readonly previewId: string | null;
  readonly exclude: readonly Exclusion[];
  readonly follows: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/** Writes a queued run. */
export async function insertRun(tx: Tx, run: NewRun): Promise<Run> {
  const [queued] = await tx('run')
    .insert({
      id: newId(),
      kind: run.kind,
      as_of: run.asOf,
      mode: run.mode,
      status: 'queued',
      preview_id: run.previewId,
      exclude: JSON.stringify(run.exclude),
      follows: run.follows,
      requested_by: run.actor,
      created_at: run.at,
    })
    .returning<Run[]>(written);
  if (queued === undefined) throw new Error('a run that was written was not given back');
  return queued;
}

/** @throws problem `not-found` */
export async function runById(db: Db, id: string): Promise<Run> {
  return found(id, await db('run').where({ id }).first<Run | undefined>(runColumns));
}

function found(id: string, run: Run | undefined): Run {
  if (run === undefined) throw notFound(`there is no run ${id}; GET /runs lists them`);
  return run;
}

/**
 * The run, locked until the transaction ends.
 * @throws problem `not-found`
 */
export async function lockRun(tx: Tx, id: string): Promise<Run> {
  return found(id, await tx('run').where({ id }).forUpdate().first<Run | undefined>(runColumns));
}

/** What has changed of a run; what is not given stays. */
export interface RunProgress {
  readonly status?: RunStatus;
  readonly plannedThrough?: string;
  readonly planningDone?: boolean;
  readonly failure?: string | null;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant | null;
}

export async function updateRun(tx: Tx, id: string, change: RunProgress): Promise<void> {
  await tx('run').where({ id }).update({
    status: change.status,
    planned_through: change.plannedThrough,
    planning_done: change.planningDone,
    failure: change.failure,
    started_at: change.startedAt,
    finished_at: change.finishedAt,
  });
}

/**
 * Marks a running run finished if it is planned to the end and no item is left; gives it to the one caller that did it.
 * Each worker asks after committing its items, so the last one always finds nothing left.
 */
export async function closeIfComplete(tx: Tx, id: string, at: Instant): Promise<Run | undefined> {
  const [closed] = await tx('run')
    .where({ id, status: 'running', planning_done: true })
    .whereNotExists(tx('run_item').where({ run_id: id, outcome: 'planned' }))
    .update({ status: 'finished', finished_at: at })
    .returning<Run[]>(written);
  return closed;
}

/** The runs that are not at their end, oldest first: what a restart or a wiped queue leaves to be done. */
export async function openRunIds(
  db: Db,
  status: readonly RunStatus[] = ['queued', 'running'],
): Promise<string[]> {
  return db('run').whereIn('status', status).orderBy('id').pluck<string[]>('id');
}

/** What runs still have to do. */
export interface OpenWork {
  readonly openRuns: number;
  readonly openItems: number;
}

export async function openWork(db: Db): Promise<OpenWork> {
  const result = await db.raw<{ rows: OpenWork[] }>(
    `with open_run as (select id from run where status in ('queued', 'running'))
     select (select count(*) from open_run) as "openRuns",
            (select count(*) from run_item i join open_run o on o.id = i.run_id where i.outcome = 'planned') as "openItems"`,
  );
  return result.rows[0] ?? { openRuns: 0, openItems: 0 };
}
