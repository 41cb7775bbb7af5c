import { z } from 'zod';
import { transaction } from '../../db/transaction.ts';
import { type Endpoint, visit } from '../http/endpoint.ts';
import { done } from '../http/schemas.ts';
import { calendarLinkSince } from './calendar-link.store.ts';
import { ownUserId } from './own-account.ts';
import { renewCalendarLink } from './renew-calendar-link.action.ts';
import { revokeCalendarLink } from './revoke-calendar-link.action.ts';

const own = {
  room: 'access',
  path: '/session/calendar-link',
  roles: ['account_manager', 'finance', 'management', 'admin'],
} as const;

export const calendarLinkRoutes: Endpoint[] = [
  visit({
    ...own,
    method: 'get',
    status: 200,
    summary: 'Since when there is a link to the own deadlines as a calendar',
    answer: z.object({ since: z.string().nullable().meta({ format: 'date-time' }) }),
    handle: async ({ db, caller }) => ({ since: await calendarLinkSince(db, ownUserId(caller)) }),
  }),
  visit({
    ...own,
    method: 'post',
    status: 201,
    summary:
      'Make a link to the own deadlines as a calendar (iCalendar); an earlier one ends, and it is shown once',
    answer: z.object({
      address: z
        .string()
        .meta({ description: 'below the address of this server; who holds it reads the calendar' }),
    }),
    handle: async ({ db, caller, at }) => {
      const whose = { userId: ownUserId(caller), actor: caller.actor, at };
      return { address: await transaction(db, (tx) => renewCalendarLink(tx, whose)) };
    },
  }),
  visit({
    ...own,
    method: 'delete',
    status: 200,
    summary: 'End the link to the own deadlines',
    answer: done,
    handle: async ({ db, caller, at }) => {
      const whose = { userId: ownUserId(caller), actor: caller.actor, at };
      await transaction(db, (tx) => revokeCalendarLink(tx, whose));
      return { done: true };
    },
  }),
];
