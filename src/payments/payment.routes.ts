import { z } from 'zod';
import { rehearse } from '../../db/transaction.ts';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { clientCredits } from './client-credit.view.ts';
import { presentAllocated } from './present-allocated.ts';
import {
  allocatedAnswer,
  creditLine,
  paymentAnswer,
  paymentInput,
  paymentLine,
  previewAnswer,
  previewQuery,
} from './payment.schemas.ts';
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
    path: '/payments/preview',
    room,
    summary: 'What a payment would pay, part by part with the reasons; nothing is written',
    clause: 'gtc:7.9',
    roles: ['finance'],
    query: previewQuery,
    answer: previewAnswer,
    // The payment itself, taken back: what is shown is what would happen.
    handle: ({ db, query: { clientId, invoiceId, reminder, reference, ...money }, caller, at }) =>
      rehearse(db, async (tx) => {
        const naming = { clientId, invoiceId, reminder, reference };
        const payment = { ...money, ...naming, payer: undefined, method: 'bank-transfer' } as const;
        const { id: paymentId, credit } = await receivePayment(tx, { ...payment, actor: caller.actor, at });
        return { ...(await paymentView(tx, paymentId)), credit: credit.toString() };
      }),
  }),
  read({
    path: '/client-credits',
    room,
    summary: 'Clients who have paid more than they owed, and how much; by number',
    roles: readers,
    query: z.strictObject(pageQuery),
    answer: page(creditLine),
    handle: ({ db, query }) => clientCredits(db, query),
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
