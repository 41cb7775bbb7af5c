import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { id, page, pageQuery, sortQuery } from '../http/schemas.ts';
import { matterKinds } from './matter.ts';
import { matter } from './matter.schemas.ts';
import { openMatters } from './matter.view.ts';

export const matterRoutes: Endpoint[] = [
  read({
    path: '/matters',
    room: 'desk',
    summary: 'What waits for a person over all rooms, with the figures and who may decide',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['since']),
      kind: z.enum(matterKinds).optional(),
      clientId: id.optional(),
      mine: z
        .enum(['true', 'false'])
        .default('false')
        .transform((text) => text === 'true')
        .meta({ description: 'only what the caller may decide' }),
    }),
    answer: page(matter),
    handle: ({ db, query, caller, today }) => openMatters(db, query, caller.roles, today),
  }),
];
