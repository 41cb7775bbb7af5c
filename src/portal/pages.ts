import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { messagePage, type Trouble } from '../../templates/pages/message.page.ts';
import { sessionEndedPage } from '../../templates/pages/sign-in.page.ts';
import { type App } from '../app.ts';
import { callerOf } from '../http/browser-session.ts';
import { problemOf } from '../http/problem-handler.ts';
import { ownFormsOnly } from '../http/same-origin.ts';
import { id as idSchema } from '../http/schemas.ts';
import { notFound } from '../problems/problem.ts';
import { frameOf, guestOf, isClient, LANGUAGE_COOKIE } from './guest.ts';
import { portalRoutes } from './portal-routes.ts';
import { type PortalRoute } from './route.ts';
import { enterByLink, fieldOf, leave, showLink, showSignIn, takeAddress } from './sign-in.ts';

/** The portal: what clients see after they have signed in, and how they come in and out. */
export function pages(app: App): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(express.urlencoded({ extended: false, limit: '32kb' }), ownFormsOnly);
  router.route('/sign-in').get(showSignIn(app)).post(takeAddress(app));
  router.route('/sign-in/:token').get(showLink(app)).post(enterByLink(app));
  router.post('/sign-out', leave(app));
  router.post('/language', chooseLanguage);
  for (const route of portalRoutes) router[route.method](route.path, forClients(app, route));
  router.use(() => {
    throw notFound('there is no such page');
  });
  router.use(inWords(app));
  return router;
}

/** Shows a page to the client whose it is; who has not signed in is asked to. */
function forClients(app: App, { answer }: PortalRoute): RequestHandler {
  return async (request, response) => {
    const caller = await callerOf(request);
    if (caller === null && request.method === 'POST') {
      const page = sessionEndedPage(await frameOf(app, request), writtenIn(fieldsOf(request)));
      response.status(401).type('html').send(page);
      return;
    }
    if (caller === null) {
      response.redirect(303, '/portal/sign-in');
      return;
    }
    if (!isClient(caller)) {
      response
        .status(403)
        .type('html')
        .send(messagePage(await frameOf(app, request), 'staff'));
      return;
    }
    const guest = await guestOf(app, request, caller);
    const given = await answer(guest, {
      id: idOf(request),
      cursor: cursorOf(request),
      form: fieldsOf(request),
    });
    if ('see' in given) response.redirect(303, given.see);
    else if ('page' in given)
      response
        .status(given.status ?? 200)
        .type('html')
        .send(given.page);
    else {
      const { bytes, fileName, mediaType } = given.file;
      // Always as an attachment: what others have written must not run as a page of ours.
      response.attachment(fileName).type(mediaType).send(Buffer.from(bytes));
    }
  };
}

/** @throws problem `not-found` for an address with something that is no id */
function idOf({ params }: Request): string {
  const { id } = params;
  if (id !== undefined && !idSchema.safeParse(id).success)
    throw notFound('there is nothing under this address');
  return typeof id === 'string' ? id : '';
}

function cursorOf({ query }: Request): string | undefined {
  const { cursor } = query;
  return typeof cursor === 'string' && cursor.length <= 500 ? cursor : undefined;
}

/** A field that was sent twice counts as not sent. */
function fieldsOf({ body }: Request): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** What somebody has worded: too much to write it twice. */
function writtenIn({ text, alternative, reason }: Readonly<Record<string, string>>): string[] {
  return [text, alternative, reason].filter(
    (words) => words !== undefined && words.trim() !== '',
  ) as string[];
}

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** From now on in this language, on this device; then back to where one was, which is always a page of the portal. */
const chooseLanguage: RequestHandler = (request, response) => {
  const language = fieldOf(request, 'language') === 'en' ? 'en' : 'de';
  const address = fieldOf(request, 'address');
  const isOurs = /^\/portal(\/[\w/-]*)?(\?cursor=[\w%-]*)?$/.test(address);
  response.cookie(LANGUAGE_COOKIE, language, { path: '/portal', sameSite: 'lax', maxAge: A_YEAR });
  response.redirect(303, isOurs ? address : '/portal');
};

const troubles: Readonly<Record<string, Trouble>> = {
  'not-found': 'not-found',
  'bad-cursor': 'not-found',
  'cross-origin': 'elsewhere',
  'too-many-requests': 'too-many',
  'document-pending': 'pending',
  unavailable: 'busy',
};

/** Errors as pages: what is the matter and what to do, in the language of the reader. */
function inWords(app: App): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, problem.title);
    const trouble = troubles[problem.type] ?? 'failed';
    const caller = await callerOf(request);
    const frame = isClient(caller)
      ? (await guestOf(app, request, caller)).frame
      : await frameOf(app, request);
    response
      .status(problem.type === 'bad-cursor' ? 404 : problem.status)
      .type('html')
      .send(messagePage(frame, trouble));
  };
}
