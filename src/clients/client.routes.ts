import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { country, idParams, page, pageQuery, text } from '../http/schemas.ts';
import { changeClient } from './change-client.action.ts';
import { clientAnswer, clientBody, clientChanges } from './client.schemas.ts';
import { clientById } from './client.store.ts';
import { clientList } from './client.view.ts';
import { createClient } from './create-client.action.ts';
import { dataProtectionRoutes } from './data-protection.routes.ts';
import { vatCheckRoutes } from './vat-check.routes.ts';

const sort = z.enum(['name', '-name', 'number', '-number', 'created', '-created']).default('name');

/** Clients: entry, change, VAT checks, and what data protection asks for. */
export const clientRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/clients',
    room: 'clients',
    summary: 'Enter a client',
    roles: ['account_manager', 'finance'],
    body: clientBody,
    answer: clientAnswer,
    status: 201,
    handle: ({ tx, body, caller, at }) => createClient(tx, { entry: body, actor: caller.actor, at }),
  }),
  read({
    path: '/clients',
    room: 'clients',
    summary: 'Clients, by name unless sorted otherwise',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      name: text(200).optional(),
      number: text(30).optional(),
      country: country.optional(),
      sort,
    }),
    answer: page(clientAnswer),
    handle: ({ db, query }) => clientList(db, query),
  }),
  read({
    path: '/clients/:id',
    room: 'clients',
    summary: 'A client',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: clientAnswer,
    handle: ({ db, params }) => clientById(db, params.id),
  }),
  write({
    method: 'patch',
    path: '/clients/:id',
    room: 'clients',
    summary: 'Change the data of a client; papers already made keep what they show',
    roles: ['account_manager', 'finance'],
    params: idParams,
    body: clientChanges,
    answer: clientAnswer,
    status: 200,
    handle: ({ tx, params, body, caller, at }) =>
      changeClient(tx, { clientId: params.id, changes: body, actor: caller.actor, at }),
  }),
  ...vatCheckRoutes,
  ...dataProtectionRoutes,
];
