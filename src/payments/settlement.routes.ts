import { download, type Endpoint, write } from '../http/endpoint.ts';
import { idParams } from '../http/schemas.ts';
import { presentAllocated } from './present-allocated.ts';
import {
  allocatedAnswer,
  creditUseInput,
  paymentAnswer,
  reallocationInput,
  refundAnswer,
  refundInput,
  returnInput,
  setOffInput,
} from './payment.schemas.ts';
import { paymentView } from './payment.view.ts';
import { reallocatePayment } from './reallocate-payment.action.ts';
import { refundCredit } from './refund-credit.action.ts';
import { returnPayment } from './return-payment.action.ts';
import { setOff } from './set-off.action.ts';
import { setOffDocument } from './set-off-document.view.ts';
import { useCredit } from './use-credit.action.ts';

const room = 'payments';

/** What becomes of a payment later, and what pays without money. */
export const settlementRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/payments/:id/return',
    room,
    summary: 'Record that money went back to the payer; what it paid is owed again, with the bank charges',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: returnInput,
    status: 201,
    answer: paymentAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      await returnPayment(tx, { ...body, paymentId: params.id, actor: caller.actor, at });
      return paymentView(tx, params.id);
    },
  }),
  write({
    method: 'post',
    path: '/payments/:id/reallocation',
    room,
    summary: 'Correct what a payment pays, by a reversing entry and its value date',
    roles: ['finance'],
    params: idParams,
    body: reallocationInput,
    status: 201,
    answer: paymentAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      await reallocatePayment(tx, { ...body, paymentId: params.id, actor: caller.actor, at });
      return paymentView(tx, params.id);
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/credit-uses',
    room,
    summary: 'Pay what a client owes from its credit',
    roles: ['finance'],
    params: idParams,
    body: creditUseInput,
    status: 201,
    answer: allocatedAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { amount, invoiceId } = body;
      const use = { clientId: params.id, amount, invoiceId, actor: caller.actor, at };
      return presentAllocated(await useCredit(tx, use));
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/refunds',
    room,
    summary: 'Record that a credit was paid back to its client',
    roles: ['finance'],
    params: idParams,
    body: refundInput,
    status: 201,
    answer: refundAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { amount, valueDate, reference } = body;
      const request = { clientId: params.id, amount, valueDate, reference, actor: caller.actor, at };
      const { id, credit } = await refundCredit(tx, request);
      return { id, credit: credit.toString() };
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/set-offs',
    room,
    summary: 'Set a claim of the client off against what it owes, with its document',
    clause: 'gtc:7.7',
    roles: ['finance'],
    params: idParams,
    body: setOffInput,
    bodyLimit: '15mb',
    status: 201,
    answer: allocatedAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { amount, valueDate, invoiceId, basis } = body;
      const { title, dated, content } = body.document;
      const document = { title, dated, bytes: Buffer.from(content, 'base64') };
      const about = { clientId: params.id, amount, valueDate, invoiceId, basis, document };
      return presentAllocated(await setOff(tx, { ...about, actor: caller.actor, at }));
    },
  }),
  download({
    path: '/set-offs/:id/document',
    room,
    summary: 'The acknowledgement or decision on which a set-off rests; the id is that of its payment',
    clause: 'gtc:7.7',
    roles: ['account_manager', 'finance', 'management'],
    mediaType: 'application/pdf',
    params: idParams,
    handle: ({ db, params }) => setOffDocument(db, params.id),
  }),
];
