import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { recordTime } from './record-time.action.ts';
import { timeInFuture, timeTarget } from './time-entry.ts';
import { type Timer, timerStopped } from './timer.ts';
import { lockTimer, markStopped, timerById } from './timer.store.ts';
import { measuredTime } from './worked-time.ts';

interface StopTimer {
  readonly id: string;
  /** When work really ended, if nobody stopped the timer then. */
  readonly stoppedAt: Instant | null;
  /** What was done, if it was not what the timer says. */
  readonly description?: string | undefined;
  /** Which imminent damage the work averted, where its pool does not hold enough (GTC 6.5). */
  readonly damage?: string | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Stops a timer: what it measured becomes a draft of the day on which it started.
 * @throws problem `timer-stopped`, `time-in-future`, `bad-value` beyond 24 hours (say when work ended), and what
 * recording time refuses
 */
export async function stopTimer(tx: Tx, request: StopTimer): Promise<Timer> {
  const { id, stoppedAt, description, damage = null, actor, at } = request;
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
    target: timeTarget(timer),
    description: description ?? timer.description,
    damage,
    source: 'timer',
    actor,
    at,
  });
  await markStopped(tx, id, end, entryId);
  return { ...timer, stoppedAt: end, entryId };
}
