import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery } from '../http/schemas.ts';
import { ageing } from './ageing.view.ts';
import { statementAnswer } from './statement.schemas.ts';
import { clientStatement } from './statement.view.ts';

const room = 'payments';
const readers = ['account_manager', 'finance', 'management'] as const;
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const date = z.string().meta({ format: 'date' });
const ages = {
  notLate: amount,
  days1to14: amount,
  days15to30: amount,
  days31to60: amount,
  days61to90: amount,
  over90: amount,
  total: amount,
};

/** What is owed: by one client receivable by receivable, by all by age. */
export const receivableRoutes: Endpoint[] = [
  read({
    path: '/clients/:id/statement',
    room,
    summary: 'What a client owed as of a day: principal, interest to that day, costs, less its credit',
    clause: 'gtc:7.9',
    roles: readers,
    clients: (_db, { id }) => Promise.resolve(id),
    params: idParams,
    query: z.strictObject({ asOf: day.optional() }),
    answer: statementAnswer,
    handle: ({ db, params, query, today }) => clientStatement(db, params.id, query.asOf ?? today),
  }),
  read({
    path: '/ageing',
    room,
    summary: 'What clients owed as of a day, by the days that it was late',
    clause: 'gtc:7.2',
    roles: ['finance', 'management'],
    query: z.strictObject({ ...pageQuery, asOf: day.optional() }),
    answer: page(z.object({ clientId: id, clientName: z.string(), ...ages })).extend({
      asOf: date,
      total: z.object(ages),
    }),
    handle: ({ db, query, today }) =>
      ageing(db, { asOf: query.asOf ?? today, limit: query.limit, cursor: query.cursor }),
  }),
];
