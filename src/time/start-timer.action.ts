import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { contractById } from '../contracts/contract.store.ts';
import { hourPoolById } from '../hour-pools/hour-pool.store.ts';
import { record } from '../journal/journal.store.ts';
import { personFor } from '../people/enter-person.action.ts';
import { notFound } from '../problems/problem.ts';
import { requireRecordable, requireTarget } from './recordable.ts';
import { type TimeTarget } from './time-entry.ts';
import { insertTimer } from './timer.store.ts';
import { type Timer } from './timer.ts';
import { workFacts } from './work-facts.store.ts';

interface StartTimer {
  readonly contractId: string;
  readonly person: string;
  readonly target: TimeTarget;
  readonly description: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Starts the timer of a person; at most one runs.
 * @throws problem `timer-running`, and what recording time refuses
 */
export async function startTimer(tx: Tx, request: StartTimer): Promise<Timer> {
  const { contractId, target, description, actor, at } = request;
  const facts = await workFacts(tx, await contractById(tx, contractId));
  requireRecordable(facts, { ...target, day: dayOf(at) }, dayOf(at));
  requireTarget(facts, target);
  if (target.poolId !== null) await requirePoolOf(tx, facts.contract.number, contractId, target.poolId);
  const { id: personId } = await personFor(tx, request.person, { actor, at });
  const timer: Timer = {
    id: newId(),
    personId,
    contractId,
    ...target,
    description,
    startedAt: at,
    stoppedAt: null,
    entryId: null,
  };
  await insertTimer(tx, timer);
  await record(tx, {
    at,
    actor,
    verb: 'timer started',
    subjectKind: 'time-timer',
    subjectId: timer.id,
    detail: { contractId, personId },
  });
  return timer;
}

async function requirePoolOf(tx: Tx, number: string, contractId: string, poolId: string): Promise<void> {
  if ((await hourPoolById(tx, poolId)).contractId === contractId) return;
  throw notFound(`poolId: contract ${number} has no hour pool ${poolId}; GET /hour-pools lists them`);
}
