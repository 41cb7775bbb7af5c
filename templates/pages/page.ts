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
  const content = html`<header>${agency}</header>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>`;
  return document({ language, title: `${title} – ${agency}`, content, look: '' });
}

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly look: string;
  readonly content: Html;
}

/** The frame of every page: its language, its name, its style sheet, and nothing that runs. */
export function document({ language, title, look, content }: Document): string {
  return html`<!doctype html>
    <html lang="${localeOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/pages/page.css" />
      </head>
      <body class="${look}">
        ${content}
      </body>
    </html>`.text;
}

/** The language of a page, or of what stands in it in another one, as browsers and screen readers name it. */
export function localeOf(language: Language): string {
  return language === 'de' ? 'de-AT' : 'en-GB';
}
