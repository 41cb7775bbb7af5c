import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery, text } from '../http/schemas.ts';
import { comingRate } from '../people/coming-rate.view.ts';
import { timeTarget } from './time-entry.ts';
import { timeSubmissions } from './time-submission.view.ts';
import { timeWeek } from './time-week.view.ts';
import {
  comingRateAnswer,
  itemPosition,
  namesOneTarget,
  oneTarget,
  timeSubmission,
  timeWeekAnswer,
  workTarget,
} from './time.schemas.ts';
import { workTargets } from './work-target.view.ts';

const room = 'time';
const workers = ['account_manager', 'finance', 'management'] as const;

/** What people who record and approve time look at. */
export const timeScreenRoutes: Endpoint[] = [
  read({
    path: '/people/:id/week',
    room,
    summary: 'The week of a person: what is recorded on each item or pool, and what the week before had',
    clause: 'gtc:6.4',
    roles: workers,
    params: idParams,
    query: z.strictObject({ day: day.optional().describe('any day of the week; today unless given') }),
    answer: timeWeekAnswer,
    handle: ({ db, params, query, today }) => timeWeek(db, params.id, query.day ?? today, today),
  }),
  read({
    path: '/people/:id/rate',
    room,
    summary: 'What an hour of a person on an item or an additional service costs on a day, and why',
    clause: 'gtc:6.4',
    roles: workers,
    params: idParams,
    query: z
      .strictObject({ contractId: id, date: day, itemId: itemPosition.optional(), serviceId: id.optional() })
      .refine(namesOneTarget, oneTarget),
    answer: comingRateAnswer,
    handle: ({ db, params, query: { contractId, date, ...target } }) =>
      comingRate(db, {
        contractId,
        personId: params.id,
        day: date,
        ...timeTarget({ ...target, linePosition: target.itemId }),
      }),
  }),
  read({
    path: '/time-targets',
    room,
    summary: 'Running contracts and what time on them can be for, the newest contract first',
    clause: 'gtc:6.4',
    roles: workers,
    query: z.strictObject({
      ...pageQuery,
      text: text(100).optional().describe('words of number, client, title or item'),
    }),
    answer: page(workTarget),
    handle: ({ db, query }) => workTargets(db, query),
  }),
  read({
    path: '/time-submissions',
    room,
    summary: 'Time that waits for approval: each week of a person on a contract, the oldest first',
    clause: 'gtc:6.4',
    roles: workers,
    query: z.strictObject({ ...pageQuery, personId: id.optional(), contractId: id.optional() }),
    answer: page(timeSubmission),
    handle: ({ db, query }) => timeSubmissions(db, query),
  }),
];
