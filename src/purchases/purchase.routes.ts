import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, idParams, page, positiveAmount, text } from '../http/schemas.ts';
import { payers } from './purchase.ts';
import { purchaseAnswer } from './purchase.schemas.ts';
import { purchaseList, purchaseView } from './purchase.view.ts';
import { recordPurchase } from './record-purchase.action.ts';

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
    body: z.strictObject({
      linePosition: z.number().int().min(1).max(500),
      supplier: text(200),
      document: text(200).meta({ description: 'the supplier\'s invoice or receipt: "4711 of 2 March 2026"' }),
      purchasedOn: day,
      cost: positiveAmount.meta({
        description: "net; on the client's account all that the supplier asks for",
      }),
      paidBy: z.enum(payers).default('agency'),
    }),
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
];
