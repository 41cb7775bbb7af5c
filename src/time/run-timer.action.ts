import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts';
import { contractById, lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { personFor } from './enter-person.action.ts';
import { recordTime } from './record-time.action.ts';
import { requireRecordable, requireTarget } from './recordable.ts';
import { timeInFuture } from './time-entry.ts';
import { type Timer, timerStopped } from './timer.ts';
import { insertTimer, lockTimer, markStopped, timerById } from './timer.store.ts';
import { workFacts } from './work-facts.store.ts';
import { measuredTime } from './worked-time.ts';

interface StartTimer {
  readonly contractId: string;
  readonly person: string;
  readonly linePosition: number | null;
  readonly description: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Starts the timer of a person; at most one runs.
 * @throws problem `timer-running`, and what recording time refuses
 */
export async function startTimer(tx: Tx, request: StartTimer): Promise<Timer> {
  const { contractId, linePosition, description, actor, at } = request;
  const facts = await workFacts(tx, await contractById(tx, contractId));
  requireRecordable(facts, dayOf(at), dayOf(at));
  requireTarget(facts, { linePosition, poolId: null });
  const { id: personId } = await personFor(tx, request.person, { actor, at });
  const timer: Timer = {
    id: newId(),
    personId,
    contractId,
    linePosition,
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

interface StopTimer {
  readonly id: string;
  /** When work really ended, if nobody stopped the timer then. */
  readonly stoppedAt: Instant | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Stops a timer: what it measured becomes a draft of the day on which it started.
 * @throws problem `timer-stopped`, `time-in-future`, `bad-value` beyond 24 hours (say when work ended), and what
 * recording time refuses
 */
export async function stopTimer(tx: Tx, { id, stoppedAt, actor, at }: StopTimer): Promise<Timer> {
  await lockContract(tx, (await timerById(tx, id)).contractId);
  const timer = await lockTimer(tx, id);
  if (timer.stoppedAt !== null)
    throw timerStopped(`it was stopped at ${timer.stoppedAt}; see its time entry`);
  const end = stoppedAt ?? at;
  if (compareInstants(end, at) > 0) throw timeInFuture('stoppedAt lies ahead; leave it out to stop now');
  const { id: entryId } = await recordTime(tx, {
    contractId: timer.contractId,
    person: timer.personId,
    worked: measuredTime(timer.startedAt, end, dayOf(timer.startedAt), 'stoppedAt'),
    target: { linePosition: timer.linePosition, poolId: null },
    description: timer.description,
    source: 'timer',
    actor,
    at,
  });
  await markStopped(tx, id, end, entryId);
  return { ...timer, stoppedAt: end, entryId };
}
