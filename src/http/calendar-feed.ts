import { type RequestHandler } from 'express';
import { deadlineNames } from '../../templates/wording/deadlines.ts';
import { type App } from '../app.ts';
import { unknownCalendar } from '../access/calendar-link.ts';
import { deadlineCalendar } from '../desk/deadline-calendar.view.ts';
import { Problem } from '../problems/problem.ts';
import { type Limit } from './rate-limit.ts';

/** A program asks every few hours; whoever tries out secrets is slowed down. */
export const UNKNOWN_CALENDARS_PER_MINUTE = 30;

/** The deadlines of the person who holds the link, as a calendar (RFC 5545); no cache that others share keeps it. */
export function calendarFeed(app: App, unknown: Limit): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const base = `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    response.set('Cache-Control', 'private, no-store');
    response.set('X-Robots-Tag', 'noindex');
    try {
      const file = await deadlineCalendar(app.db, {
        token: request.params.token,
        base,
        names: deadlineNames,
        at: await app.clock.now(),
      });
      response.type('text/calendar; charset=utf-8').send(file);
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.type === unknownCalendar.kind.type)
        await unknown(request.ip, response);
      throw refusal;
    }
  };
}
