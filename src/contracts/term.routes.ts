import { z } from 'zod';
import { type Endpoint, write } from '../http/endpoint.ts';
import { day, idParams, text, unitPrice } from '../http/schemas.ts';
import { changePrices } from './change-prices.action.ts';
import { contractAnswer, terminationAnswer } from './contract.schemas.ts';
import { lockContract } from './contract.store.ts';
import { contractView } from './contract.view.ts';
import { terminateContract } from './terminate-contract.action.ts';
import { terminatingSides, terminationForms } from './termination.ts';
import { withdrawTermination } from './withdraw-termination.action.ts';

const room = 'contracts';
const sales = ['account_manager', 'management'] as const;

/** What happens to a contract while it runs: its prices change, it is terminated. */
export const termRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/contracts/:id/prices',
    room,
    summary: 'Record an agreed price of a line from a day on; what has been invoiced keeps its price',
    clause: 'gtc:1.4',
    roles: sales,
    params: idParams,
    body: z.strictObject({
      linePosition: z.number().int().min(1).max(500),
      validFrom: day,
      unitPrice,
      reason: text(500).describe('the written agreement: "amendment of 2 March 2026"'),
    }),
    status: 201,
    answer: contractAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const price = { ...body, cause: 'agreement', clause: 'gtc:1.4' } as const;
      const contract = await lockContract(tx, params.id);
      await changePrices(tx, contract, { prices: [price], actor: caller.actor, at });
      return contractView(tx, params.id, today);
    },
  }),
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
