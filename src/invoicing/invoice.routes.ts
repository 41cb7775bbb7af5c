import { z } from 'zod';
import { ownerIn } from '../access/owner.view.ts';
import { documentPdf } from '../documents/document.view.ts';
import { download, type Endpoint, read, write } from '../http/endpoint.ts';
import {
  day,
  id,
  idParams,
  moment,
  page,
  pageQuery,
  percentage,
  positiveAmount,
  text,
} from '../http/schemas.ts';
import { cancelInvoice } from './cancel-invoice.action.ts';
import { creditInvoice } from './credit-invoice.action.ts';
import { invoiceAnswer, invoiceKinds, invoiceListItem } from './invoice.schemas.ts';
import { documentOfInvoice, invoiceList, invoiceSorts, invoiceView } from './invoice.view.ts';
import { invoiceStatuses } from './invoice.ts';
import { correctReceipt } from './record-receipt.action.ts';

const room = 'invoicing';
const readers = ['account_manager', 'finance', 'management'] as const;

export const invoiceRoutes: Endpoint[] = [
  read({
    path: '/invoices',
    room,
    summary: 'Invoices and corrections, the newest first',
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(invoiceSorts).default('-created'),
      clientId: id.optional(),
      contractId: id.optional(),
      kind: z.enum(invoiceKinds).optional(),
      status: z.enum(invoiceStatuses).optional(),
      text: text(100)
        .optional()
        .meta({ description: 'contained in the number, the title or the name of the client' }),
      owing: z.enum(['true']).optional().meta({ description: 'only those on which principal is still open' }),
      issuedFrom: day.optional(),
      issuedTo: day.optional(),
    }),
    answer: page(invoiceListItem),
    handle: ({ db, query, today }) => invoiceList(db, query, today),
  }),
  read({
    path: '/invoices/:id',
    room,
    summary: 'An invoice as it was issued, and where it stands',
    roles: readers,
    clients: ownerIn('invoice'),
    params: idParams,
    answer: invoiceAnswer,
    handle: ({ db, params, today }) => invoiceView(db, params.id, today),
  }),
  download({
    path: '/invoices/:id/pdf',
    room,
    summary: 'The archived original; refused with document-pending until it is rendered',
    roles: readers,
    clients: ownerIn('invoice'),
    mediaType: 'application/pdf',
    params: idParams,
    handle: async ({ db, params }) => documentPdf(db, await documentOfInvoice(db, params.id)),
  }),
  write({
    method: 'post',
    path: '/invoices/:id/cancellation',
    room,
    summary:
      'Cancel a whole invoice by a document of its own; with rebill the next run bills its parts again',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ reason: text(500), rebill: z.boolean().default(true) }),
    status: 201,
    answer: invoiceAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const { reason, rebill } = body;
      const issued = await cancelInvoice(tx, {
        invoiceId: params.id,
        reason,
        rebill,
        actor: caller.actor,
        at,
      });
      return invoiceView(tx, issued.id, today);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/invoices/:id/credit-notes',
    room,
    summary: 'Credit part of an invoice; VAT is corrected with it',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({
      reason: text(500),
      lines: z
        .array(
          z.strictObject({ description: text(500), net: positiveAmount, vatRate: percentage.optional() }),
        )
        .min(1)
        .max(100),
    }),
    status: 201,
    answer: invoiceAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const { reason, lines } = body;
      const issued = await creditInvoice(tx, {
        invoiceId: params.id,
        lines,
        reason,
        actor: caller.actor,
        at,
      });
      return invoiceView(tx, issued.id, today);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'put',
    path: '/invoices/:id/receipt',
    room,
    summary: 'Correct when an invoice was received; the last day to pay follows',
    clause: 'gtc:7.2',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ receivedAt: moment, reason: text(500) }),
    status: 200,
    answer: invoiceAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const { receivedAt, reason } = body;
      await correctReceipt(tx, { invoiceId: params.id, receivedAt, reason, actor: caller.actor, at });
      return invoiceView(tx, params.id, today);
    },
  }),
];
