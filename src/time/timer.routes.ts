import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page } from '../http/schemas.ts';
import { discardTimer } from './discard-timer.action.ts';
import { startTimer } from './start-timer.action.ts';
import { stopTimer } from './stop-timer.action.ts';
import { timerAnswer, timerInput, timerStop } from './time.schemas.ts';
import { timeTarget } from './time-entry.ts';
import { runningTimers, timerView } from './timer.view.ts';

const room = 'time';
const workers = ['account_manager', 'finance', 'management'] as const;

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
    handle: async ({ tx, body: { itemId, poolId, serviceId, ...timer }, caller, at }) => {
      const target = timeTarget({ linePosition: itemId, poolId, serviceId });
      const { id } = await startTimer(tx, { ...timer, target, actor: caller.actor, at });
      return timerView(tx, id, at);
    },
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
      const { stoppedAt = null, description, imminentDamage: damage } = body;
      await stopTimer(tx, { id: params.id, stoppedAt, description, damage, actor: caller.actor, at });
      return timerView(tx, params.id, at);
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
    handle: async ({ tx, params, caller, at }) => {
      await discardTimer(tx, { id: params.id, actor: caller.actor, at });
      return timerView(tx, params.id, at);
    },
  }),
  read({
    path: '/time-timers',
    room,
    summary: 'The timers that run',
    roles: workers,
    query: z.strictObject({ personId: id.optional() }),
    answer: page(timerAnswer),
    handle: ({ db, query, at }) => runningTimers(db, query.personId, at),
  }),
];
