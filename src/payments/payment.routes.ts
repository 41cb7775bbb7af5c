import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { presentAllocated } from './present-allocated.ts';
import { allocatedAnswer, paymentAnswer, paymentInput, paymentLine } from './payment.schemas.ts';
import { paymentList, paymentSorts, paymentView } from './payment.view.ts';
import { receivePayment } from './receive-payment.action.ts';

const room = 'payments';
const readers = ['account_manager', 'finance', 'management'] as const;

export const paymentRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/payments',
    room,
    summary: 'Record money received: it pays the invoice it names, else what the client owes, interest first',
    clause: 'gtc:7.9',
    roles: ['finance'],
    body: paymentInput,
    status: 201,
    answer: allocatedAnswer,
    handle: async ({ tx, body, caller, at }) =>
      presentAllocated(
        await receivePayment(tx, {
          amount: body.amount,
          valueDate: body.valueDate,
          clientId: body.clientId,
          invoiceId: body.invoiceId,
          reference: body.reference,
          payer: body.payer,
          method: body.method,
          actor: caller.actor,
          at,
        }),
      ),
  }),
  read({
    path: '/payments',
    room,
    summary: 'Payments, the newest first',
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(paymentSorts).default('-created'),
      clientId: id.optional(),
    }),
    answer: page(paymentLine),
    handle: ({ db, query }) => paymentList(db, query),
  }),
  read({
    path: '/payments/:id',
    room,
    summary: 'A payment and what it paid, with the reason of each allocation',
    clause: 'gtc:7.9',
    roles: readers,
    params: idParams,
    answer: paymentAnswer,
    handle: ({ db, params }) => paymentView(db, params.id),
  }),
];
