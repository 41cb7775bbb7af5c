import { type Db, type Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Promised, type Run } from './run.ts';
import { type Candidate, type Failure, type Outcome } from './sweep.ts';

/** So many subjects make a chunk at most, and one job performs one chunk. */
export const CHUNK_SIZE = 100;
/** From so many items on a run is large. */
const LARGE = 1000;

export interface NewItem extends Candidate {
  /** Given when the subject is left out from the start: why. */
  readonly skipped?: string;
}

/** Appends a chunk of items to a run in their order; a subject that the run already holds is passed over. */
export async function appendItems(
  tx: Tx,
  runId: string,
  items: readonly NewItem[],
  at: Instant,
): Promise<void> {
  if (items.length === 0) return;
  const last = await tx('run_item')
    .where({ run_id: runId })
    .orderBy('position', 'desc')
    .first<{ position: number; chunk: number } | undefined>('position', 'chunk');
  const first = (last?.position ?? -1) + 1;
  const chunk = (last?.chunk ?? -1) + 1;
  const rows = items.map((item, index) => ({
    run_id: runId,
    position: first + index,
    chunk,
    subject: item.subject,
    label: item.label,
    outcome: item.skipped === undefined ? 'planned' : 'skipped',
    reason: item.skipped ?? null,
    finished_at: item.skipped === undefined ? null : at,
  }));
  const added = await tx('run_item')
    .insert(rows)
    .onConflict(['run_id', 'subject'])
    .ignore()
    .returning('position');
  if (doublings(first + added.length) > doublings(first)) await countItems(tx);
}

/** How often a large run has doubled with so many items. */
function doublings(items: number): number {
  return items < LARGE ? 0 : Math.floor(Math.log2(items / LARGE)) + 1;
}

/**
 * Lets PostgreSQL count the items. It takes those of a fresh run for a handful until it has done so by itself a minute later,
 * and so long it would read all that is planned to find one.
 */
async function countItems(tx: Tx): Promise<void> {
  await tx.raw('analyze run_item');
}

/** Gives a run the items of the preview it commits, to be performed for good; what is excluded is skipped at once. */
export async function copyItems(tx: Tx, run: Run, previewId: string): Promise<void> {
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `insert into run_item (run_id, position, chunk, subject, label, outcome, reason, finished_at)
     select :runId, i.position, i.chunk, i.subject, i.label,
            case when e.subject is null then 'planned' else 'skipped' end,
            'left out: ' || e.note,
            case when e.subject is null then null else :at::timestamptz end
     from run_item i
     left join jsonb_to_recordset(:exclude::jsonb) as e (subject text, note text) on e.subject = i.subject
     where i.run_id = :previewId`,
    { runId: run.id, previewId, exclude: JSON.stringify(run.exclude), at: run.createdAt },
  );
  if (rowCount >= LARGE) await countItems(tx);
}

/** The chunks of a run, after the given one, in which something is still to be done. */
export async function openChunks(db: Db, runId: string, after: number): Promise<number[]> {
  return db('run_item')
    .where({ run_id: runId, outcome: 'planned' })
    .andWhere('chunk', '>', after)
    .groupBy('chunk')
    .orderBy('chunk')
    .pluck<number[]>('chunk');
}

export interface OpenItem {
  readonly position: number;
  readonly subject: string;
  /** What the preview said of it; null where the run commits no preview. */
  readonly promised: Promised | null;
}

/** What is still to be done in a chunk, in order, each with its promise. */
export async function openItems(db: Db, runId: string, chunk: number): Promise<OpenItem[]> {
  const rows = await db('run_item as i')
    .join('run as r', 'r.id', 'i.run_id')
    .leftJoin('run_item as p', (on) => on.on('p.run_id', 'r.preview_id').andOn('p.subject', 'i.subject'))
    .where({ 'i.run_id': runId, 'i.chunk': chunk, 'i.outcome': 'planned' })
    .orderBy('i.position')
    .select<
      {
        position: number;
        subject: string;
        promised: Promised['outcome'] | null;
        effect: Promised['effect'];
      }[]
    >('i.position', 'i.subject', 'p.outcome as promised', 'p.effect');
  return rows.map(({ position, subject, promised, effect }) => ({
    position,
    subject,
    promised: promised === null ? null : { outcome: promised, effect },
  }));
}

/** Takes an item for this transaction; false when it is done already or in another worker's hands. */
export async function takeItem(tx: Tx, runId: string, position: number): Promise<boolean> {
  const row: unknown = await tx('run_item')
    .where({ run_id: runId, position, outcome: 'planned' })
    .forUpdate()
    .skipLocked()
    .options({ name: 'take-item' })
    .first('position');
  return row !== undefined;
}

/** Takes those of the items for this transaction that are neither done nor in another worker's hands. */
export async function takeItems(tx: Tx, runId: string, items: readonly OpenItem[]): Promise<OpenItem[]> {
  const rows = await prepared<{ position: number }>(
    tx,
    `select position from run_item where run_id = :runId and position = any (:positions) and outcome = 'planned'
     order by position for update skip locked`,
    { runId, positions: items.map(({ position }) => position) },
  );
  const taken = new Set(rows.map(({ position }) => position));
  return items.filter(({ position }) => taken.has(position));
}

/** Writes what became of an item; an item that is no longer planned keeps what it has. */
export async function settleItem(
  tx: Tx,
  runId: string,
  position: number,
  outcome: Outcome | Failure,
  at: Instant,
): Promise<void> {
  await settleItems(tx, runId, [{ position, outcome }], at);
}

/** What became of an item, by its position. */
export interface SettledItem {
  readonly position: number;
  readonly outcome: Outcome | Failure;
}

/** Writes what became of many items, likewise. */
export async function settleItems(
  tx: Tx,
  runId: string,
  items: readonly SettledItem[],
  at: Instant,
): Promise<void> {
  const settled = items.map(({ position, outcome }) => ({ position, ...outcome }));
  // Positions twice: by the array PostgreSQL finds the rows in the key, by the join alone it reads all that is planned.
  await prepared(
    tx,
    `update run_item i set outcome = s.outcome, reason = s.reason, clause = s.clause, problem = s.problem,
       effect = s.effect, document_id = s."documentId", finished_at = :at
     from jsonb_to_recordset(:settled::jsonb) as s
       (position integer, outcome text, reason text, clause text, problem text, effect jsonb, "documentId" uuid)
     where i.run_id = :runId and i.position = s.position and i.position = any (:positions::integer[])
       and i.outcome = 'planned'`,
    { runId, at, settled: JSON.stringify(settled), positions: items.map(({ position }) => position) },
  );
}

/** Plans the failed items of a run once more; answers how many there are. */
export async function replanFailed(tx: Tx, runId: string): Promise<number> {
  return tx('run_item')
    .where({ run_id: runId, outcome: 'failed' })
    .update({ outcome: 'planned', reason: null, clause: null, problem: null, finished_at: null });
}

/** How many items of a run took effect. */
export async function doneCount(db: Db, runId: string): Promise<number> {
  const [row] = await db('run_item').where({ run_id: runId, outcome: 'done' }).count<{ count: number }[]>();
  return row?.count ?? 0;
}

/** Which of these subjects a run does not hold. */
export async function missingSubjects(db: Db, runId: string, subjects: readonly string[]): Promise<string[]> {
  const held = await db('run_item')
    .where({ run_id: runId })
    .whereIn('subject', [...subjects])
    .pluck<string[]>('subject');
  return subjects.filter((subject) => !held.includes(subject));
}
