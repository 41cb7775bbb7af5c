import { z } from 'zod';
import { type Endpoint, write } from '../http/endpoint.ts';
import { day, id, positiveAmount, text } from '../http/schemas.ts';
import { paymentMethods } from './payment.ts';
import { receivePayment } from './receive-payment.action.ts';

const paymentInput = z.strictObject({
  amount: positiveAmount,
  valueDate: day,
  invoiceId: id.optional(),
  reference: text(140).optional(),
  payer: text(140).optional(),
  method: z.enum(paymentMethods).default('bank-transfer'),
});

const paymentAnswer = z.object({
  id,
  allocations: z.array(z.object({ invoiceId: id, part: z.enum(['principal']), amount: z.string() })),
  credit: z.string(),
});

export const paymentRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/payments',
    room: 'payments',
    summary: 'Record money received; it pays the invoice it names, the rest is a credit of the client',
    clause: 'gtc:7.2',
    roles: ['finance'],
    body: paymentInput,
    status: 201,
    answer: paymentAnswer,
    handle: async ({ tx, body, caller, at }) => {
      const received = await receivePayment(tx, {
        amount: body.amount,
        valueDate: body.valueDate,
        invoiceId: body.invoiceId,
        reference: body.reference,
        payer: body.payer,
        method: body.method,
        actor: caller.actor,
        at,
      });
      return {
        id: received.id,
        allocations: received.allocations.map((allocation) => ({
          ...allocation,
          amount: allocation.amount.toString(),
        })),
        credit: received.credit.toString(),
      };
    },
  }),
];
