import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id, idParams } from '../http/schemas.ts';
import { expectedCash, expectedOfClient } from './expected-cash.view.ts';

const room = 'desk';
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const date = z.string().meta({ format: 'date' });
const sums = {
  agreed: amount.meta({ description: 'open items by their last day to pay' }),
  expected: amount.meta({ description: 'the same by the habits of their clients' }),
  planned: amount.meta({ description: 'periods of contracts that are not billed yet' }),
};

/** What money is to come, and when. */
export const cashRoutes: Endpoint[] = [
  read({
    path: '/expected-cash',
    room,
    summary: 'What money is expected week by week; what is overdue and what has no day yet apart',
    clause: 'gtc:7.2',
    roles: ['finance', 'management'],
    query: z.strictObject({
      asOf: day.optional(),
      weeks: z.coerce.number().int().min(1).max(53).default(13),
      clientId: id.optional(),
    }),
    answer: z.object({
      asOf: date,
      weeks: z.array(z.object({ from: date, to: date, ...sums })).readonly(),
      later: z.object(sums),
      overdue: amount,
      undated: amount.meta({ description: 'not received yet, so without a last day to pay' }),
      open: amount.meta({ description: 'all open items of the ledger' }),
    }),
    handle: ({ db, query, today }) => expectedCash(db, { ...query, asOf: query.asOf ?? today }),
  }),
  read({
    path: '/clients/:id/expected-cash',
    room,
    summary: 'When each open item of a client is expected, by how late it pays as a rule',
    clause: 'gtc:7.2',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    query: z.strictObject({ asOf: day.optional() }),
    answer: z.object({
      clientId: id,
      asOf: date,
      habit: z
        .object({ daysLate: z.int(), invoices: z.int() })
        .nullable()
        .meta({ description: 'the median over the invoices paid last; null where none was paid' }),
      items: z.array(
        z.object({
          invoiceId: id,
          number: z.string(),
          dueOn: date.nullable(),
          open: amount,
          promised: z.boolean().meta({ description: 'an instalment of a plan (GTC 7.8)' }),
          expectedOn: date.nullable().meta({ description: 'null where it is overdue or not received' }),
        }),
      ),
    }),
    handle: ({ db, params, query, today }) => expectedOfClient(db, params.id, query.asOf ?? today),
  }),
];
