import { field, form } from './form.ts';
import { html, type Html } from './html.ts';
import { happened, quiet, refused, said, section } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { signInWords } from './wording/sign-in.ts';

/** Why the page is shown once more. */
export type SignInNotice = 'no-email' | 'too-many' | 'signed-out' | null;

/** Asks for the address to which the link goes. */
export function signInPage(frame: Frame, email: string, notice: SignInNotice): string {
  const words = signInWords[frame.language];
  const body = html`${notice === 'signed-out' ? happened(words.signedOut) : null}
  ${notice === 'too-many' ? refused(words.tooMany) : null} ${said(words.intro)}
  ${linkForm(frame, email, notice === 'no-email' ? words.noEmail : undefined)}`;
  return portalPage(frame, words.title, body);
}

/** The session had ended when a form was sent: nothing is done, and what was written in it can be copied from here. */
export function sessionEndedPage(frame: Frame, written: readonly string[]): string {
  const words = signInWords[frame.language];
  const body = html`${refused(words.ended)}
  ${
    written.length === 0
      ? null
      : section(words.written, html`${written.map((text) => html`<blockquote><p>${text}</p></blockquote>`)}`)
  }
  ${section(words.title, linkForm(frame, ''))}`;
  return portalPage(frame, words.endedTitle, body);
}

function linkForm({ language }: Frame, email: string, wrong?: string): Html {
  const words = signInWords[language];
  return form({
    action: '/portal/sign-in',
    button: words.send,
    fields: [
      field({
        name: 'email',
        label: words.email,
        hint: words.emailHint,
        value: email,
        kind: 'email',
        autocomplete: 'email',
        longest: 254,
        wrong,
      }),
    ],
  });
}

/** The same for every address, so that nobody learns who is a client. */
export function linkSentPage(frame: Frame, email: string, minutes: number): string {
  const words = signInWords[frame.language];
  const body = html`${happened(words.sent(email, minutes))} ${quiet(words.nothingCame)}
    <p><a href="/portal/sign-in">${words.again}</a></p>`;
  return portalPage(frame, words.sentTitle, body);
}

/** Where the link leads: a scanner that follows it uses nothing up, only the button does. */
export function enterPage(frame: Frame, token: string): string {
  const words = signInWords[frame.language];
  const body = html`${said(words.enter)}
  ${form({ action: `/portal/sign-in/${token}`, button: words.enterButton })}`;
  return portalPage(frame, words.enterTitle, body);
}

export function deadLinkPage(frame: Frame): string {
  const words = signInWords[frame.language];
  const body = html`${refused(words.dead)}
    <p><a href="/portal/sign-in">${words.send}</a></p>`;
  return portalPage(frame, words.deadTitle, body);
}
