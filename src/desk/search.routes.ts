import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { id } from '../http/schemas.ts';
import { hitKinds, hitsOf } from './search.view.ts';

export const searchRoutes: Endpoint[] = [
  read({
    path: '/search',
    room: 'desk',
    summary: 'Clients, offers, contracts, invoices and payments by number, name or amount, a few of each',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(2)
        .max(100)
        .meta({
          description: 'the beginning or the last digits of a number, beginnings of words, an amount',
          examples: ['RE-2026-00'],
        }),
      limit: z.coerce.number().int().min(1).max(20).default(6),
    }),
    answer: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(hitKinds),
          id,
          name: z.string(),
          title: z.string().nullable(),
          clientName: z.string().nullable(),
          day: z.string().nullable().meta({ format: 'date' }),
          amount: z.string().nullable().meta({ description: 'decimal string, EUR' }),
        }),
      ),
    }),
    handle: async ({ db, query }) => ({ hits: await hitsOf(db, query.q, query.limit) }),
  }),
];
