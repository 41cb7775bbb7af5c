import { type Tx } from '../../db/connection.ts';
import { billCalled } from '../billing/bill-called.action.ts';
import { callableParts } from '../billing/callable.ts';
import { renderedShare } from '../billing/standing.ts';
import { dayOf } from '../calendar/instant.ts';
import { nothingRendered } from './decision.ts';
import { type Exercise, statementOn } from './exercise.ts';

/**
 * Calls due what was rendered for a client and not yet invoiced, and invoices it in the same breath (GTC 7.10): the
 * person sees what it comes to, and what cannot be invoiced is not decided either.
 * @throws problem `nothing-rendered`, `bad-value` for a statement that cannot be, `recipient-vat-id-missing`
 */
export async function accelerate(tx: Tx, exercise: Exercise): Promise<void> {
  const { standings, cause, reason, actor, at } = exercise;
  const documents: string[] = [];
  for (const standing of standings) {
    const statement = statementOn(exercise, standing);
    const rendered = renderedShare(standing, statement?.renderedPercent, dayOf(at));
    const note = statement?.note ?? reason;
    const calls = callableParts(standing, rendered, dayOf(at));
    documents.push(...(await billCalled(tx, { calls, cause, note, actor, at })));
  }
  if (documents.length > 0) return;
  throw nothingRendered(
    'nothing was rendered beyond what deposits ask for; record deliveries, approve hours, or state renderedPercent of a contract',
  );
}
