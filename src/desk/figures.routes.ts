import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id } from '../http/schemas.ts';
import { matterKinds } from './matter.ts';
import { countedMatters } from './matter.view.ts';
import { overdueByAge, poolUse, revenueByMonth } from './figures.view.ts';

const room = 'desk';
const amount = z.string().meta({ description: 'decimal string, EUR' });
const date = z.string().meta({ format: 'date' });
const hours = z.string().meta({ description: 'decimal string, hours' });

/** How the agency stands, for the first screen; each figure has its list behind it. */
export const figureRoutes: Endpoint[] = [
  read({
    path: '/figures/overdue',
    room,
    summary: 'What is overdue, by how long; GET /ageing has it by client',
    clause: 'gtc:7.2',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({ asOf: day.optional() }),
    answer: z.object({
      asOf: date,
      ages: z.array(
        z.object({
          from: z.int().meta({ description: 'days overdue' }),
          to: z.int().nullable(),
          amount,
          invoices: z.int(),
        }),
      ),
    }),
    handle: async ({ db, query, today }) => {
      const asOf = query.asOf ?? today;
      return { asOf, ages: await overdueByAge(db, asOf) };
    },
  }),
  read({
    path: '/figures/revenue',
    room,
    summary: 'Net revenue by month, beside the year before',
    roles: ['finance', 'management'],
    query: z.strictObject({ year: z.coerce.number().int().min(1901).max(2999).optional() }),
    answer: z.object({
      year: z.int(),
      months: z.array(z.object({ month: z.int(), amount, yearBefore: amount })),
    }),
    handle: async ({ db, query, today }) => {
      const year = query.year ?? Number(today.slice(0, 4));
      return { year, months: await revenueByMonth(db, year) };
    },
  }),
  read({
    path: '/figures/pools',
    room,
    summary: 'The hour pools that are used most in their current period',
    clause: 'gtc:6.5',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(8) }),
    answer: z.object({
      pools: z.array(
        z.object({
          poolId: id,
          contractId: id,
          contractNumber: z.string(),
          clientName: z.string(),
          hours,
          used: hours,
          until: date,
        }),
      ),
    }),
    handle: async ({ db, query, today }) => ({ pools: await poolUse(db, today, query.limit) }),
  }),
  read({
    path: '/figures/matters',
    room,
    summary: 'How many things of each kind wait for the caller; GET /matters lists them',
    roles: ['account_manager', 'finance', 'management'],
    answer: z.object({ matters: z.array(z.object({ kind: z.enum(matterKinds), count: z.int() })) }),
    handle: async ({ db, caller, today }) => ({ matters: await countedMatters(db, caller.roles, today) }),
  }),
];
