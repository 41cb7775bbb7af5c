import { z } from 'zod';
import { addDays } from '../calendar/local-date.ts';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, idParams, page, text } from '../http/schemas.ts';
import { closeSprint } from './close-sprint.action.ts';
import { defineSprint } from './define-sprint.action.ts';
import { dropSprint } from './drop-sprint.action.ts';
import { newSprint, sprintAnswer } from './sprint.schemas.ts';
import { presentSprint, sprintList } from './sprint.view.ts';

const room = 'sprints';
const sales = ['account_manager', 'management'] as const;

export const sprintRoutes: Endpoint[] = [
  read({
    path: '/contracts/:id/sprints',
    room,
    summary: 'The sprints of a contract by number',
    clause: 'gtc:3.3',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: page(sprintAnswer),
    handle: ({ db, params }) => sprintList(db, params.id),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/sprints',
    room,
    summary: 'Define the next sprint of an agile contract',
    clause: 'gtc:3.3',
    roles: sales,
    params: idParams,
    body: newSprint,
    status: 201,
    answer: sprintAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { from, to, price, ...rest } = body;
      const sprint = await defineSprint(tx, {
        ...rest,
        contractId: params.id,
        period: { from, until: addDays(to, 1) },
        price: price ?? null,
        actor: caller.actor,
        at,
      });
      return presentSprint(sprint);
    },
  }),
  write({
    method: 'post',
    path: '/sprints/:id/closing',
    room,
    summary: 'The sprint is delivered: it opens the period to object and may be invoiced',
    clause: 'gtc:6.8',
    roles: sales,
    params: idParams,
    body: z.strictObject({ deliveredOn: day, note: text(400).optional() }),
    status: 200,
    answer: sprintAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const note = body.note ?? null;
      return presentSprint(
        await closeSprint(tx, {
          sprintId: params.id,
          deliveredOn: body.deliveredOn,
          note,
          actor: caller.actor,
          at,
        }),
      );
    },
  }),
  write({
    method: 'post',
    path: '/sprints/:id/dropping',
    room,
    summary: 'Give up an open sprint: its days and its share of the price are free again',
    clause: 'gtc:3.3',
    roles: sales,
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 200,
    answer: sprintAnswer,
    handle: async ({ tx, params, body, caller, at }) =>
      presentSprint(
        await dropSprint(tx, { sprintId: params.id, reason: body.reason, actor: caller.actor, at }),
      ),
  }),
];
