import { type Db, type Tx } from '../../db/connection.ts';
import { compareInstants, type Instant } from '../calendar/instant.ts';
import { advance } from '../states/transitions.ts';
import {
  type Conclusion,
  type Failure,
  type Outcome,
  type PerformContext,
  type Sweep,
} from '../runs/sweep.ts';
import { concludeDispatch } from './conclude-dispatch.action.ts';
import { type OnDelivered } from './note-delivery.action.ts';
import { type Dispatch, dispatchStates } from './dispatch.ts';
import { dueDispatches, isLeftBehind, isRendered, lockDispatch, updateDispatch } from './dispatch.store.ts';
import { mailLetter, type RenderCopy } from './mail-letter.action.ts';
import { type Mailer } from './mailer.ts';
import { type ReviseFirst, withdrawOutdated } from './withdraw-outdated.action.ts';

export interface DispatchParts {
  readonly mailer: Mailer;
  readonly reviseFirst: ReviseFirst;
  readonly renderCopy: RenderCopy;
  readonly onDelivered: OnDelivered;
}

/**
 * Mails what is queued and rendered. The row is marked "sending" and committed before the message is handed over, so a
 * crash between the two leaves a mark. The run that finds its own mark again, or that of a run that has ended, does not
 * know whether the message went out and gives it to a person. In the outbox writing again does no harm, so there it is
 * simply written again.
 */
export function dispatchSweep(parts: DispatchParts): Sweep {
  return {
    kind: 'dispatch',
    concurrency: 4,
    candidates: async (db, _asOf, after, limit, at) =>
      (await dueDispatches(db, at, after, limit)).map(({ id, title, recipient }) => ({
        subject: id,
        label: `${title} to ${recipient}`,
      })),
    perform: (tx, subject, context) => takeDispatch(tx, subject, context, parts),
    carryOut: (db, subject, context) => carryOut(db, subject, context, parts),
  };
}

async function takeDispatch(
  tx: Tx,
  id: string,
  context: PerformContext,
  { mailer, reviseFirst }: DispatchParts,
): Promise<Outcome | Failure> {
  const dispatch = await lockDispatch(tx, id);
  const stranded =
    dispatch.status === 'sending' && (dispatch.sendingRun === context.runId || (await isLeftBehind(tx, id)));
  if (stranded && mailer.kind === 'smtp') return leaveInDoubt(tx, dispatch);
  const hindrance = stranded ? null : await whyNot(tx, dispatch, context.at);
  if (hindrance !== null) return { outcome: 'skipped', reason: hindrance, clause: null };
  const { actor, at } = context;
  const outdated = stranded ? null : await withdrawOutdated(tx, dispatch, { reviseFirst, actor, at });
  if (outdated !== null) return { outcome: 'skipped', reason: `withdrawn: ${outdated}`, clause: null };
  await updateDispatch(tx, id, {
    status: stranded ? 'sending' : advance('the dispatch', dispatchStates, dispatch.status, 'take'),
    sendingRun: context.runId,
    attempts: dispatch.attempts + 1,
    lastAttemptAt: context.at,
  });
  return {
    outcome: 'done',
    reason: `mail to ${dispatch.recipient}`,
    clause: 'gtc:2.4',
    documentId: dispatch.documentId,
    effect: { recipient: dispatch.recipient, copy: String(dispatch.copy) },
  };
}

async function whyNot(tx: Tx, dispatch: Dispatch, at: Instant): Promise<string | null> {
  if (dispatch.status === 'sending') return 'another run is sending it';
  if (dispatch.status === 'sent') return 'sent already';
  if (dispatch.status !== 'queued') return `${dispatch.status}: a person decides, see GET /dispatches`;
  if (compareInstants(dispatch.nextAttemptAt, at) > 0)
    return `to be tried again at ${dispatch.nextAttemptAt}`;
  return (await isRendered(tx, dispatch.id)) ? null : 'its papers are not all rendered yet';
}

async function leaveInDoubt(tx: Tx, dispatch: Dispatch): Promise<Failure> {
  const answer = 'the process ended while the message was being handed over; it may have gone out';
  await updateDispatch(tx, dispatch.id, {
    status: advance('the dispatch', dispatchStates, dispatch.status, 'lose'),
    sendingRun: null,
    lastAnswer: answer,
  });
  return { outcome: 'failed', problem: 'mail-in-doubt', reason: answer, clause: null };
}

async function carryOut(
  db: Db,
  id: string,
  context: PerformContext,
  parts: DispatchParts,
): Promise<Conclusion> {
  const result = await mailLetter(db, { dispatchId: id, at: context.at, ...parts });
  return (tx, at) =>
    concludeDispatch(tx, { id, result, context: { ...context, at }, onDelivered: parts.onDelivered });
}
