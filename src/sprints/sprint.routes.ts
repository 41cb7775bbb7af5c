import { z } from 'zod';
import { addDays } from '../calendar/local-date.ts';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { closeSprint } from './close-sprint.action.ts';
import { defineSprint } from './define-sprint.action.ts';
import { dropSprint } from './drop-sprint.action.ts';
import {
  newSprint,
  sprintAnswer,
  sprintBoardAnswer,
  sprintBoardListItem,
  sprintClosing,
  sprintDropping,
} from './sprint.schemas.ts';
import { sprintBoard, sprintBoards } from './sprint-board.view.ts';
import { presentSprint, sprintList } from './sprint.view.ts';

const room = 'sprints';
const readers = ['account_manager', 'finance', 'management'] as const;
const sales = ['account_manager', 'management'] as const;

export const sprintRoutes: Endpoint[] = [
  read({
    path: '/contracts/:id/sprints',
    room,
    summary: 'The sprints of a contract by number',
    clause: 'gtc:3.3',
    roles: readers,
    params: idParams,
    answer: page(sprintAnswer),
    handle: ({ db, params }) => sprintList(db, params.id),
  }),
  read({
    path: '/sprint-boards',
    room,
    summary: 'Running contracts that are billed per sprint, with the sprint that is open',
    clause: 'gtc:3.3',
    roles: readers,
    query: z.strictObject({ ...pageQuery, clientId: id.optional() }),
    answer: page(sprintBoardListItem),
    handle: ({ db, query }) => sprintBoards(db, query),
  }),
  read({
    path: '/contracts/:id/sprint-board',
    room,
    summary: 'The sprints of a contract with their hours, and what they leave of the agreed price',
    clause: 'gtc:3.3',
    roles: readers,
    params: idParams,
    answer: sprintBoardAnswer,
    handle: ({ db, params }) => sprintBoard(db, params.id),
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
    body: sprintClosing,
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
    body: sprintDropping,
    status: 200,
    answer: sprintAnswer,
    handle: async ({ tx, params, body, caller, at }) =>
      presentSprint(
        await dropSprint(tx, { sprintId: params.id, reason: body.reason, actor: caller.actor, at }),
      ),
  }),
];
