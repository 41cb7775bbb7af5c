import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { page, pageQuery } from '../http/schemas.ts';
import { ways } from './seal.ts';
import { sealPage } from './seal.view.ts';

const seal = z.object({
  number: z.int(),
  form: z.int().meta({ description: 'which columns of which tables were hashed' }),
  day: z.string().meta({ format: 'date' }),
  rows: z.int(),
  digest: z.string().meta({ description: 'SHA-256 over the hashes of its rows' }),
  head: z.string().meta({ description: 'SHA-256 over the head before and this seal' }),
  sealedAt: z.string().meta({ format: 'date-time' }),
  departures: z.array(
    z.object({ way: z.enum(ways), leftAt: z.string().meta({ format: 'date-time' }), answer: z.string() }),
  ),
});

export const sealRoutes: Endpoint[] = [
  read({
    path: '/seals',
    room: 'audit',
    summary: 'The seals over documents, books and journal, with their heads, the newest first',
    roles: ['finance', 'management'],
    query: z.strictObject(pageQuery),
    answer: page(seal),
    handle: ({ db, query }) => sealPage(db, query),
  }),
];
