import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, positiveAmount, text } from '../http/schemas.ts';
import { claimCosts } from './claim-costs.action.ts';
import { interestAnswer } from './interest.schemas.ts';
import { issueClaimStatement } from './issue-claim-statement.action.ts';
import { interestView } from './interest.view.ts';

const room = 'interest';
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const date = z.string().meta({ format: 'date' });

export const interestRoutes: Endpoint[] = [
  read({
    path: '/invoices/:id/interest',
    room,
    summary: 'Default interest of an invoice up to a value date: days, rate and principal of each piece',
    clause: 'gtc:7.9',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    query: z.strictObject({ until: day.optional() }),
    answer: interestAnswer,
    handle: ({ db, params, query, today }) => interestView(db, params.id, query.until ?? today),
  }),
  write({
    method: 'post',
    path: '/invoices/:id/collection-costs',
    room,
    summary: 'Claim the flat sum for a late invoice, or proven costs as far as they exceed it',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({
      documented: z
        .strictObject({
          amount: positiveAmount,
          document: text(200).meta({ examples: ['invoice of the collection agency, 12 May 2026'] }),
        })
        .nullable()
        .default(null)
        .meta({ description: 'null: the flat sum of the terms' }),
    }),
    status: 201,
    answer: z.object({ id, claimed: amount }),
    handle: async ({ tx, params, body, caller, at }) => {
      const request = { invoiceId: params.id, documented: body.documented, actor: caller.actor, at };
      const { id: costId, claimed } = await claimCosts(tx, request);
      return { id: costId, claimed: claimed.toString() };
    },
  }),
  write({
    method: 'post',
    path: '/clients/:id/claim-statements',
    room,
    summary:
      'Freeze a statement of what a client owes on late invoices, with each piece of interest, as a paper',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ until: day.optional() }),
    status: 201,
    answer: z.object({
      documentId: id,
      number: z.string(),
      until: date,
      total: z.object({ open: amount, interest: amount, paid: amount, costs: amount, all: amount }),
    }),
    handle: async ({ tx, params, body, caller, at, today }) => {
      const request = { clientId: params.id, until: body.until ?? today, actor: caller.actor, at };
      const { documentId, paper } = await issueClaimStatement(tx, request);
      return { documentId, number: paper.number, until: paper.until, total: paper.total };
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
];
