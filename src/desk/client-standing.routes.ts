import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { idParams, pageQuery } from '../http/schemas.ts';
import { clientFiguresAnswer, openItemsAnswer } from './client-standing.schemas.ts';
import { clientFigures, clientOpenItems } from './client-standing.view.ts';

const room = 'desk';
const roles = ['account_manager', 'finance', 'management'] as const;

/** How one client stands. */
export const clientStandingRoutes: Endpoint[] = [
  read({
    path: '/clients/:id/figures',
    room,
    summary: 'How a client stands today: open, overdue, interest, costs, credit, revenue',
    clause: 'gtc:7.2',
    roles,
    params: idParams,
    answer: clientFiguresAnswer,
    handle: ({ db, params, today }) => clientFigures(db, params.id, today),
  }),
  read({
    path: '/clients/:id/open-items',
    room,
    summary:
      'What a client has not paid, the oldest first, with how late it is and how often it was reminded',
    clause: 'gtc:7.2',
    roles,
    params: idParams,
    query: z.strictObject(pageQuery),
    answer: openItemsAnswer,
    handle: ({ db, params, query, today }) => clientOpenItems(db, { clientId: params.id, ...query }, today),
  }),
];
