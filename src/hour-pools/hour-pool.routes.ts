import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import {
  day,
  id,
  idParams,
  page,
  pageQuery,
  percentage,
  quantity,
  sortQuery,
  text,
} from '../http/schemas.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { secondsOf } from '../time/time-rounding.ts';
import { poolAnswer, poolListItem } from './hour-pool.schemas.ts';
import { hourPoolById } from './hour-pool.store.ts';
import { hourPoolPage, hourPoolView } from './hour-pool.view.ts';
import { openPeriod } from './open-period.action.ts';
import { recordConsent } from './record-consent.action.ts';

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
    params: idParams,
    answer: poolAnswer,
    handle: ({ db, params, today }) => hourPoolView(db, params.id, today),
  }),
  write({
    method: 'post',
    path: '/hour-pools/:id/consents',
    room,
    summary: "Record the client's consent to hours beyond the limit, with the document in which it was given",
    clause,
    roles: ['account_manager', 'management'],
    params: idParams,
    body: z.strictObject({
      hours: quantity,
      givenBy: text(200),
      document: text(500).meta({ description: 'where the consent can be read: "mail of 3 March 2026"' }),
      day: day.optional().meta({ description: 'a day of the period that is meant; today unless given' }),
    }),
    status: 201,
    answer: poolAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const pool = await hourPoolById(tx, params.id);
      const contract = await lockContract(tx, pool.contractId);
      const { id: periodId } = await openPeriod(tx, { contract, pool, day: body.day ?? today, at });
      await recordConsent(tx, {
        periodId,
        seconds: secondsOf(body.hours),
        givenBy: body.givenBy,
        evidence: body.document,
        noticeId: null,
        actor: caller.actor,
        at,
      });
      return hourPoolView(tx, params.id, today);
    },
  }),
];
