import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery } from '../http/schemas.ts';
import { changeTime } from './change-time.action.ts';
import { moveTime } from './move-time.action.ts';
import { recordTime } from './record-time.action.ts';
import { removeTime } from './remove-time.action.ts';
import { timeStates, timeTarget } from './time-entry.ts';
import { timeEntryList, timeEntryView, timeSorts } from './time-entry.view.ts';
import {
  movedAnswer,
  timeAnswer,
  timeChanges,
  timeInput,
  timeListItem,
  timeRejection,
  timeSelection,
} from './time.schemas.ts';
import { workedTime } from './worked-time.ts';

const room = 'time';
const workers = ['account_manager', 'finance', 'management'] as const;
const approvers = ['account_manager', 'management'] as const;
const steps = [
  ['submit', 'submissions', workers, 'Submit drafts, by id or all of a person in some days'],
  ['approve', 'approvals', approvers, 'Approve what was submitted, so that it can be billed'],
] as const;

export const timeRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/contracts/:id/time-entries',
    room,
    summary:
      'Record time as a draft: on an effort line, a pool, an additional service, or none for time that is never billed',
    clause: 'gtc:6.4',
    roles: workers,
    params: idParams,
    body: timeInput,
    status: 201,
    answer: timeAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const entry = await recordTime(tx, {
        contractId: params.id,
        person: body.person,
        worked: workedTime(body.date, body),
        target: timeTarget({ ...body, linePosition: body.itemId }),
        description: body.description,
        damage: body.imminentDamage ?? null,
        source: 'manual',
        actor: caller.actor,
        at,
      });
      return timeEntryView(tx, entry.id);
    },
  }),
  read({
    path: '/time-entries',
    room,
    summary: 'Time entries, the newest day first',
    roles: workers,
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(timeSorts).default('-date'),
      contractId: id.optional(),
      personId: id.optional(),
      poolId: id.optional(),
      serviceId: id.optional(),
      status: z.enum(timeStates).optional(),
      from: day.optional(),
      to: day.optional(),
    }),
    answer: page(timeListItem),
    handle: ({ db, query }) => timeEntryList(db, query),
  }),
  read({
    path: '/time-entries/:id',
    room,
    summary: 'A time entry with the rate that applies and what is billable of it',
    clause: 'gtc:6.4',
    roles: workers,
    params: idParams,
    answer: timeAnswer,
    handle: ({ db, params }) => timeEntryView(db, params.id),
  }),
  write({
    method: 'patch',
    path: '/time-entries/:id',
    room,
    summary: 'Change a draft',
    roles: workers,
    params: idParams,
    body: timeChanges,
    status: 200,
    answer: timeAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { date, description, itemId, serviceId, imminentDamage: damage, ...said } = body;
      const isSaid = Object.values(said).some((each) => each !== undefined);
      const target = { linePosition: itemId, serviceId };
      const changes = { day: date, said: isSaid ? said : null, description, ...target, damage };
      await changeTime(tx, { id: params.id, changes, actor: caller.actor, at });
      return timeEntryView(tx, params.id);
    },
  }),
  write({
    method: 'delete',
    path: '/time-entries/:id',
    room,
    summary: 'Take a draft away',
    roles: workers,
    params: idParams,
    status: 200,
    answer: z.object({ id }),
    handle: async ({ tx, params, caller, at }) => {
      await removeTime(tx, { id: params.id, actor: caller.actor, at });
      return { id: params.id };
    },
  }),
  ...steps.map(([event, path, roles, summary]) =>
    write({
      method: 'post',
      path: `/time-entries/${path}`,
      room,
      summary,
      clause: 'gtc:6.4',
      roles,
      body: timeSelection,
      status: 200,
      answer: movedAnswer,
      handle: async ({ tx, body: selection, caller, at }) => ({
        entries: await moveTime(tx, { event, selection, reason: null, actor: caller.actor, at }),
      }),
    }),
  ),
  write({
    method: 'post',
    path: '/time-entries/rejections',
    room,
    summary: 'Reject submitted or approved time with a reason; it is a draft again',
    clause: 'gtc:6.4',
    roles: approvers,
    body: timeRejection,
    status: 200,
    answer: movedAnswer,
    handle: async ({ tx, body: { reason, ...selection }, caller, at }) => ({
      entries: await moveTime(tx, { event: 'reject', selection, reason, actor: caller.actor, at }),
    }),
  }),
];
