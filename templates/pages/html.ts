const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that may stand in a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | readonly Part[] | null;

/** Markup as a template: what is put in is text and is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((string, at) => string + (at < parts.length ? written(parts[at] ?? null) : '')).join(''),
  );
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  return part.map(written).join('');
}

/** A text in which numbers of papers, "RE-2026-0007", are kept on one line. */
export function numbered(text: string): Html {
  const parts = text.split(/([A-Z]{2}-\d{4}-\d+)/);
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<span class="number">${part}</span>`))}`;
}
