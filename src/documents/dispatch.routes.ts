import { z } from 'zod';
import { download, type Endpoint, read, write } from '../http/endpoint.ts';
import { email, id, idParams, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { notFound } from '../problems/problem.ts';
import { type OnDelivered } from './note-delivery.action.ts';
import { channels, dispatchStatuses, settlementOutcomes } from './dispatch.ts';
import { dispatchAnswer, dispatchLine, outboxLine } from './dispatch.schemas.ts';
import { dispatchPage, outboxPage, presentDispatch } from './dispatch.view.ts';
import { resendDocument } from './resend-document.action.ts';
import { settleDispatch } from './settle-dispatch.action.ts';

const room = 'documents';
const readers = ['account_manager', 'finance', 'management'] as const;

/** The calls around mail; a message that a person confirms is told to `onDelivered` like one that was sent. */
export function dispatchRoutes(onDelivered: OnDelivered): Endpoint[] {
  return [
    read({
      path: '/dispatches',
      room,
      summary:
        'Messages and letters, the newest first; those refused, in doubt or to be posted wait for a person',
      roles: readers,
      query: z.strictObject({
        ...pageQuery,
        ...sortQuery(['-id']),
        status: z.enum(dispatchStatuses).optional(),
        channel: z.enum(channels).optional(),
        documentId: id.optional(),
        subjectId: id.optional().meta({ description: 'of the papers, e.g. an invoice' }),
        clientId: id.optional(),
      }),
      answer: page(dispatchLine),
      handle: ({ db, query }) => dispatchPage(db, query),
    }),
    write({
      method: 'post',
      path: '/dispatches/:id/settlement',
      room,
      summary:
        'Settle a message that was refused or is in doubt: it arrived, it is to be sent again, or nothing more',
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
      summary: 'Send a document once more, marked as a copy if it may have arrived before',
      roles: ['account_manager', 'finance'],
      params: idParams,
      body: z
        .strictObject({ recipient: email.optional(), channel: z.enum(channels).default('mail') })
        .refine(({ recipient, channel }) => channel === 'mail' || recipient === undefined, {
          path: ['recipient'],
          message: 'a letter goes to the address on the paper; leave it out',
        })
        .default({ channel: 'mail' }),
      status: 201,
      answer: dispatchAnswer,
      handle: async ({ tx, params, body, caller, at }) => {
        const to = body.recipient === undefined ? {} : { recipient: body.recipient };
        return presentDispatch(
          await resendDocument(tx, {
            documentId: params.id,
            channel: body.channel,
            ...to,
            actor: caller.actor,
            at,
          }),
        );
      },
      afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'dispatch' }]),
    }),
    read({
      path: '/outbox',
      room,
      summary: 'The messages that are kept because no mail server is configured, the newest first',
      roles: readers,
      query: z.strictObject(pageQuery),
      answer: page(outboxLine),
      handle: async ({ app, db, query }) =>
        app.mail.outbox === undefined
          ? { items: [], nextCursor: null }
          : outboxPage(db, app.mail.outbox, query),
    }),
    download({
      path: '/outbox/:id/message',
      room,
      summary: 'A message of the outbox as it would have left the house',
      roles: readers,
      mediaType: 'message/rfc822',
      params: idParams,
      handle: async ({ app, params }) => {
        const bytes = (await app.mail.outbox?.message(params.id)) ?? null;
        if (bytes === null)
          throw notFound(`the outbox holds no message ${params.id}; GET /outbox lists them`);
        return { bytes, mediaType: 'message/rfc822', fileName: `${params.id}.eml` };
      },
    }),
  ];
}
