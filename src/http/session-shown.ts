import { type Request, type RequestHandler, type Response } from 'express';
import { type App } from '../app.ts';
import { dayOf } from '../calendar/instant.ts';
import { presentSession } from '../sign-in/present-session.view.ts';
import { browserSession, callerOf } from './browser-session.ts';

/**
 * Who is signed in, for the page that starts the admin UI: as GET /session answers, "null" when nobody is, empty when that
 * cannot be told now and has to be asked for.
 */
export function sessionShown(app: App): (request: Request, response: Response) => Promise<string> {
  const withSession = browserSession(app);
  return async (request, response) => {
    try {
      await passed(withSession, request, response);
      const caller = await callerOf(request);
      if (caller === null) return 'null';
      return JSON.stringify(await presentSession({ app, caller, today: dayOf(await app.clock.now()) }));
    } catch (error) {
      request.log.warn({ err: error }, 'who is signed in could not be told');
      return '';
    }
  };
}

async function passed(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const next = (error?: unknown) => (error === undefined ? resolve() : reject(asError(error)));
    void Promise.resolve(handler(request, response, next)).catch(next);
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('the session could not be read', { cause: error });
}
