import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type InstalmentPlan, nothingToWaive, planEnded, planState, unpaid } from './instalment-plan.ts';
import { lockPlan } from './instalment-plan.store.ts';
import { saveWaiver } from './term-loss.store.ts';

interface WaiveLateness {
  readonly planId: string;
  /** Empty: the instalment by which the term is lost, else the first that is not paid. */
  readonly position: number | undefined;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person lets the lateness of an instalment pass (GTC 7.8): no term is lost by it, and one that was lost by it counts
 * as never lost, interest on the rest included. The instalment itself stays late and bears interest; the next one is on
 * time only if this one is paid by then, too.
 * @throws problem `not-found`, `instalment-plan-ended`, `nothing-to-waive`
 */
export async function waiveLateness(tx: Tx, request: WaiveLateness): Promise<void> {
  const { planId, reason, actor, at } = request;
  const plan = await lockPlan(tx, planId);
  if (planState(plan) === 'ended') throw planEnded(`${plan.number} has ended; agree a new plan`);
  const position = toWaive(plan, request.position);
  await saveWaiver(tx, { planId, position, reason, by: actor, at });
  await record(tx, {
    at,
    actor,
    verb: plan.lostBy === position ? 'loss of term waived' : 'lateness waived',
    subjectKind: 'client',
    subjectId: plan.clientId,
    clauses: ['gtc:7.8'],
    detail: { planId, number: plan.number, position, reason },
  });
}

function toWaive(plan: InstalmentPlan, wished: number | undefined): number {
  const open = unpaid(plan).map(({ position }) => position);
  const position = wished ?? plan.lostBy ?? open[0];
  if (position === undefined || (position !== plan.lostBy && !open.includes(position)))
    throw nothingToWaive(
      open.length === 0
        ? `all instalments of ${plan.number} are paid`
        : `not paid and not waived are the instalments ${open.join(', ')} of ${plan.number}; name one of them`,
    );
  return position;
}
