import { type Endpoint, read, write } from '../http/endpoint.ts';
import { idParams, page } from '../http/schemas.ts';
import { discardTimer } from './discard-timer.action.ts';
import { startTimer } from './start-timer.action.ts';
import { stopTimer } from './stop-timer.action.ts';
import { timerAnswer, timerInput, timerStop } from './time.schemas.ts';
import { type Timer } from './timer.ts';
import { runningTimers } from './timer.store.ts';

const room = 'time';
const workers = ['account_manager', 'finance', 'management'] as const;

function present({ linePosition, ...timer }: Timer) {
  return { ...timer, itemId: linePosition === null ? null : String(linePosition) };
}

export const timerRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/time-timers',
    room,
    summary: 'Start the timer of a person; one runs at a time',
    clause: 'gtc:6.4',
    roles: workers,
    body: timerInput,
    status: 201,
    answer: timerAnswer,
    handle: async ({ tx, body: { itemId, ...timer }, caller, at }) =>
      present(await startTimer(tx, { ...timer, linePosition: itemId ?? null, actor: caller.actor, at })),
  }),
  write({
    method: 'post',
    path: '/time-timers/:id/stop',
    room,
    summary: 'Stop a timer: what it measured becomes a draft',
    clause: 'gtc:6.4',
    roles: workers,
    params: idParams,
    body: timerStop,
    status: 200,
    answer: timerAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const stoppedAt = body.stoppedAt ?? null;
      return present(await stopTimer(tx, { id: params.id, stoppedAt, actor: caller.actor, at }));
    },
  }),
  write({
    method: 'post',
    path: '/time-timers/:id/discard',
    room,
    summary: 'Stop a timer that ran by mistake; nothing is recorded',
    roles: workers,
    params: idParams,
    status: 200,
    answer: timerAnswer,
    handle: async ({ tx, params, caller, at }) =>
      present(await discardTimer(tx, { id: params.id, actor: caller.actor, at })),
  }),
  read({
    path: '/time-timers',
    room,
    summary: 'The timers that run',
    roles: workers,
    answer: page(timerAnswer),
    handle: async ({ db }) => ({ items: (await runningTimers(db)).map(present), nextCursor: null }),
  }),
];
