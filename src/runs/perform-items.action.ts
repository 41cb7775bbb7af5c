import { type Db, type Tx } from '../../db/connection.ts';
import { despiteConflicts } from '../../db/transient.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { type Clock } from '../calendar/clock.ts';
import { Problem } from '../problems/problem.ts';
import { outcomeOf, withoutDocument } from './item-outcome.ts';
import { contextOf, differenceFromPreview, type Run } from './run.ts';
import { type OpenItem, settleItems, takeItems, type SettledItem } from './run-item.store.ts';
import { type PerformContext, type PerformTogether } from './sweep.ts';

/**
 * Performs many items at once; their effects and their outcomes are one transaction, a preview takes the effects back.
 * @throws whatever kept any of them from being performed, problem `changed-since-preview` among it: nothing of any was
 * written then
 */
export async function performItems(
  db: Db,
  clock: Clock,
  performTogether: PerformTogether,
  run: Run,
  items: readonly OpenItem[],
): Promise<void> {
  const context = contextOf(run, await clock.now());
  if (run.mode === 'preview') {
    const settled = await despiteConflicts(() =>
      rehearse(db, (tx) => performAll(tx, performTogether, items, context)),
    );
    const kept = settled.map(({ position, outcome }) => ({ position, outcome: withoutDocument(outcome) }));
    await transaction(db, (tx) => settleItems(tx, run.id, kept, context.at));
    return;
  }
  await despiteConflicts(() =>
    transaction(db, async (tx) => {
      const taken = await takeItems(tx, run.id, items);
      await settleItems(tx, run.id, await performAll(tx, performTogether, taken, context), context.at);
    }),
  );
}

async function performAll(
  tx: Tx,
  performTogether: PerformTogether,
  items: readonly OpenItem[],
  context: PerformContext,
): Promise<SettledItem[]> {
  const subjects = items.map(({ subject }) => subject);
  const became = await performTogether(tx, subjects, context);
  return items.map(({ position, subject, promised }) => {
    const told = became.get(subject);
    if (told === undefined) throw new Error(`nothing was said about ${subject}`);
    if (told instanceof Problem) return { position, outcome: outcomeOf(told) };
    const difference = promised === null ? undefined : differenceFromPreview(told, promised);
    if (difference === undefined) return { position, outcome: told };
    // What was done against the promise has to be taken back; where nothing was done, nothing has.
    if (told.outcome === 'done') throw difference;
    return { position, outcome: outcomeOf(difference) };
  });
}
