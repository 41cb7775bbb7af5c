import { z } from 'zod';
import { ownerByContract } from '../access/owner.view.ts';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery, percentage, sortQuery } from '../http/schemas.ts';
import { secondsOf } from '../time/time-rounding.ts';
import { consentByDocument } from './consent-by-document.action.ts';
import { consentInput, poolAnswer, poolListItem, poolUseAnswer } from './hour-pool.schemas.ts';
import { hourPoolPage, hourPoolView } from './hour-pool.view.ts';
import { poolUse } from './pool-use.view.ts';

const room = 'hour pools';
const clause = 'gtc:6.5';
const readers = ['account_manager', 'finance', 'management'] as const;

export const hourPoolRoutes: Endpoint[] = [
  read({
    path: '/hour-pools',
    room,
    summary: 'The hour pools whose period runs today, with what is used',
    clause,
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['id']),
      clientId: id.optional(),
      contractId: id.optional(),
      usedAtLeast: percentage.optional(),
    }),
    answer: page(poolListItem),
    handle: ({ db, query, today }) => hourPoolPage(db, query, today),
  }),
  read({
    path: '/hour-pools/:id',
    room,
    summary: 'An hour pool: how its period stands, consents, notices, the periods before',
    clause,
    roles: readers,
    clients: ownerByContract('hour_pool'),
    params: idParams,
    answer: poolAnswer,
    handle: ({ db, params, today }) => hourPoolView(db, params.id, today),
  }),
  read({
    path: '/hour-pools/:id/use',
    room,
    summary: 'How a period of a pool was used up day by day, what its overage costs, and the period after it',
    clause,
    roles: readers,
    params: idParams,
    query: z.strictObject({
      day: day.optional().describe('a day of the period that is meant; today unless given'),
    }),
    answer: poolUseAnswer,
    handle: ({ db, params, query, today }) => poolUse(db, params.id, query.day ?? today),
  }),
  write({
    method: 'post',
    path: '/hour-pools/:id/consents',
    room,
    summary: "Record the client's consent to hours beyond the limit, with the document in which it was given",
    clause,
    roles: ['account_manager', 'management'],
    params: idParams,
    body: consentInput,
    status: 201,
    answer: poolAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      await consentByDocument(tx, {
        poolId: params.id,
        day: body.day ?? today,
        seconds: secondsOf(body.hours),
        givenBy: body.givenBy,
        document: body.document,
        actor: caller.actor,
        at,
      });
      return hourPoolView(tx, params.id, today);
    },
  }),
];
