import { type Db, type Tx } from '../../db/connection.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { despiteConflicts, isDatabaseAway } from '../../db/transient.ts';
import { type Logger } from 'pino';
import { type Instant } from '../calendar/instant.ts';
import { Problem } from '../problems/problem.ts';
import { changedSincePreview, differenceFromPreview, type Run } from './run.ts';
import { openItems, settleItem, takeItem, type OpenItem } from './run-item.store.ts';
import { runById } from './run.store.ts';
import { sideBySide } from './side-by-side.ts';
import { type Failure, type Outcome, type PerformContext, type Sweep } from './sweep.ts';

interface Workshop {
  readonly db: Db;
  readonly log: Logger;
}

const USUAL_CONCURRENCY = 2;

/**
 * Performs what is still planned in a chunk, each subject in a transaction of its own that also records its outcome.
 * A failing subject stops nobody else. Returns at once while another worker is at the same chunk.
 * @throws only when the database is away: the rest of the chunk stays planned
 */
export async function performChunk(
  { db, log }: Workshop,
  sweep: Sweep,
  { runId, chunk, at }: { readonly runId: string; readonly chunk: number; readonly at: Instant },
): Promise<void> {
  await db.transaction(async (guard) => {
    if (!(await isMine(guard, runId, chunk))) return;
    const run = await runById(db, runId);
    const context = { runId, asOf: run.asOf, at, actor: run.requestedBy };
    const items = await openItems(db, runId, chunk);
    await sideBySide(items, sweep.concurrency ?? USUAL_CONCURRENCY, (item) =>
      performItem({ db, log }, sweep, run, item, context),
    );
  });
}

/** The lock ends with the transaction, however the process ends: whoever holds it is the only one at the chunk. */
async function isMine(guard: Tx, runId: string, chunk: number): Promise<boolean> {
  const result = await guard.raw<{ rows: { mine: boolean }[] }>(
    `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine`,
    [`run ${runId} chunk ${chunk}`],
  );
  return result.rows[0]?.mine === true;
}

async function performItem(
  { db, log }: Workshop,
  sweep: Sweep,
  run: Run,
  item: OpenItem,
  context: PerformContext,
): Promise<void> {
  try {
    if (run.mode === 'preview') await previewItem(db, sweep, item, context);
    else await commitItem(db, sweep, item, context);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (!(error instanceof Problem))
      log.error({ err: error, run: run.id, subject: item.subject }, 'run item failed');
    await transaction(db, (tx) => settleItem(tx, run.id, item.position, failure(error), context.at));
  }
}

async function previewItem(db: Db, sweep: Sweep, item: OpenItem, context: PerformContext): Promise<void> {
  const outcome = await despiteConflicts(() =>
    rehearse(db, (tx) => sweep.perform(tx, item.subject, context)),
  );
  await transaction(db, (tx) =>
    settleItem(tx, context.runId, item.position, withoutDocument(outcome), context.at),
  );
}

async function commitItem(db: Db, sweep: Sweep, item: OpenItem, context: PerformContext): Promise<void> {
  const carryOut = sweep.carryOut?.bind(sweep);
  const marked = await despiteConflicts(() =>
    transaction(db, async (tx) => {
      if (!(await takeItem(tx, context.runId, item.position))) return false;
      const outcome = await performAsPromised(tx, sweep, item, context);
      if (carryOut !== undefined && outcome.outcome === 'done') return true;
      await settleItem(tx, context.runId, item.position, outcome, context.at);
      return false;
    }),
  );
  if (!marked || carryOut === undefined) return;
  const conclude = await carryOut(db, item.subject, context);
  await despiteConflicts(() =>
    transaction(db, async (tx) =>
      settleItem(tx, context.runId, item.position, await conclude(tx), context.at),
    ),
  );
}

/** @throws problem `changed-since-preview`, which takes back what was done */
async function performAsPromised(
  tx: Tx,
  sweep: Sweep,
  item: OpenItem,
  context: PerformContext,
): Promise<Outcome> {
  const outcome = await sweep.perform(tx, item.subject, context);
  const difference = item.promised === null ? undefined : differenceFromPreview(outcome, item.promised);
  if (difference !== undefined) throw difference;
  return outcome;
}

/** The document of a rehearsal was taken back with it. */
function withoutDocument(outcome: Outcome): Outcome {
  if (outcome.outcome === 'skipped') return outcome;
  return { outcome: 'done', reason: outcome.reason, clause: outcome.clause, effect: outcome.effect };
}

function failure(error: unknown): Failure | Outcome {
  if (!(error instanceof Problem)) {
    return {
      outcome: 'failed',
      problem: 'unexpected',
      clause: null,
      reason:
        'something unexpected stopped this one and nothing was written; the log says what. Retry the run',
    };
  }
  const clause = error.extras.clause ?? null;
  if (error.type === changedSincePreview.kind.type)
    return { outcome: 'skipped', reason: error.detail, clause };
  return { outcome: 'failed', problem: error.type, reason: error.detail, clause };
}
