import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, text } from '../http/schemas.ts';
import { clientExport } from './client-export.view.ts';
import { clientById } from './client.store.ts';
import { eraseClient } from './erase-client.action.ts';

/** What a client may ask for its own data. */
export const dataProtectionRoutes: Endpoint[] = [
  read({
    path: '/clients/:id/export',
    room: 'clients',
    summary: 'Everything held about a client (Art. 15 and 20 GDPR)',
    roles: ['management'],
    params: idParams,
    answer: z.object({
      clientId: id,
      exportedAt: z.string(),
      tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
    }),
    handle: async ({ db, params, at }) => {
      const client = await clientById(db, params.id);
      return { clientId: client.id, exportedAt: at, tables: await clientExport(db, client.id) };
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/erasure',
    room: 'clients',
    summary: 'Erase the personal data of a client as far as no retention period stands against it',
    roles: ['management'],
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    answer: z.object({ clientId: id, erasedAt: z.string(), keptUntil: z.string().nullable() }),
    status: 200,
    handle: ({ tx, params, body, caller, at }) =>
      eraseClient(tx, { clientId: params.id, reason: body.reason, actor: caller.actor, at }),
  }),
];
