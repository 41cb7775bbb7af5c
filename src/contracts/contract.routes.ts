import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, idParams, page, pageQuery, text, unitPrice } from '../http/schemas.ts';
import { changePrices } from './change-prices.action.ts';
import { concludeContract } from './conclude-contract.action.ts';
import { contractList, contractSorts } from './contract-list.view.ts';
import { contractAnswer, contractListItem, contractStatuses } from './contract.schemas.ts';
import { lockContract } from './contract.store.ts';
import { contractView } from './contract.view.ts';
import { releaseWork } from './release-work.action.ts';
import { suspendContract } from './suspend-contract.action.ts';

const room = 'contracts';
const sales = ['account_manager', 'management'] as const;
const readers = ['account_manager', 'finance', 'management'] as const;
const withReason = z.strictObject({ reason: text(500) });

export const contractRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/orders/:id/confirmation',
    room,
    summary: 'Accept the order in writing: the contract comes about',
    clause: 'gtc:2.3',
    roles: sales,
    params: idParams,
    status: 201,
    answer: contractAnswer,
    handle: async ({ tx, params, caller, at, today }) => {
      const contract = await concludeContract(tx, {
        orderId: params.id,
        by: 'confirmation',
        conduct: null,
        actor: caller.actor,
        at,
      });
      return contractView(tx, contract.id, today);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/orders/:id/first-service',
    room,
    summary: 'Work on the order has begun: the contract comes about by conduct',
    clause: 'gtc:2.3',
    roles: sales,
    params: idParams,
    body: z.strictObject({ description: text(500) }),
    status: 201,
    answer: contractAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      const contract = await concludeContract(tx, {
        orderId: params.id,
        by: 'conduct',
        conduct: body.description,
        actor: caller.actor,
        at,
      });
      return contractView(tx, contract.id, today);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  read({
    path: '/contracts',
    room,
    summary: 'Contracts, the newest first',
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(contractSorts).default('-created'),
      clientId: id.optional(),
      orderId: id.optional(),
      text: text(100).optional().describe('part of the number or the title'),
      status: z.enum(contractStatuses).optional(),
    }),
    answer: page(contractListItem),
    handle: ({ db, query }) => contractList(db, query),
  }),
  read({
    path: '/contracts/:id',
    room,
    summary: 'A contract with its effective terms, billing plan and deliveries',
    clause: 'gtc:1.6',
    roles: readers,
    params: idParams,
    answer: contractAnswer,
    handle: ({ db, params, today }) => contractView(db, params.id, today),
  }),
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
    path: '/contracts/:id/release',
    room,
    summary: 'Let work begin before the deposit is paid',
    clause: 'gtc:7.1',
    roles: sales,
    params: idParams,
    body: withReason,
    status: 200,
    answer: contractAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      await releaseWork(tx, { contractId: params.id, reason: body.reason, actor: caller.actor, at });
      return contractView(tx, params.id, today);
    },
  }),
  ...(['suspend', 'resume'] as const).map((event) =>
    write({
      method: 'post',
      path: `/contracts/:id/${event}`,
      room,
      summary: event === 'suspend' ? 'Stop deliveries and billing for now' : 'Let a suspended contract go on',
      clause: 'gtc:7.10',
      roles: ['management'],
      params: idParams,
      body: withReason,
      status: 200,
      answer: contractAnswer,
      handle: async ({ tx, params, body, caller, at, today }) => {
        await suspendContract(tx, {
          contractId: params.id,
          event,
          reason: body.reason,
          actor: caller.actor,
          at,
        });
        return contractView(tx, params.id, today);
      },
    }),
  ),
];
