import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { id, idParams, language, pageQuery } from '../http/schemas.ts';
import { contractHistory, offerHistory } from './deal-history.view.ts';
import { chapterAnswer, dealHistoryAnswer } from './history.schemas.ts';
import { invoiceHistory } from './invoice-history.view.ts';

const roles = ['account_manager', 'finance', 'management'] as const;
const telling = z.strictObject({ ...pageQuery, language: language.default('de') });

export const historyRoutes: Endpoint[] = [
  read({
    path: '/invoices/:id/history',
    room: 'desk',
    summary: 'The story of a receivable, from its issue to the last cent, as sentences in the order of time',
    clause: 'gtc:7.2',
    roles,
    params: idParams,
    query: z.strictObject({ language: language.default('de') }),
    answer: z.object({
      invoiceId: id,
      number: z.string(),
      language,
      chapters: z.array(chapterAnswer),
    }),
    handle: ({ db, params, query, today }) => invoiceHistory(db, params.id, query.language, today),
  }),
  read({
    path: '/contracts/:id/history',
    room: 'desk',
    summary: 'The story of a contract, from its offer to the last cent, as sentences, the newest first',
    clause: 'gtc:2.3',
    roles,
    params: idParams,
    query: telling,
    answer: dealHistoryAnswer,
    handle: ({ db, params, query, today }) => contractHistory(db, params.id, query, today),
  }),
  read({
    path: '/offers/:id/history',
    room: 'desk',
    summary: 'The story of an offer and of what came of it, as sentences, the newest first',
    clause: 'gtc:2.1',
    roles,
    params: idParams,
    query: telling,
    answer: dealHistoryAnswer,
    handle: ({ db, params, query, today }) => offerHistory(db, params.id, query, today),
  }),
];
