import { type Logger } from 'pino';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Clock } from '../calendar/clock.ts';
import { isDatabaseAway } from '../../db/transient.ts';
import { transaction } from '../../db/transaction.ts';
import { Problem } from '../problems/problem.ts';
import { commitItem, previewItem } from './perform-item.action.ts';
import { changedSincePreview, type Run } from './run.ts';
import { openItems, settleItem, type OpenItem } from './run-item.store.ts';
import { runById } from './run.store.ts';
import { sideBySide } from './side-by-side.ts';
import { type Failure, type Outcome, type Sweep } from './sweep.ts';

interface Workshop {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
}

const USUAL_CONCURRENCY = 2;

/**
 * Performs what is still planned in a chunk, each subject at its own moment and in a transaction of its own that also
 * records its outcome. A failing subject stops nobody else. Returns at once while another worker is at the same chunk.
 * @throws only when the database is away: the rest of the chunk stays planned
 */
export async function performChunk(
  workshop: Workshop,
  sweep: Sweep,
  { runId, chunk }: { readonly runId: string; readonly chunk: number },
): Promise<void> {
  await workshop.db.transaction(async (guard) => {
    if (!(await isMine(guard, runId, chunk))) return;
    const run = await runById(guard, runId);
    const items = await openItems(guard, runId, chunk);
    await sideBySide(items, sweep.concurrency ?? USUAL_CONCURRENCY, (item) =>
      performItem(workshop, sweep, run, item),
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
  { db, clock, log }: Workshop,
  sweep: Sweep,
  run: Run,
  item: OpenItem,
): Promise<void> {
  try {
    if (run.mode === 'preview') await previewItem(db, clock, sweep, run, item);
    else await commitItem(db, clock, sweep, run, item);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (!(error instanceof Problem))
      log.error({ err: error, run: run.id, subject: item.subject }, 'run item failed');
    const at = await clock.now();
    await transaction(db, (tx) => settleItem(tx, run.id, item.position, outcomeOf(error), at));
  }
}

/** What a person reads about an item that threw; its transaction has been rolled back. */
function outcomeOf(error: unknown): Failure | Outcome {
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
