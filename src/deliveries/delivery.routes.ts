import { z } from 'zod';
import { type Caller } from '../access/caller.ts';
import { ownerByContract } from '../access/owner.view.ts';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { answerDelivery } from './answer-delivery.action.ts';
import { deliveryAnswer } from './delivery.schemas.ts';
import { deliveryPage, deliveryView, presentDelivery } from './delivery.view.ts';
import { recordDelivery } from './record-delivery.action.ts';
import { signOffStates } from './sign-off.ts';

const room = 'deliveries';
const clause = 'gtc:8.5';
const sales = ['account_manager', 'management'] as const;
const readers = ['account_manager', 'finance', 'management'] as const;
const declared = {
  declaredOn: day.describe('the day on which the client declared it'),
  givenBy: text(200).describe('who declared it for the client'),
};

/** Deliveries and what clients say to them. */
export const deliveryRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/contracts/:id/deliveries',
    room,
    summary: 'Record a delivery; it opens the period to object, a complete one completes the contract',
    clause,
    roles: sales,
    params: idParams,
    body: z.strictObject({
      deliveredOn: day,
      complete: z.boolean(),
      lines: z.array(z.number().int().min(1).max(500)).max(500).default([]),
      note: text(1000).optional(),
    }),
    status: 201,
    answer: deliveryAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const delivery = await recordDelivery(tx, {
        contractId: params.id,
        deliveredOn: body.deliveredOn,
        complete: body.complete,
        lines: body.lines,
        note: body.note ?? null,
        actor: caller.actor,
        at,
      });
      return presentDelivery(delivery, [], today);
    },
  }),
  read({
    path: '/deliveries',
    room,
    summary: 'Deliveries with where their sign-off stands, the newest first',
    clause,
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-id']),
      contractId: id.optional(),
      clientId: id.optional(),
      signOff: z.enum(signOffStates).optional(),
    }),
    answer: page(
      deliveryAnswer.extend({
        contractNumber: z.string(),
        clientId: id,
        clientName: z.string(),
        title: z.string(),
      }),
    ),
    handle: ({ db, query, today }) => deliveryPage(db, query, today),
  }),
  read({
    path: '/deliveries/:id',
    room,
    summary: 'A delivery with what the client said to it',
    clause,
    roles: readers,
    clients: ownerByContract('delivery'),
    params: idParams,
    answer: deliveryAnswer,
    handle: ({ db, params, today }) => deliveryView(db, params.id, today),
  }),
  write({
    method: 'post',
    path: '/deliveries/:id/acceptance',
    room,
    summary: 'Record that the client accepts a delivery, also one that it objected to before',
    clause,
    roles: sales,
    clients: ownerByContract('delivery'),
    params: idParams,
    body: z.strictObject({ ...declared, text: text(4000).optional() }),
    status: 201,
    answer: deliveryAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const declaredOn = declaredBy(caller, body.declaredOn, today);
      const declaration = { kind: 'acceptance', ...body, declaredOn, text: body.text ?? null } as const;
      await answerDelivery(tx, { deliveryId: params.id, declaration, actor: caller.actor, at });
      return deliveryView(tx, params.id, today);
    },
  }),
  write({
    method: 'post',
    path: '/deliveries/:id/objection',
    room,
    summary:
      'Record what the client objects to, within the period; without a word the delivery counts as accepted',
    clause,
    roles: sales,
    clients: ownerByContract('delivery'),
    params: idParams,
    body: z.strictObject({
      ...declared,
      text: text(4000).describe('what is wrong, in the words of the client'),
    }),
    status: 201,
    answer: deliveryAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const declaredOn = declaredBy(caller, body.declaredOn, today);
      const declaration = { kind: 'objection', ...body, declaredOn } as const;
      await answerDelivery(tx, { deliveryId: params.id, declaration, actor: caller.actor, at });
      return deliveryView(tx, params.id, today);
    },
  }),
];

/** What a client declares here it declares today, whatever it says. */
function declaredBy<T>({ clientId }: Caller, said: T, today: T): T {
  return clientId === null ? said : today;
}
