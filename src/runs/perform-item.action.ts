import { type Db, type Tx } from '../../db/connection.ts';
import { despiteConflicts } from '../../db/transient.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { type Clock } from '../calendar/clock.ts';
import { withoutDocument } from './item-outcome.ts';
import { contextOf, differenceFromPreview, type Run } from './run.ts';
import { settleItem, takeItem, type OpenItem } from './run-item.store.ts';
import { type Failure, type Outcome, type PerformContext, type Sweep } from './sweep.ts';

/** Performs an item for real, takes everything back, and keeps only what would have become of it. */
export async function previewItem(
  db: Db,
  clock: Clock,
  sweep: Sweep,
  run: Run,
  item: OpenItem,
): Promise<void> {
  const context = contextOf(run, await clock.now());
  const outcome = await despiteConflicts(() =>
    rehearse(db, (tx) => sweep.perform(tx, item.subject, context)),
  );
  await transaction(db, (tx) => settleItem(tx, run.id, item.position, withoutDocument(outcome), context.at));
}

/** Performs an item for good; its effect and its outcome are one transaction. */
export async function commitItem(
  db: Db,
  clock: Clock,
  sweep: Sweep,
  run: Run,
  item: OpenItem,
): Promise<void> {
  const context = contextOf(run, await clock.now());
  const carryOut = sweep.carryOut?.bind(sweep);
  const goesOut = await despiteConflicts(() =>
    transaction(db, async (tx) => {
      if (!(await takeItem(tx, run.id, item.position))) return false;
      const outcome = await performAsPromised(tx, sweep, item, context);
      if (carryOut !== undefined && outcome.outcome === 'done') return true;
      await settleItem(tx, run.id, item.position, outcome, context.at);
      return false;
    }),
  );
  if (!goesOut || carryOut === undefined) return;
  const conclude = await carryOut(db, item.subject, context);
  const at = await clock.now();
  await despiteConflicts(() =>
    transaction(db, async (tx) => settleItem(tx, run.id, item.position, await conclude(tx, at), at)),
  );
}

/** @throws problem `changed-since-preview`, which takes back what was done */
async function performAsPromised(
  tx: Tx,
  sweep: Sweep,
  item: OpenItem,
  context: PerformContext,
): Promise<Outcome | Failure> {
  const outcome = await sweep.perform(tx, item.subject, context);
  const difference = item.promised === null ? undefined : differenceFromPreview(outcome, item.promised);
  if (difference !== undefined) throw difference;
  return outcome;
}
