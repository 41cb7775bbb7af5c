import { z } from 'zod';
import { download, type Endpoint, read, write } from '../http/endpoint.ts';
import { email, id, idParams, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { notFound } from '../problems/problem.ts';
import { type OnDelivered } from './conclude-dispatch.action.ts';
import { dispatchStatuses } from './dispatch.ts';
import { dispatchPage, outboxPage, presentDispatch } from './dispatch.view.ts';
import { outboxMessage } from './outbox.ts';
import { resendDocument } from './resend-document.action.ts';
import { settleDispatch, settlementOutcomes } from './settle-dispatch.action.ts';

const room = 'documents';
const readers = ['account_manager', 'finance', 'management'] as const;
const moment = z.string().meta({ format: 'date-time' });

const dispatchAnswer = z.object({
  id,
  documentId: id,
  recipient: z.string(),
  copy: z.number().int().meta({ description: '0 is the original, later ones are marked as copies' }),
  enclosures: z.array(id),
  termsEditionId: id.nullable(),
  status: z.enum(dispatchStatuses),
  messageId: z.string(),
  attempts: z.number().int(),
  nextAttemptAt: moment,
  lastAttemptAt: moment.nullable(),
  lastAnswer: z.string().nullable(),
  sentAt: moment.nullable(),
  deemedReceivedAt: moment.nullable(),
  settledBy: z.string().nullable(),
  settlementNote: z.string().nullable(),
  settlements: z.array(z.enum(settlementOutcomes)).meta({ description: 'what a person may decide now' }),
  createdAt: moment,
});

const outboxLine = z.object({
  id,
  day: z.string().meta({ format: 'date' }),
  size: z.number().int().meta({ description: 'bytes' }),
  recipient: z.string().nullable(),
  documentId: id.nullable(),
  copy: z.number().int().nullable(),
});

/** The calls around mail; a message that a person confirms is told to `onDelivered` like one that was sent. */
export function dispatchRoutes(onDelivered: OnDelivered): Endpoint[] {
  return [
    read({
      path: '/dispatches',
      room,
      summary: 'Lists messages; those refused or in doubt wait for a person',
      roles: readers,
      query: z.strictObject({
        ...pageQuery,
        ...sortQuery(['-id']),
        status: z.enum(dispatchStatuses).optional(),
        documentId: id.optional(),
      }),
      answer: page(dispatchAnswer),
      handle: ({ db, query }) => dispatchPage(db, query),
    }),
    write({
      method: 'post',
      path: '/dispatches/:id/settlement',
      room,
      summary:
        'Settles a message that was refused or is in doubt: it arrived, it is to be sent again, or nothing more',
      clause: 'gtc:2.4',
      roles: ['finance'],
      params: idParams,
      body: z.strictObject({ outcome: z.enum(settlementOutcomes), note: text(1000) }),
      status: 200,
      answer: dispatchAnswer,
      handle: async ({ tx, params, body, caller, at }) => {
        const settlement = { ...body, dispatchId: params.id, actor: caller.actor, at };
        return presentDispatch(await settleDispatch(tx, settlement, onDelivered));
      },
    }),
    write({
      method: 'post',
      path: '/documents/:id/dispatches',
      room,
      summary: 'Sends a document once more, marked as a copy if it may have arrived before',
      roles: ['account_manager', 'finance'],
      params: idParams,
      body: z.strictObject({ recipient: email.optional() }),
      status: 201,
      answer: dispatchAnswer,
      handle: async ({ tx, params, body, caller, at }) => {
        const to = body.recipient === undefined ? {} : { recipient: body.recipient };
        return presentDispatch(
          await resendDocument(tx, { documentId: params.id, ...to, actor: caller.actor, at }),
        );
      },
      afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'dispatch' }]),
    }),
    read({
      path: '/outbox',
      room,
      summary: 'Lists the messages that are kept because no mail server is configured, the newest first',
      roles: readers,
      query: z.strictObject(pageQuery),
      answer: page(outboxLine),
      handle: ({ app, db, query }) => outboxPage(db, app.config.dataDir, query),
    }),
    download({
      path: '/outbox/:id/message',
      room,
      summary: 'Gives a message of the outbox as it would have left the house',
      roles: readers,
      mediaType: 'message/rfc822',
      params: idParams,
      handle: async ({ app, params }) => {
        const bytes = await outboxMessage(app.config.dataDir, params.id);
        if (bytes === null)
          throw notFound(`the outbox holds no message ${params.id}; GET /outbox lists them`);
        return { bytes, mediaType: 'message/rfc822', fileName: `${params.id}.eml` };
      },
    }),
  ];
}
