import { type Request, type RequestHandler } from 'express';
import { transaction } from '../../db/transaction.ts';
import {
  deadLinkPage,
  enterPage,
  linkSentPage,
  signInPage,
  type SignInNotice,
} from '../../templates/pages/sign-in.page.ts';
import { type App } from '../app.ts';
import { callerOf, doorstepOf, signIn, signOut } from '../http/browser-session.ts';
import { email as emailAddress } from '../http/schemas.ts';
import { Problem } from '../problems/problem.ts';
import { usableSeconds } from '../sign-in/access-link.ts';
import { askForSignInLink } from '../sign-in/ask-for-sign-in-link.action.ts';
import { signInByLink } from '../sign-in/sign-in-by-link.action.ts';
import { signOutOf } from '../sign-in/sign-out.action.ts';
import { frameOf } from './guest.ts';

const MINUTES = usableSeconds['sign-in'] / 60;

/** Asks for the address to which the link goes. */
export function showSignIn(app: App): RequestHandler {
  return async (request, response) => {
    const notice = request.query['signed-out'] === undefined ? null : 'signed-out';
    response.type('html').send(signInPage(await frameOf(app, request), '', notice));
  };
}

/** The answer is the same for every address: nobody learns here who is a client. */
export function takeAddress(app: App): RequestHandler {
  return async (request, response) => {
    const frame = await frameOf(app, request);
    const entered = fieldOf(request, 'email');
    const again = (status: number, notice: SignInNotice) =>
      response
        .status(status)
        .type('html')
        .send(signInPage(frame, entered, notice));
    const { data: email } = emailAddress.safeParse(entered);
    if (email === undefined) {
      again(422, 'no-email');
      return;
    }
    try {
      await askForSignInLink(app, { email, from: doorstepOf(request), at: await app.clock.now() });
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== 'too-many-requests') throw error;
      again(429, 'too-many');
      return;
    }
    response.type('html').send(linkSentPage(frame, email, MINUTES));
  };
}

/** Following the link changes nothing, so that a scanner of mails does not use it up. */
export function showLink(app: App): RequestHandler<{ token: string }> {
  return async (request, response) => {
    response.type('html').send(enterPage(await frameOf(app, request), request.params.token));
  };
}

export function enterByLink(app: App): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { token } = request.params;
    const from = doorstepOf(request as Request);
    const at = await app.clock.now();
    try {
      const subject = await transaction(app.db, (tx) => signInByLink(tx, { token, from, at }));
      await signIn(request as Request, subject);
      response.redirect(303, '/portal');
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 404) throw error;
      // A second click on the same button: whoever is in already sees the pages.
      if ((await callerOf(request as Request)) !== null) {
        response.redirect(303, '/portal');
        return;
      }
      response
        .status(404)
        .type('html')
        .send(deadLinkPage(await frameOf(app, request as Request)));
    }
  };
}

export function leave(app: App): RequestHandler {
  return async (request, response) => {
    const caller = await callerOf(request);
    if (caller !== null) {
      const at = await app.clock.now();
      await transaction(app.db, (tx) => signOutOf(tx, { caller, from: doorstepOf(request), at }));
    }
    await signOut(request);
    response.redirect(303, '/portal/sign-in?signed-out');
  };
}

export function fieldOf({ body }: Request, name: string): string {
  const value: unknown = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.trim().slice(0, 500) : '';
}
