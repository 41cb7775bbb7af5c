import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { decide } from './decide.action.ts';
import { choices, decisionKinds, readKey } from './decision.ts';
import { madeDecisions, openDecisions } from './decision.view.ts';

const room = 'dunning';
const clause = 'gtc:7.10';

const decisionAnswer = z.object({
  id: z.string(),
  kind: z.enum(decisionKinds),
  clause: z.string(),
  letterId: id,
  number: z.string().meta({ description: 'of the unsuccessful reminder' }),
  level: z.number().int(),
  clientId: id,
  clientName: z.string(),
  open: z
    .string()
    .nullable()
    .meta({ description: 'decimal string, EUR: what is still open of the reminder' }),
  invoices: z.array(z.string()),
  contracts: z.array(z.object({ id, number: z.string() })).meta({ description: 'which it would suspend' }),
  choice: z.enum(choices).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable().meta({ format: 'date-time' }),
});

export const decisionRoutes: Endpoint[] = [
  read({
    path: '/decisions',
    room,
    summary:
      'What only a person may decide upon unsuccessful reminders, with the figures; or what was decided',
    clause,
    roles: ['finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-id']),
      state: z.enum(['open', 'decided']).default('open'),
      clientId: id.optional(),
    }),
    answer: page(decisionAnswer),
    handle: ({ db, query: { state, ...filters }, today }) =>
      state === 'open' ? openDecisions(db, filters, today) : madeDecisions(db, filters),
  }),
  write({
    method: 'post',
    path: '/decisions/:id',
    room,
    summary: 'Exercise the right, or leave it, with a reason; to suspend stops work until everything is paid',
    clause,
    roles: ['management'],
    params: z.strictObject({ id: text(100) }),
    body: z.strictObject({ choice: z.enum(choices), reason: text(500) }),
    status: 200,
    answer: z.object({ id: z.string(), choice: z.enum(choices) }),
    handle: async ({ tx, params, body, caller, at }) => {
      await decide(tx, { ...readKey(params.id), ...body, actor: caller.actor, at });
      return { id: params.id, choice: body.choice };
    },
  }),
];
