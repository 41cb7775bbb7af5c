import { type Language, type PaperClause, type Priced } from '../../src/documents/papers/parts.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html } from './html.ts';
import { section, sums } from './parts.ts';
import { offerWords } from './wording/offer.ts';

/** The lines of a paper with their prices and what they come to: net, VAT per rate, gross (ruling 28). */
export function pricedLines(paper: Priced, language: Language): Html {
  const words = offerWords[language];
  const { decimal, money, percent } = figures[language];
  return section(
    words.lines,
    html`<ul class="lines">
      ${paper.lines.map(
        (line) =>
          html`<li>
            <span>${line.description}</span>
            <span class="amount">${money(line.net)}</span>
            <p class="quiet">${decimal(line.quantity, 0)} ${line.unit} × ${money(line.unitPrice)}</p>
            ${
              line.discountPercent === null
                ? null
                : html`<p class="quiet">${words.discount(percent(line.discountPercent))}</p>`
            }
            ${line.detail === null ? null : html`<p class="quiet">${line.detail}</p>`}
          </li>`,
      )}
    </ul>`,
    sums([
      ...paper.allowances.map(
        ({ percent: share, amount }) => [words.allowance(percent(share)), money(`-${amount}`)] as const,
      ),
      [words.net, money(paper.total.net)],
      ...vatRows(paper, language),
      [words.gross, money(paper.total.gross)],
    ]),
  );
}

/** VAT per rate; where none is charged, that. */
function vatRows({ taxes, total }: Priced, language: Language): [string, string][] {
  const words = offerWords[language];
  const { money, percent } = figures[language];
  const charged = taxes.filter(({ category }) => category === 'S');
  if (charged.length === 0) return [[words.noVat, money(total.vat)]];
  return charged.map(({ rate, amount }) => [words.vat(percent(rate)), money(amount)]);
}

/** The clauses that a paper rests on, each with its sentence. */
export function clauseList(clauses: readonly PaperClause[], language: Language): Html | null {
  const words = offerWords[language];
  if (clauses.length === 0) return null;
  return section(
    words.clauses,
    html`<dl>
      ${clauses.map(
        ({ ref, text }) =>
          html`<dt>${words.clause(ref.replace(/^\w+:/, ''))}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`,
  );
}
