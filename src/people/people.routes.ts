import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { changePerson } from './change-person.action.ts';
import { enterPerson } from './enter-person.action.ts';
import { enterRate } from './enter-rate.action.ts';
import { personAnswer, personInput, rateAnswer, rateInput, rateListItem } from './people.schemas.ts';
import { people } from './person.store.ts';
import { ratePage } from './rate.view.ts';

const room = 'people';
const readers = ['account_manager', 'finance', 'management'] as const;

/** The people who work for clients, and what their hours cost. */
export const peopleRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/people',
    room,
    summary: 'Enter somebody who works for clients',
    roles: ['account_manager', 'management'],
    body: personInput,
    status: 201,
    answer: personAnswer,
    handle: ({ tx, body: { name, email, role }, caller, at }) =>
      enterPerson(tx, {
        entry: { name, email: email ?? null, role: role ?? null },
        actor: caller.actor,
        at,
      }),
  }),
  write({
    method: 'put',
    path: '/people/:id',
    room,
    summary: 'Change name, e-mail address and role of a person',
    roles: ['account_manager', 'management'],
    params: idParams,
    body: personInput,
    status: 200,
    answer: personAnswer,
    handle: ({ tx, params, body: { name, email, role }, caller, at }) =>
      changePerson(tx, {
        id: params.id,
        entry: { name, email: email ?? null, role: role ?? null },
        actor: caller.actor,
        at,
      }),
  }),
  read({
    path: '/people',
    room,
    summary: 'Everybody who works for clients, by name',
    roles: readers,
    answer: page(personAnswer),
    handle: async ({ db }) => ({ items: await people(db), nextCursor: null }),
  }),
  write({
    method: 'post',
    path: '/rates',
    room,
    summary:
      'Enter or correct what an hour costs from a day on: of a person or role, for a client or contract',
    clause: 'gtc:6.4',
    roles: ['finance', 'management'],
    body: rateInput,
    status: 201,
    answer: rateAnswer,
    handle: ({ tx, body, caller, at }) => {
      const { personId = null, role = null, clientId = null, contractId = null, ...rest } = body;
      const rate = { ...rest, personId, role, clientId, contractId };
      return enterRate(tx, { rate, actor: caller.actor, at });
    },
  }),
  read({
    path: '/rates',
    room,
    summary: 'Rates, the newest first; the most specific one in force applies',
    clause: 'gtc:6.4',
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      personId: id.optional(),
      clientId: id.optional(),
      contractId: id.optional(),
    }),
    answer: page(rateListItem),
    handle: ({ db, query }) => ratePage(db, query),
  }),
];
