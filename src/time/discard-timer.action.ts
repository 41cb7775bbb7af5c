import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type Timer, timerStopped } from './timer.ts';
import { lockTimer, markStopped } from './timer.store.ts';

interface DiscardTimer {
  readonly id: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Stops a timer without recording anything: it ran by mistake, or no time can be recorded there any more.
 * @throws problem `timer-stopped`, `not-found`
 */
export async function discardTimer(tx: Tx, { id, actor, at }: DiscardTimer): Promise<Timer> {
  const timer = await lockTimer(tx, id);
  if (timer.stoppedAt !== null) throw timerStopped(`it was stopped at ${timer.stoppedAt}`);
  await markStopped(tx, id, at, null);
  const { contractId, startedAt } = timer;
  await record(tx, {
    at,
    actor,
    verb: 'timer discarded',
    subjectKind: 'time-timer',
    subjectId: id,
    detail: { contractId, startedAt },
  });
  return { ...timer, stoppedAt: at };
}
