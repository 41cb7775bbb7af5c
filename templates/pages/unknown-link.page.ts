import { html } from './html.ts';
import { page } from './page.ts';

/** What a link shows that leads nowhere; nobody's language is known then. */
export function unknownLinkPage(): string {
  return page({
    language: 'de',
    title: 'Dieser Link ist nicht bekannt',
    agency: 'Kontor',
    body: html`<p>
        Bitte öffnen Sie den Link aus unserer Nachricht vollständig, oder antworten Sie auf die Nachricht.
      </p>
      <p lang="en">
        This link is not known. Please open the link in our message as a whole, or answer the message.
      </p>`,
  });
}
