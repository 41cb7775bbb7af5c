import { html, type Html, numbered } from './html.ts';

/** Facts with their names; what is not known is left out. */
export function facts(rows: readonly (readonly [string, string | Html | null])[]): Html {
  return html`<dl>
    ${rows.map(([label, value]) =>
      value === null
        ? null
        : html`<dt>${label}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** Amounts that add up; the last one is what they come to. */
export function sums(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl class="sums">
    ${rows.map(([label, value], at) => {
      const look = at === rows.length - 1 ? 'total' : '';
      return html`<dt class="${look}">${label}</dt>
        <dd class="${look}">${value}</dd>`;
    })}
  </dl>`;
}

export function section(title: string, ...body: readonly (Html | null)[]): Html {
  return html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

export function said(text: string): Html {
  return html`<p>${text}</p>`;
}

export function quiet(text: string): Html {
  return html`<p class="quiet">${text}</p>`;
}

/** What has happened. */
export function happened(text: string): Html {
  return html`<p role="status">${numbered(text)}</p>`;
}

/** What could not be done and what to do instead. */
export function refused(text: string): Html {
  return html`<p role="alert">${numbered(text)}</p>`;
}

/** One of a list of things that can be opened. */
export interface Card {
  readonly title: string;
  readonly address: string;
  readonly amount?: string;
  readonly lines?: readonly (string | Html | null)[];
}

/** Things to open; below a heading of a section, or right below the title of the page. */
export function cards(items: readonly Card[], below: 'section' | 'title' = 'section'): Html {
  return html`<ul class="cards">
    ${items.map(
      ({ title, address, amount, lines = [] }) =>
        html`<li>
          ${
            below === 'title'
              ? html`<h2><a href="${address}">${numbered(title)}</a></h2>`
              : html`<h3><a href="${address}">${numbered(title)}</a></h3>`
          }
          <span class="amount">${amount ?? ''}</span>
          ${lines.map((line) => (line === null ? null : html`<p>${line}</p>`))}
        </li>`,
    )}
  </ul>`;
}

/** A table that becomes a list of named values on a phone; the roles stay what they are when its looks change. */
export function table(
  caption: string,
  columns: readonly { readonly name: string; readonly figure?: boolean }[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  const look = (at: number) => (columns[at]?.figure === true ? 'figure' : '');
  return html`<table role="table" aria-label="${caption}">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ name }, at) => html`<th role="columnheader" scope="col" class="${look(at)}">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map(
              (cell, at) =>
                html`<td role="cell" class="${look(at)}" data-label="${columns[at]?.name ?? ''}">
                  ${cell}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The address of the next page of a list, where there is one. */
export function more(label: string, address: string, cursor: string | null): Html | null {
  return cursor === null
    ? null
    : html`<p><a href="${address}?cursor=${encodeURIComponent(cursor)}">${label}</a></p>`;
}
