import { type Language } from '../../src/documents/papers/parts.ts';
import { html, type Html } from './html.ts';

interface Page {
  readonly language: Language;
  readonly title: string;
  /** Who shows it. */
  readonly agency: string;
  readonly body: Html;
}

/** A page for clients: it works without scripts, on a phone and read aloud. */
export function page({ language, title, agency, body }: Page): string {
  return html`<!doctype html>
    <html lang="${language === 'de' ? 'de-AT' : 'en-GB'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${agency}</title>
        <link rel="stylesheet" href="/pages/page.css" />
      </head>
      <body>
        <header>${agency}</header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
}
