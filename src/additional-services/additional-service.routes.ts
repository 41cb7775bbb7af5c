import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, idParams, page, quantity, text } from '../http/schemas.ts';
import { newService, serviceAnswer } from './additional-service.schemas.ts';
import { serviceList, serviceView } from './additional-service.view.ts';
import { orderService } from './order-service.action.ts';
import { renderService } from './render-service.action.ts';
import { revokeService } from './revoke-service.action.ts';

const room = 'additional services';
const clause = 'gtc:6.6';
const sales = ['account_manager', 'management'] as const;

export const additionalServiceRoutes: Endpoint[] = [
  read({
    path: '/contracts/:id/additional-services',
    room,
    summary: 'What was ordered on top of the agreed fee of a contract',
    clause,
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: page(serviceAnswer),
    handle: ({ db, params }) => serviceList(db, params.id),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/additional-services',
    room,
    summary: 'Record the order of a service outside the agreed fee',
    clause,
    roles: sales,
    params: idParams,
    body: newService,
    status: 201,
    answer: serviceAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { vatRate, ...order } = body;
      return serviceView(
        tx,
        await orderService(tx, {
          order: { ...order, contractId: params.id },
          vatRate,
          actor: caller.actor,
          at,
        }),
      );
    },
  }),
  write({
    method: 'post',
    path: '/additional-services/:id/rendering',
    room,
    summary: 'The service was rendered: it may be invoiced, apart from the agreed fee',
    clause,
    roles: sales,
    params: idParams,
    body: z.strictObject({
      renderedOn: day,
      hours: quantity
        .optional()
        .meta({ description: 'what it took, of a service by the hour on which no time is booked' }),
    }),
    status: 200,
    answer: serviceAnswer,
    handle: async ({ tx, params, body, caller, at }) =>
      serviceView(
        tx,
        await renderService(tx, {
          serviceId: params.id,
          renderedOn: body.renderedOn,
          hours: body.hours,
          actor: caller.actor,
          at,
        }),
      ),
  }),
  write({
    method: 'post',
    path: '/additional-services/:id/revocation',
    room,
    summary: 'Take back the order of a service that was not rendered, as agreed',
    clause,
    roles: sales,
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 200,
    answer: serviceAnswer,
    handle: async ({ tx, params, body, caller, at }) =>
      serviceView(
        tx,
        await revokeService(tx, { serviceId: params.id, reason: body.reason, actor: caller.actor, at }),
      ),
  }),
];
