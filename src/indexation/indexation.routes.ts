import { z } from 'zod';
import { download, type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { evidenceOf } from './cost-increase.store.ts';
import { adjustmentPage } from './index-adjustment.store.ts';
import {
  adjustmentAnswer,
  adjustmentLine,
  costIncreaseAnswer,
  costIncreaseInput,
  omissionInput,
  priceHistoryAnswer,
} from './indexation.schemas.ts';
import { leaveOutAdjustment } from './leave-out-adjustment.action.ts';
import { passOnCosts } from './pass-on-costs.action.ts';
import { priceHistory } from './price-history.view.ts';

const room = 'indexation';
const clause = 'gtc:6.10';
const readers = ['account_manager', 'finance', 'management'] as const;
const deciders = ['finance', 'management'] as const;

export const indexationRoutes: Endpoint[] = [
  read({
    path: '/contracts/:id/price-history',
    room,
    summary: 'Every price per period of a contract since its conclusion, with reason and formula',
    clause,
    roles: readers,
    params: idParams,
    answer: priceHistoryAnswer,
    handle: async ({ db, params }) => ({ items: await priceHistory(db, params.id), nextCursor: null }),
  }),
  read({
    path: '/index-adjustments',
    room,
    summary: 'What became of the prices of contracts at the end of each year, the newest first',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      year: z.coerce.number().int().min(2000).max(2999).optional(),
      contractId: id.optional(),
      leftOut: z.enum(['true', 'false']).optional(),
    }),
    answer: page(adjustmentLine),
    handle: ({ db, query }) => adjustmentPage(db, query),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/index-omissions',
    room,
    summary: 'Leave a contract out of the adjustment at the end of a year; the rise comes with the next one',
    clause,
    roles: deciders,
    params: idParams,
    body: omissionInput,
    status: 201,
    answer: adjustmentAnswer,
    handle: ({ tx, params, body, caller, at }) =>
      leaveOutAdjustment(tx, { ...body, contractId: params.id, actor: caller.actor, at }),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/cost-increases',
    room,
    summary: 'Pass on costs that rose beyond our influence, with the evidence; the client is notified',
    clause,
    roles: deciders,
    params: idParams,
    body: costIncreaseInput,
    bodyLimit: '15mb',
    status: 201,
    answer: costIncreaseAnswer,
    handle: ({ tx, params, body: { evidence, prices, ...increase }, caller, at }) =>
      passOnCosts(tx, {
        ...increase,
        contractId: params.id,
        evidence: {
          title: evidence.title,
          dated: evidence.dated,
          bytes: Buffer.from(evidence.content, 'base64'),
        },
        chosen: prices,
        actor: caller.actor,
        at,
      }),
  }),
  download({
    path: '/cost-increases/:id/evidence',
    room,
    summary: 'The evidence on which a cost increase rests',
    clause,
    roles: readers,
    params: idParams,
    mediaType: 'application/pdf',
    handle: async ({ db, params }) => {
      const bytes = await evidenceOf(db, params.id);
      return { bytes, mediaType: 'application/pdf', fileName: `evidence-${params.id}.pdf` };
    },
  }),
];
