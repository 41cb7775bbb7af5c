import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { id, idParams, language } from '../http/schemas.ts';
import { invoiceHistory } from './invoice-history.view.ts';

export const historyRoutes: Endpoint[] = [
  read({
    path: '/invoices/:id/history',
    room: 'desk',
    summary: 'The story of a receivable, from its issue to the last cent, as sentences in the order of time',
    clause: 'gtc:7.2',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    query: z.strictObject({ language: language.default('de') }),
    answer: z.object({
      invoiceId: id,
      number: z.string(),
      language,
      chapters: z.array(
        z.object({
          at: z.string().meta({ format: 'date-time' }),
          day: z.string().meta({ format: 'date' }),
          actor: z.string().meta({ description: '"terms" for what follows by itself' }),
          verb: z.string().meta({ description: 'stays the same in every language' }),
          sentence: z.string(),
          clauses: z.array(z.string()).readonly(),
          links: z.record(z.string(), z.string()).meta({ description: 'ids by name: documentId, paymentId' }),
        }),
      ),
    }),
    handle: ({ db, params, query, today }) => invoiceHistory(db, params.id, query.language, today),
  }),
];
