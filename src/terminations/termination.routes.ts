import { z } from 'zod';
import { contractAnswer } from '../contracts/contract.schemas.ts';
import { contractView } from '../contracts/contract.view.ts';
import { type Endpoint, write } from '../http/endpoint.ts';
import { day, idParams, text } from '../http/schemas.ts';
import { terminateContract } from './terminate-contract.action.ts';
import { terminationAnswer } from './termination.schemas.ts';
import { terminatingSides, terminationForms } from './termination.ts';
import { withdrawTermination } from './withdraw-termination.action.ts';

const room = 'terminations';
const sales = ['account_manager', 'management'] as const;

/** How a contract ends by notice, and how the notice is taken back. */
export const terminationRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/contracts/:id/terminations',
    room,
    summary:
      'Record a notice of termination as it was received by registered mail; answers with the last day',
    clause: 'gtc:3.8',
    roles: sales,
    params: idParams,
    body: z.strictObject({
      by: z.enum(terminatingSides),
      form: z.enum(terminationForms),
      evidence: text(200).describe('the number of the registered item, or where the letter is kept'),
      receivedOn: day,
      reason: text(500).optional(),
    }),
    status: 201,
    answer: terminationAnswer,
    handle: ({ tx, params, body, caller, at }) =>
      terminateContract(tx, {
        ...body,
        contractId: params.id,
        reason: body.reason ?? null,
        actor: caller.actor,
        at,
      }),
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/terminations/withdrawal',
    room,
    summary: 'Take back the notice that stands, as both sides agreed; the contract goes on',
    clause: 'gtc:1.4',
    roles: sales,
    params: idParams,
    body: z.strictObject({ agreement: text(500).describe('what both sides signed, and when') }),
    status: 200,
    answer: contractAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const { agreement } = body;
      await withdrawTermination(tx, { contractId: params.id, agreement, actor: caller.actor, at });
      return contractView(tx, params.id, today);
    },
  }),
];
