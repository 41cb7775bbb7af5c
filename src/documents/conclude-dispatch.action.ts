import { type Tx } from '../../db/connection.ts';
import { record } from '../journal/journal.store.ts';
import { type Failure, type Outcome, type PerformContext } from '../runs/sweep.ts';
import { advance } from '../states/transitions.ts';
import { type Dispatch, dispatchStates, nextAttempt } from './dispatch.ts';
import { lockDispatch, updateDispatch } from './dispatch.store.ts';
import { type SendResult } from './mailer.ts';
import { markSent } from './mark-sent.action.ts';
import { type OnDelivered } from './note-delivery.action.ts';

interface Conclusion {
  readonly id: string;
  readonly result: SendResult;
  readonly context: PerformContext;
  readonly onDelivered: OnDelivered;
}

/** Writes what became of a message that this run has handed over. */
export async function concludeDispatch(
  tx: Tx,
  { id, result, context, onDelivered }: Conclusion,
): Promise<Outcome | Failure> {
  const dispatch = await lockDispatch(tx, id);
  if (dispatch.status !== 'sending' || dispatch.sendingRun !== context.runId) {
    return { outcome: 'skipped', reason: 'it was settled while it was being sent', clause: null };
  }
  if (result.result === 'sent') {
    const { at, actor } = context;
    await markSent(tx, dispatch, {
      event: 'accept',
      answer: result.answer,
      sentAt: at,
      actor,
      at,
      onDelivered,
    });
    return {
      outcome: 'done',
      reason: `mailed to ${dispatch.recipient}`,
      clause: 'gtc:2.4',
      documentId: dispatch.documentId,
      effect: { recipient: dispatch.recipient, copy: String(dispatch.copy) },
    };
  }
  return notSent(tx, dispatch, result, context);
}

async function notSent(
  tx: Tx,
  dispatch: Dispatch,
  result: Exclude<SendResult, { result: 'sent' }>,
  { at, actor }: PerformContext,
): Promise<Failure> {
  const again = result.result === 'refused' && result.retry ? nextAttempt(dispatch.attempts, at) : null;
  const event = result.result === 'in-doubt' ? 'lose' : again === null ? 'refuse' : 'defer';
  await updateDispatch(tx, dispatch.id, {
    status: advance('the dispatch', dispatchStates, dispatch.status, event),
    sendingRun: null,
    lastAnswer: result.answer,
    ...(again === null ? {} : { nextAttemptAt: again }),
  });
  if (again !== null) {
    return failure('mail-deferred', `not taken for now, to be tried again at ${again}: ${result.answer}`);
  }
  const verb = event === 'lose' ? 'mail in doubt' : 'mail refused';
  await record(tx, {
    at,
    actor,
    verb,
    subjectKind: 'dispatch',
    subjectId: dispatch.id,
    detail: { answer: result.answer },
  });
  return event === 'lose'
    ? failure('mail-in-doubt', `it may have arrived; a person decides: ${result.answer}`)
    : failure('mail-refused', `not taken; a person decides: ${result.answer}`);
}

function failure(problem: string, reason: string): Failure {
  return { outcome: 'failed', problem, reason, clause: null };
}
