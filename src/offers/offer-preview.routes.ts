import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { idParams, moment } from '../http/schemas.ts';
import {
  comparisonAnswer,
  offerPreviewAnswer,
  offerPreviewBody,
  paperPreviewAnswer,
  paperPreviewBody,
  receiptAnswer,
  versionsAnswer,
} from './offer-preview.schemas.ts';
import { paperPreview, pricePreview } from './offer-preview.view.ts';
import { offerComparison, offerVersions } from './offer-version.view.ts';
import { receiptOutlook } from './receipt-outlook.view.ts';

const room = 'offers';
const sales = ['account_manager', 'management'] as const;
const readers = ['account_manager', 'finance', 'management'] as const;

/** What helps to write an offer and to compare what was written. */
export const offerPreviewRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/offers/preview',
    room,
    summary: 'Price an offer as it is being written; keeps nothing',
    clause: 'gtc:6.1',
    roles: sales,
    body: offerPreviewBody,
    status: 200,
    answer: offerPreviewAnswer,
    handle: ({ tx, body, at }) => {
      const { clientId, offerId, ...input } = body;
      return pricePreview(tx, { clientId, offerId, input, at });
    },
  }),
  write({
    method: 'post',
    path: '/offers/paper-preview',
    room,
    summary: 'Draw the paper of an offer as it is being written, marked as a draft; keeps nothing',
    clause: 'gtc:2.1',
    roles: sales,
    body: paperPreviewBody,
    status: 200,
    answer: paperPreviewAnswer,
    handle: ({ tx, app, body, at }) => {
      const { clientId, offerId, ...input } = body;
      return paperPreview(tx, app.renderer, { clientId, offerId, input, at });
    },
  }),
  read({
    path: '/offers/:id/versions',
    room,
    summary: 'The versions of an offer, the newest first, with their papers',
    roles: readers,
    params: idParams,
    answer: versionsAnswer,
    handle: async ({ db, params }) => ({ items: await offerVersions(db, params.id), nextCursor: null }),
  }),
  read({
    path: '/offers/:id/versions/comparison',
    room,
    summary:
      'What changed from one version of an offer to another, line by line, and what it costs more or less',
    roles: readers,
    params: idParams,
    query: z.strictObject({
      from: z.coerce.number().int().min(1),
      to: z.coerce.number().int().min(1),
    }),
    answer: comparisonAnswer,
    handle: ({ db, params, query }) => offerComparison(db, params.id, query),
  }),
  read({
    path: '/offers/:id/receipt',
    room,
    summary:
      'When an order that arrives at a moment counts as received, and until when it would bind the client',
    clause: 'gtc:2.4',
    roles: readers,
    params: idParams,
    query: z.strictObject({ receivedAt: moment }),
    answer: receiptAnswer,
    handle: ({ db, params, query, today }) => receiptOutlook(db, params.id, query.receivedAt, today),
  }),
];
