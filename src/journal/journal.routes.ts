import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { journalPage } from './journal.view.ts';

const line = z.object({
  id: z.string(),
  at: z.string().meta({ format: 'date-time' }),
  actor: z.string().meta({ examples: ['token:admin'] }),
  verb: z.string().meta({ examples: ['invoice issued'] }),
  subjectKind: z.string().meta({ examples: ['invoice'] }),
  subjectId: z.string(),
  clauses: z.array(z.string()).meta({ examples: [['gtc:6.7']] }),
  detail: z.record(z.string(), z.unknown()),
});

export const journalRoutes: Endpoint[] = [
  read({
    path: '/journal',
    room: 'journal',
    summary: 'Who did what when by which clause, the newest first',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-id']),
      subjectKind: text(50).optional(),
      subjectId: id.optional(),
      actor: text(200).optional().meta({ description: 'who, or the beginning of it: "user:"' }),
      clause: text(20)
        .optional()
        .meta({ examples: ['gtc:7.10'] }),
      from: day.optional(),
      to: day.optional(),
    }),
    answer: page(line),
    handle: ({ db, query }) => journalPage(db, query),
  }),
];
