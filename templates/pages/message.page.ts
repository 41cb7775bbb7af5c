import { html } from './html.ts';
import { said } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';

/** Why a page cannot be shown. */
export type Trouble = 'not-found' | 'staff' | 'elsewhere' | 'too-many' | 'pending' | 'busy' | 'failed';

const words: Readonly<
  Record<'de' | 'en', Readonly<Record<Trouble, readonly [title: string, text: string]>>>
> = {
  de: {
    'not-found': [
      'Das gibt es hier nicht',
      'Der Link führt zu nichts, was für Sie bestimmt ist. Vielleicht ist er unvollständig.',
    ],
    staff: [
      'Dieser Bereich ist für Kunden',
      'Sie sind mit einem Zugang der Agentur angemeldet. Melden Sie sich ab, um sich als Kunde anzumelden.',
    ],
    elsewhere: [
      'Das wurde nicht übernommen',
      'Die Eingabe kam nicht von dieser Seite. Bitte öffnen Sie die Seite neu und versuchen Sie es noch einmal.',
    ],
    'too-many': ['Zu viele Anfragen', 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.'],
    pending: ['Das PDF wird gerade erstellt', 'Bitte versuchen Sie es in einer Minute noch einmal.'],
    busy: [
      'Einen Moment bitte',
      'Gerade ist viel los. Es hat sich nichts geändert; bitte versuchen Sie es noch einmal.',
    ],
    failed: [
      'Das hat nicht geklappt',
      'Es hat sich nichts geändert. Bitte versuchen Sie es noch einmal, oder schreiben Sie uns.',
    ],
  },
  en: {
    'not-found': [
      'There is nothing here',
      'The link leads to nothing that is meant for you. Perhaps it is incomplete.',
    ],
    staff: [
      'This is for clients',
      'You have signed in with an account of the agency. Sign out to sign in as a client.',
    ],
    elsewhere: [
      'That was not taken',
      'The entry did not come from this page. Please open the page again and try once more.',
    ],
    'too-many': ['Too many requests', 'Please wait a minute and then try once more.'],
    pending: ['The PDF is being made', 'Please try once more in a minute.'],
    busy: ['One moment please', 'There is much going on. Nothing has changed; please try once more.'],
    failed: ['That did not work', 'Nothing has changed. Please try once more, or write to us.'],
  },
};

/** A page that says in words what is the matter and what to do. */
export function messagePage(frame: Frame, trouble: Trouble): string {
  const [title, text] = words[frame.language][trouble];
  const home = { de: 'Zur Übersicht', en: 'To the overview' }[frame.language];
  return portalPage(
    frame,
    title,
    html`${said(text)}
      <p><a href="/portal">${home}</a></p>`,
  );
}
