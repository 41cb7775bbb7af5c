import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { idParams, page, text } from '../http/schemas.ts';
import { checkWithVies, officialVies, recordVatCheck } from './check-vat-id.action.ts';
import { vatCheckAnswer, vatCheckResult } from './client.schemas.ts';
import { clientById } from './client.store.ts';
import { vatChecks } from './vat-check.store.ts';

/** What VIES or a person says about the VAT id of a client. */
export const vatCheckRoutes: Endpoint[] = [
  read({
    path: '/clients/:id/vat-checks',
    room: 'clients',
    summary: 'Every check of the VAT id, the newest first',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: page(vatCheckAnswer),
    handle: async ({ db, params }) => {
      const client = await clientById(db, params.id);
      return { items: await vatChecks(db, client.id), nextCursor: null };
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/vat-checks',
    room: 'clients',
    summary: 'Ask VIES about the VAT id, or record what a person found out; never blocks anything',
    roles: ['account_manager', 'finance'],
    params: idParams,
    body: z.union([
      z.strictObject({ source: z.literal('vies') }),
      z.strictObject({
        source: z.literal('person').default('person'),
        result: vatCheckResult,
        consultation: text(100).nullable().default(null),
        note: text(500).nullable().default(null),
      }),
    ]),
    answer: vatCheckAnswer,
    status: 201,
    handle: async ({ tx, params, body, caller, at }) => {
      const by = { clientId: params.id, actor: caller.actor, at };
      if (body.source === 'person') return await recordVatCheck(tx, { ...by, check: body });
      return await checkWithVies(tx, { ...by, vies: officialVies });
    },
  }),
];
