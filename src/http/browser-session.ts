import { type Request, type RequestHandler } from 'express';
import session from 'express-session';
import { newId } from '../../db/id.ts';
import { type Caller } from '../access/caller.ts';
import { recognise } from '../access/recognise.view.ts';
import {
  type Doorstep,
  IDLE_SECONDS,
  LONGEST_SECONDS,
  type Subject,
  type Visit,
  type Visitor,
} from '../access/visitor.ts';
import { type App } from '../app.ts';
import { systemClock } from '../calendar/clock.ts';
import { addSeconds, compareInstants } from '../calendar/instant.ts';
import { pruneSessions, sessionSecret } from '../sign-in/session.store.ts';
import { badRequest } from './problems.ts';
import { sessionStore } from './session-store.ts';

declare module 'express-session' {
  interface SessionData {
    visitor: Visitor;
  }
}

/**
 * The cookie that says which session a browser has. Behind https its prefix has the browser see to it that no other host,
 * no other path and no plain connection sets it.
 */
export function cookieOf({ secure }: Pick<Request, 'secure'>): string {
  return secure ? '__Host-kontor.sid' : 'kontor.sid';
}

/**
 * Gives requests from browsers their session. Whoever sends a token needs none, and a visitor who has not signed in gets
 * neither cookie nor row.
 */
export function browserSession(app: App): RequestHandler {
  let made: ReturnType<typeof sessions> | undefined;
  return async (request, response, next) => {
    request.app.locals['kontor'] = app;
    if (request.get('authorization') !== undefined) {
      next();
      return;
    }
    made ??= sessions(app).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    const { secured, plain } = await made;
    (request.secure ? secured : plain)(request, response, next);
  };
}

async function sessions(app: App): Promise<Record<'secured' | 'plain', RequestHandler>> {
  const secret = await sessionSecret(app.db);
  const over = (secure: boolean) =>
    session({
      name: cookieOf({ secure }),
      secret,
      // One for each: a store makes new sessions for whom it was given to last.
      store: sessionStore(app),
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_SECONDS * 1000 },
    });
  return { secured: over(true), plain: over(false) };
}

/** Who stands behind the session of a request, with the roles of this moment; null when nobody has signed in. */
export async function callerOf(request: Request): Promise<Caller | null> {
  const visitor = visitorOf(request);
  if (visitor === undefined) return null;
  const tooOld = compareInstants(addSeconds(visitor.since, LONGEST_SECONDS), await systemClock.now()) < 0;
  return tooOld ? null : recognise(appOf(request).db, visitor);
}

/** Begins a session for somebody who has shown who it is; under a new id, so that an id known before is worth nothing. */
export async function signIn(request: Request, subject: Subject): Promise<void> {
  if ((request.session as Request['session'] | undefined) === undefined)
    throw badRequest('leave out the header "Authorization" to sign in with a session');
  const visitor: Visitor = {
    userId: subject.userId,
    clientId: subject.clientId,
    email: subject.email,
    sessionId: newId(),
    since: await systemClock.now(),
    ...doorstepOf(request),
  };
  await pruneSessions(appOf(request).db);
  await settled((done) => request.session.regenerate(done));
  request.session.visitor = visitor;
  await settled((done) => request.session.save(done));
}

/** Ends the session of a request; without one nothing happens. */
export async function signOut(request: Request): Promise<void> {
  if (visitorOf(request) === undefined) return;
  await settled((done) => request.session.destroy(done));
  const { secure } = request;
  request.res?.clearCookie(cookieOf(request), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** From where a request comes, for the list of sessions and the record of sign-ins. */
export function doorstepOf(request: Request): Doorstep {
  return { address: request.ip ?? 'unknown', userAgent: request.get('user-agent')?.slice(0, 300) ?? null };
}

/** What the calls of the access room are given about the browser. */
export function visitOf(request: Request): Visit {
  return {
    ...doorstepOf(request),
    sessionId: visitorOf(request)?.sessionId ?? null,
    signIn: (subject) => signIn(request, subject),
    signOut: () => signOut(request),
  };
}

/** There is no session behind a token. */
function visitorOf(request: Request): Visitor | undefined {
  return (request.session as Request['session'] | undefined)?.visitor;
}

function appOf(request: Request): App {
  return request.app.locals['kontor'] as App;
}

async function settled(act: (done: (error?: unknown) => void) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    act((error) => {
      if (error === undefined || error === null) resolve();
      else
        reject(
          error instanceof Error ? error : new Error('the session could not be written', { cause: error }),
        );
    });
  });
}
