import { html, type Html } from './html.ts';

interface Field {
  readonly name: string;
  /** By which it is found on the page; by default its name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly kind?: 'text' | 'email' | 'decimal' | 'lines';
  /** What the browser may fill in. */
  readonly autocomplete?: string;
  readonly longest?: number;
  readonly optional?: boolean;
  /** What is wrong with what was entered. */
  readonly wrong?: string | undefined;
}

/** A labelled input; what is wrong with it is tied to it, so that it is read aloud with it. */
export function field(entry: Field): Html {
  const { name, id = name, label, hint, value = '', kind = 'text', longest = 200, wrong } = entry;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const attributes = html`id="${id}" name="${name}" maxlength="${String(longest)}"
  ${entry.optional === true ? null : html`required`}
  ${entry.autocomplete === undefined ? null : html`autocomplete="${entry.autocomplete}"`}
  ${described === '' ? null : html`aria-describedby="${described}"`}
  ${wrong === undefined ? null : html`aria-invalid="true"`}`;
  const input =
    kind === 'lines'
      ? html`<textarea ${attributes}>${value}</textarea>`
      : html`<input
          type="${kind === 'email' ? 'email' : 'text'}"
          ${inputMode(kind)}
          ${attributes}
          value="${value}"
        />`;
  return html`<label for="${id}">${label}</label>
    ${hint === undefined ? null : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${wrong === undefined ? null : html`<p class="bad" id="${id}-wrong">${wrong}</p>`} ${input}`;
}

function inputMode(kind: Field['kind']): Html | null {
  return kind === 'decimal' ? html`inputmode="decimal"` : null;
}

/** A box to tick before the form can be sent. @param wrong what to do about it where it was not ticked */
export function check(name: string, label: string | Html, wrong?: string): Html {
  const isWrong = wrong === undefined ? null : html`aria-invalid="true" aria-describedby="${name}-wrong"`;
  return html`${wrong === undefined ? null : html`<p class="bad" id="${name}-wrong">${wrong}</p>`}
    <label class="check" for="${name}">
      <input type="checkbox" id="${name}" name="${name}" value="yes" required ${isWrong} />
      <span>${label}</span>
    </label>`;
}

interface Form {
  readonly action: string;
  readonly button: string;
  /** Less usual than another form of the page. */
  readonly second?: boolean;
  /** What the form carries along. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly fields?: readonly Html[];
}

/** A form that is sent by its one button, without scripts. */
export function form({ action, button, second = false, hidden = {}, fields = [] }: Form): Html {
  return html`<form method="post" action="${action}">
    ${Object.entries(hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${fields}
    <button class="${second ? 'second' : ''}">${button}</button>
  </form>`;
}
