import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, moment, page, pageQuery, text } from '../http/schemas.ts';
import { closeOffer } from './close-offer.action.ts';
import { draftOffer } from './draft-offer.action.ts';
import { newOffer, offerAnswer, offerInput, offerListItem, orderAnswer } from './offer.schemas.ts';
import { offerList, offerSorts, offerView, presentOffer, presentOrder } from './offer.view.ts';
import { placeOrder } from './place-order.action.ts';
import { refuseOrder } from './refuse-order.action.ts';
import { reviseOffer } from './revise-offer.action.ts';
import { clientOfOffer } from './seen-by-client.view.ts';
import { sendOffer } from './send-offer.action.ts';

const room = 'offers';
const sales = ['account_manager', 'management'] as const;
const readers = ['account_manager', 'finance', 'management'] as const;
const closing = z.strictObject({ reason: text(500).optional() }).optional();

export const offerRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/offers',
    room,
    summary: 'Write an offer; it binds nobody and is a draft until it is sent',
    clause: 'gtc:2.1',
    roles: sales,
    body: newOffer,
    status: 201,
    answer: offerAnswer,
    handle: async ({ tx, body, caller, at, today }) => {
      const { clientId, ...input } = body;
      return presentOffer(
        await draftOffer(tx, { clientId, input, actor: caller.actor, at }),
        undefined,
        today,
      );
    },
  }),
  read({
    path: '/offers',
    room,
    summary: 'Offers, the newest first',
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(offerSorts).default('-created'),
      clientId: id.optional(),
      text: text(100).optional().describe('part of the number or the title'),
      status: z.enum(['draft', 'sent', 'ordered', 'confirmed', 'declined', 'withdrawn']).optional(),
    }),
    answer: page(offerListItem),
    handle: ({ db, query, caller, today }) =>
      offerList(db, { ...query, withDrafts: caller.clientId === null }, today),
  }),
  read({
    path: '/offers/:id',
    room,
    summary: 'An offer with its newest version and its order',
    roles: readers,
    clients: clientOfOffer,
    params: idParams,
    answer: offerAnswer,
    handle: ({ db, params, today }) => offerView(db, params.id, today),
  }),
  write({
    method: 'put',
    path: '/offers/:id',
    room,
    summary: 'Rewrite an offer: a draft is replaced, a sent or declined one gets a new version',
    roles: sales,
    params: idParams,
    body: offerInput,
    status: 200,
    answer: offerAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const revised = await reviseOffer(tx, { offerId: params.id, input: body, actor: caller.actor, at });
      return presentOffer(revised, undefined, today);
    },
  }),
  write({
    method: 'post',
    path: '/offers/:id/send',
    room,
    summary: 'Freeze the newest version and send it to the client',
    clause: 'gtc:2.1',
    roles: sales,
    params: idParams,
    status: 200,
    answer: offerAnswer.extend({ documentId: id }),
    handle: async ({ tx, params, caller, at, today }) => {
      const sent = await sendOffer(tx, { offerId: params.id, actor: caller.actor, at });
      return { ...presentOffer(sent, undefined, today), documentId: sent.documentId };
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/offers/:id/decline',
    room,
    summary: 'The client does not want it',
    roles: sales,
    clients: clientOfOffer,
    params: idParams,
    body: closing,
    status: 200,
    answer: offerAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const reason = body?.reason ?? null;
      const closed = await closeOffer(tx, {
        offerId: params.id,
        by: 'decline',
        reason,
        actor: caller.actor,
        at,
      });
      return presentOffer(closed, undefined, today);
    },
  }),
  write({
    method: 'post',
    path: '/offers/:id/withdrawal',
    room,
    summary: 'The agency takes it back; offers are non-binding',
    clause: 'gtc:2.1',
    roles: sales,
    params: idParams,
    body: closing,
    status: 200,
    answer: offerAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const reason = body?.reason ?? null;
      const closed = await closeOffer(tx, {
        offerId: params.id,
        by: 'withdraw',
        reason,
        actor: caller.actor,
        at,
      });
      return presentOffer(closed, undefined, today);
    },
  }),
  write({
    method: 'post',
    path: '/offers/:id/orders',
    room,
    summary: "Record the client's order; it binds the client for the period of the terms and is acknowledged",
    clause: 'gtc:2.2',
    roles: sales,
    clients: clientOfOffer,
    params: idParams,
    body: z.strictObject({
      receivedAt: moment,
      orderedBy: text(200).optional().describe('who ordered for the client'),
    }),
    status: 201,
    answer: orderAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      // What a client sends arrives now, whatever it says.
      const receivedAt = caller.clientId === null ? body.receivedAt : at;
      const order = { offerId: params.id, ...body, receivedAt, actor: caller.actor, at };
      return presentOrder(await placeOrder(tx, order), today);
    },
  }),
  write({
    method: 'post',
    path: '/orders/:id/refusal',
    room,
    summary: 'The agency does not accept the order',
    clause: 'gtc:2.3',
    roles: sales,
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 200,
    answer: orderAnswer,
    handle: async ({ tx, params, body, caller, at, today }) =>
      presentOrder(
        await refuseOrder(tx, { orderId: params.id, reason: body.reason, actor: caller.actor, at }),
        today,
      ),
  }),
];
