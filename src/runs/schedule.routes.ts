import { type Endpoint, read } from '../http/endpoint.ts';
import { scheduleAnswer } from './schedule.schemas.ts';
import { schedule } from './schedule.view.ts';

export const scheduleRoutes: Endpoint[] = [
  read({
    path: '/schedule',
    room: 'runs',
    summary: 'What starts by itself, when it last had something to do and when it starts next',
    roles: ['finance', 'management'],
    answer: scheduleAnswer,
    handle: async ({ app, db, at }) => ({
      startsByItself: app.config.clock === 'system',
      entries: await schedule(db, at),
    }),
  }),
];
