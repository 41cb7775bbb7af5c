import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { idParams, page, text } from '../http/schemas.ts';
import { correctPurchase } from './correct-purchase.action.ts';
import { newPurchase, purchaseAnswer } from './purchase.schemas.ts';
import { purchaseList, purchaseView } from './purchase.view.ts';
import { recordPurchase } from './record-purchase.action.ts';
import { withdrawPurchase } from './withdraw-purchase.action.ts';

const room = 'purchases';
const path = '/contracts/:id/purchases';
const clause = 'gtc:7.6';

export const purchaseRoutes: Endpoint[] = [
  read({
    path,
    room,
    summary: 'What was bought for the third-party items of a contract',
    clause,
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: page(purchaseAnswer),
    handle: ({ db, params }) => purchaseList(db, params.id),
  }),
  write({
    method: 'post',
    path,
    room,
    summary: 'Record what was bought for a third-party item; from that day it may be invoiced',
    clause,
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    body: newPurchase,
    status: 201,
    answer: purchaseAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const purchase = await recordPurchase(tx, {
        purchase: { contractId: params.id, ...body },
        actor: caller.actor,
        at,
      });
      return purchaseView(tx, purchase);
    },
  }),
  write({
    method: 'post',
    path: '/purchases/:id/correction',
    room,
    summary: 'Record a purchase anew that was recorded wrongly, until it is invoiced',
    clause: 'gtc:3.6',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    body: newPurchase.extend({ reason: text(500) }),
    status: 201,
    answer: purchaseAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { reason, ...purchase } = body;
      const told = { reason, actor: caller.actor, at };
      return purchaseView(tx, await correctPurchase(tx, { id: params.id, purchase, ...told }));
    },
  }),
  write({
    method: 'post',
    path: '/purchases/:id/withdrawal',
    room,
    summary: 'Take back a purchase that was recorded wrongly, until it is invoiced',
    clause: 'gtc:3.6',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 200,
    answer: purchaseAnswer,
    handle: async ({ tx, params, body: { reason }, caller, at }) => {
      const told = { reason, actor: caller.actor, at };
      return purchaseView(tx, await withdrawPurchase(tx, { id: params.id, ...told }));
    },
  }),
];
