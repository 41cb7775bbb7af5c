import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { planEnded, planState } from './instalment-plan.ts';
import { lockPlan, saveEnd } from './instalment-plan.store.ts';

interface EndPlan {
  readonly planId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Cancels a plan: from today on its invoices are due as if it had not been agreed; interest that it kept from running
 * until now stays away (GTC 7.8).
 * @throws problem `not-found`, `instalment-plan-ended`
 */
export async function endPlan(tx: Tx, { planId, reason, actor, at }: EndPlan): Promise<void> {
  const plan = await lockPlan(tx, planId);
  if (planState(plan) === 'ended') throw planEnded(`${plan.number} has ended; nothing has to be done`);
  await saveEnd(tx, planId, { on: dayOf(at), by: actor, reason });
  await record(tx, {
    at,
    actor,
    verb: 'instalment plan ended',
    subjectKind: 'client',
    subjectId: plan.clientId,
    clauses: ['gtc:7.8'],
    detail: { planId, number: plan.number, paid: plan.paid, total: plan.total, reason },
  });
}
