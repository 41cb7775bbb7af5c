import { z } from 'zod';
import { type Endpoint, write } from '../http/endpoint.ts';
import { day, id, idParams, text } from '../http/schemas.ts';
import { excuseDelay } from './excuse-delay.action.ts';
import { withdrawExcuse } from './withdraw-excuse.action.ts';

const room = 'interest';
const date = z.string().meta({ format: 'date' });
const moment = z.string().meta({ format: 'date-time' });

const excuse = z.object({
  id,
  invoiceId: id,
  from: date,
  until: date.nullable(),
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: moment,
  withdrawnBy: z.string().nullable(),
  withdrawnAt: moment.nullable(),
  withdrawalReason: z.string().nullable(),
});

/** Delay for which the debtor is not to blame: the lower rate (§ 456 UGB), and the way back. */
export const excusedDelayRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/invoices/:id/excused-delays',
    room,
    summary: 'Record that the debtor is not at fault for a time: only the lower rate is owed then',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({
      from: day,
      until: day
        .nullable()
        .default(null)
        .meta({ description: 'the first day at the usual rate again; null: until withdrawn' }),
      reason: text(500),
    }),
    status: 201,
    answer: excuse,
    handle: ({ tx, params, body, caller, at }) =>
      excuseDelay(tx, { ...body, invoiceId: params.id, actor: caller.actor, at }),
  }),
  write({
    method: 'post',
    path: '/excused-delays/:id/withdrawal',
    room,
    summary: 'Withdraw an excuse: the usual rate is owed again, as if it had never been recorded',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 201,
    answer: excuse,
    handle: ({ tx, params, body, caller, at }) =>
      withdrawExcuse(tx, { ...body, excuseId: params.id, actor: caller.actor, at }),
  }),
];
