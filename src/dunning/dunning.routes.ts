import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { dunningCases } from './dunning-case.view.ts';
import { caseAnswer, haltAnswer, haltLine } from './dunning.schemas.ts';
import { endHalt } from './end-halt.action.ts';
import { haltKinds } from './halt.ts';
import { haltPage } from './halt.view.ts';
import { disputeInvoice, holdDunning, startProceedings } from './halt-dunning.action.ts';

const room = 'dunning';
const clause = 'gtc:7.10';
const readers = ['account_manager', 'finance', 'management'] as const;
const withReason = z.strictObject({ reason: text(500) });

export const dunningRoutes: Endpoint[] = [
  read({
    path: '/dunning-cases',
    room,
    summary: 'What is overdue, client by client and level by level, and what comes next for it',
    clause,
    roles: readers,
    query: z.strictObject({ ...pageQuery, ...sortQuery(['id']), clientId: id.optional() }),
    answer: page(caseAnswer),
    handle: ({ db, query, today }) => dunningCases(db, query, today),
  }),
  read({
    path: '/dunning-halts',
    room,
    summary: 'Why reminders rest: holds, disputes, legal proceedings',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-created']),
      kind: z.enum(haltKinds).optional(),
      clientId: id.optional(),
      invoiceId: id.optional(),
      lasting: z.enum(['true', 'false']).optional(),
    }),
    answer: page(haltLine),
    handle: ({ db, query }) => haltPage(db, query),
  }),
  write({
    method: 'post',
    path: '/dunning-holds',
    room,
    summary: 'Hold back the reminders of a client or of one invoice until the end of a day; interest runs on',
    clause,
    roles: ['finance', 'management'],
    body: z
      .strictObject({ clientId: id.optional(), invoiceId: id.optional(), reason: text(500), until: day })
      .refine(
        ({ clientId, invoiceId }) => (clientId === undefined) !== (invoiceId === undefined),
        'name either a client or an invoice',
      ),
    status: 201,
    answer: haltAnswer,
    handle: async ({ tx, body, caller, at }) => {
      const { clientId, invoiceId, reason, until } = body;
      const subject = clientId === undefined ? { invoiceId: invoiceId ?? '' } : { clientId };
      return holdDunning(tx, subject, { reason, until, actor: caller.actor, at });
    },
  }),
  write({
    method: 'post',
    path: '/invoices/:id/dispute',
    room,
    summary: 'The client disputes the invoice: no reminders until it is resolved; interest runs on',
    clause,
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    body: withReason,
    status: 201,
    answer: haltAnswer,
    handle: ({ tx, params, body, caller, at }) =>
      disputeInvoice(tx, params.id, { reason: body.reason, actor: caller.actor, at }),
  }),
  write({
    method: 'post',
    path: '/invoices/:id/legal-proceedings',
    room,
    summary: 'Legal proceedings have begun about an overdue invoice; the reminders stop',
    clause,
    roles: ['finance', 'management'],
    params: idParams,
    body: withReason,
    status: 201,
    answer: haltAnswer,
    handle: ({ tx, params, body, caller, at }) =>
      startProceedings(tx, params.id, { reason: body.reason, actor: caller.actor, at }),
  }),
  write({
    method: 'post',
    path: '/dunning-halts/:id/end',
    room,
    summary: 'Release a hold, resolve a dispute or close proceedings; the next run goes on where it stopped',
    clause,
    roles: ['finance', 'management'],
    params: idParams,
    body: z.strictObject({ note: text(500) }),
    status: 200,
    answer: haltAnswer,
    handle: ({ tx, params, body, caller, at }) =>
      endHalt(tx, { haltId: params.id, note: body.note, actor: caller.actor, at }),
  }),
];
