import { type Logger } from 'pino';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Clock } from '../calendar/clock.ts';
import { isDatabaseAway } from '../../db/transient.ts';
import { transaction } from '../../db/transaction.ts';
import { Problem } from '../problems/problem.ts';
import { commitItem, previewItem } from './perform-item.action.ts';
import { outcomeOf } from './item-outcome.ts';
import { performItems } from './perform-items.action.ts';
import { type Run, type Sweeps } from './run.ts';
import { openItems, settleItem, type OpenItem } from './run-item.store.ts';
import { runById } from './run.store.ts';
import { sideBySide } from './side-by-side.ts';
import { type Sweep } from './sweep.ts';

interface Workshop {
  readonly sweeps: Sweeps;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
}

const USUAL_CONCURRENCY = 2;

/**
 * Performs what is still planned in a chunk: all at once if the sweep can and nothing is in its way, else each subject at
 * its own moment and in a transaction of its own that also records its outcome. A failing subject stops nobody else. Returns at once while another worker is at the same chunk.
 * @throws only when the database is away: the rest of the chunk stays planned
 */
export async function performChunk(
  workshop: Workshop,
  { runId, chunk }: { readonly runId: string; readonly chunk: number },
): Promise<void> {
  await workshop.db.transaction(async (guard) => {
    if (!(await isMine(guard, runId, chunk))) return;
    const run = await runById(guard, runId);
    const sweep = workshop.sweeps[run.kind];
    const items = await openItems(guard, runId, chunk);
    if (await isDoneTogether(workshop, sweep, run, items)) return;
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

/** Whether the chunk was performed as a whole; if not, nothing of it was written. */
async function isDoneTogether(
  { db, clock, log }: Workshop,
  sweep: Sweep,
  run: Run,
  items: readonly OpenItem[],
): Promise<boolean> {
  if (sweep.performTogether === undefined || items.length < 2) return false;
  try {
    await performItems(db, clock, sweep.performTogether, run, items);
    return true;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.info({ err: error, run: run.id }, 'a chunk could not be performed at once; one after the other now');
    return false;
  }
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
