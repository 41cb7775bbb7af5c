import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { itemLinks, type ItemLinks } from './item-links.view.ts';
import { type ItemOutcome, type Run, type RunKind, type RunMode, type RunStatus } from './run.ts';
import { runSum } from './run-sum.view.ts';
import { runById, runColumns } from './run.store.ts';

export type RunCounts = Record<ItemOutcome, number>;

export interface RunView extends Omit<Run, 'plannedThrough'> {
  readonly counts: RunCounts;
  /** What its done items come to, in EUR with two decimals; null where no money moves. */
  readonly sum: string | null;
}

/**
 * A run with how many of its items are still planned, done, skipped and failed.
 * @throws problem `not-found`
 */
export async function runView(db: Db, id: string): Promise<RunView> {
  const { plannedThrough: _, ...run } = await runById(db, id);
  return { ...run, counts: await runCounts(db, id), sum: await runSum(db, run) };
}

/** The items of a run by what has become of them. */
export async function runCounts(db: Db, id: string): Promise<RunCounts> {
  const rows = await db('run_item')
    .where({ run_id: id })
    .groupBy('outcome')
    .select<{ outcome: ItemOutcome; count: number }[]>('outcome', db.raw('count(*) as count'));
  const counts = Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
  return { planned: 0, done: 0, skipped: 0, failed: 0, ...counts };
}

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface RunFilter extends PageRequest {
  readonly kind?: RunKind | undefined;
  readonly status?: RunStatus | undefined;
  readonly mode?: RunMode | undefined;
  /** The commits of this preview. */
  readonly previewId?: string | undefined;
}

/** The runs, the newest first. */
export async function runPage(
  db: Db,
  { kind, status, mode, previewId, ...request }: RunFilter,
): Promise<Page<Run>> {
  const query = db('run').select(runColumns);
  if (kind !== undefined) void query.where('run.kind', kind);
  if (status !== undefined) void query.where('run.status', status);
  if (mode !== undefined) void query.where('run.mode', mode);
  if (previewId !== undefined) void query.where('run.preview_id', previewId);
  return keysetPage<Run>(db, query, { id: 'run.id', sorts: { id: 'run.id' }, sort: '-id', ...request });
}

export interface ItemView {
  readonly position: number;
  readonly subject: string;
  readonly label: string | null;
  readonly outcome: ItemOutcome;
  readonly reason: string | null;
  readonly clause: string | null;
  /** The type of the problem, where the item failed. */
  readonly problem: string | null;
  readonly effect: Readonly<Record<string, string>> | null;
  readonly documentId: string | null;
  /** Ids by name of what it is about. */
  readonly links: ItemLinks;
}

export interface ItemFilter extends PageRequest {
  readonly outcome?: ItemOutcome | undefined;
}

/**
 * The items of a run in the order of its plan.
 * @throws problem `not-found` when there is no such run
 */
export async function itemPage(
  db: Db,
  runId: string,
  { outcome, ...request }: ItemFilter,
): Promise<Page<ItemView>> {
  const { kind } = await runById(db, runId);
  const query = db('run_item')
    .where('run_item.run_id', runId)
    .select('position', 'subject', 'label', 'outcome', 'reason', 'clause', 'problem', 'effect', {
      documentId: 'document_id',
    });
  if (outcome !== undefined) void query.where('run_item.outcome', outcome);
  const sort = { id: 'run_item.position', sorts: { position: 'run_item.position' }, sort: 'position' };
  const { items, nextCursor } = await keysetPage<Omit<ItemView, 'links'>>(db, query, { ...sort, ...request });
  const links = await itemLinks(db, kind, items);
  return { items: items.map((item, index) => ({ ...item, links: links[index] ?? {} })), nextCursor };
}
