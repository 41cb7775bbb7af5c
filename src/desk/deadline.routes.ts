import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, id, page, pageQuery, sortQuery } from '../http/schemas.ts';
import { deadlineKinds } from './deadline.ts';
import { deadline } from './deadline.schemas.ts';
import { deadlinePage } from './deadline.view.ts';

export const deadlineRoutes: Endpoint[] = [
  read({
    path: '/deadlines',
    room: 'desk',
    summary: 'Every date that the rules produce, from today on or within the days asked for',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['day']),
      kind: z.enum(deadlineKinds).optional(),
      clientId: id.optional(),
      from: day.optional().meta({ description: 'by default today' }),
      to: day.optional().meta({ description: 'by default a year later' }),
    }),
    answer: page(deadline),
    handle: ({ db, query, today }) => deadlinePage(db, query, today),
  }),
];
