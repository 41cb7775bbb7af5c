import { type Request } from 'express';
import { type Frame } from '../../templates/pages/portal-page.ts';
import { type Caller } from '../access/caller.ts';
import { type App } from '../app.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type Language } from '../documents/papers/parts.ts';
import { notFound } from '../problems/problem.ts';
import { accountOf } from '../users/account.view.ts';

/** Somebody of a client who has signed in; everything is looked up for this client alone. */
export interface Guest {
  readonly app: App;
  readonly clientId: string;
  readonly actor: string;
  readonly frame: Frame;
  readonly at: Instant;
  readonly today: LocalDate;
}

/** Who may see the pages of a client; a caller of the agency may not. */
export type ClientCaller = Caller & { readonly clientId: string };

export function isClient(caller: Caller | null): caller is ClientCaller {
  return caller !== null && caller.clientId !== null;
}

export async function guestOf(app: App, request: Request, caller: ClientCaller): Promise<Guest> {
  const { clientId, actor } = caller;
  const client = await clientById(app.db, clientId);
  const { language } = await accountOf(app.db, caller);
  const at = await app.clock.now();
  const frame = await frameOf(app, request, { client: client.name, language });
  return { app, clientId, actor, frame, at, today: dayOf(at) };
}

/** What stands around the page that was asked for; the language that somebody chose goes before the client's own. */
export async function frameOf(
  app: App,
  request: Request,
  known: { readonly client: string | null; readonly language: Language | null } = {
    client: null,
    language: null,
  },
): Promise<Frame> {
  const profile = await companyProfile(app.db);
  return {
    language: chosenLanguage(request) ?? known.language ?? spokenLanguage(request),
    agency: paperSeller(profile),
    client: known.client,
    address: addressOf(request),
  };
}

export const LANGUAGE_COOKIE = 'kontor.language';

function chosenLanguage(request: Request): Language | null {
  const chosen = new RegExp(`(?:^|; )${LANGUAGE_COOKIE.replace('.', '\\.')}=(de|en)(?:;|$)`).exec(
    request.get('cookie') ?? '',
  );
  return (chosen?.[1] as Language | undefined) ?? null;
}

function spokenLanguage(request: Request): Language {
  return request.acceptsLanguages(['de', 'en']) === 'en' ? 'en' : 'de';
}

/** The page to come back to: of what was sent, the page with the form. */
function addressOf(request: Request): string {
  return request.method === 'POST' ? request.originalUrl.replace(/\/[^/]*$/, '') : request.originalUrl;
}

/**
 * What belongs to the guest's client.
 * @throws problem `not-found` for what belongs to another, as if there were none
 */
export function own<T extends { readonly clientId: string }>({ clientId }: Guest, found: T): T {
  if (found.clientId !== clientId) throw notFound('there is nothing under this address');
  return found;
}
