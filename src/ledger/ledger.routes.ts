import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day } from '../http/schemas.ts';
import { accounts } from './entry.ts';
import { trialBalance } from './trial-balance.view.ts';

const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const sums = { debit: amount, credit: amount, balance: amount };

export const ledgerRoutes: Endpoint[] = [
  read({
    path: '/ledger/trial-balance',
    room: 'ledger',
    summary: 'What was booked on each account up to a day; debit and credit are equal',
    roles: ['finance', 'management'],
    query: z.strictObject({ asOf: day.optional() }),
    answer: z.object({
      asOf: z.string().meta({ format: 'date' }),
      accounts: z.array(z.object({ account: z.enum(accounts), ...sums })),
      total: z.object(sums),
    }),
    handle: ({ db, query, today }) => trialBalance(db, query.asOf ?? today),
  }),
];
