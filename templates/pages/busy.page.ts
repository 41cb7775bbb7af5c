import { html } from './html.ts';
import { page } from './page.ts';

/** What a page shows while there is too much to do to look anything up, even the language of the reader. */
export function busyPage(): string {
  return page({
    language: 'de',
    title: 'Einen Moment bitte',
    agency: 'Kontor',
    body: html`<p>
        Gerade ist viel los. Es hat sich nichts geändert; bitte laden Sie die Seite in ein paar Sekunden neu.
      </p>
      <p lang="en">
        There is much going on. Nothing has changed; please load the page again in a few seconds.
      </p>`,
  });
}
