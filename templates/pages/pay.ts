import { type Language, type PaperSeller } from '../../src/documents/papers/parts.ts';
import { type CreditTransfer, epcModules } from '../parts/epc-code.ts';
import { grouped } from '../parts/payment-box.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html, numbered } from './html.ts';
import { facts, quiet } from './parts.ts';
import { invoiceWords } from './wording/invoice.ts';

/** What to transfer: as a code for a banking app and as data to copy (EPC069-12, GTC 7.4). */
export function payBox(
  language: Language,
  seller: PaperSeller,
  { amount, reference }: Pick<CreditTransfer, 'amount' | 'reference'>,
): Html {
  const words = invoiceWords[language];
  const written = figures[language].money(amount);
  const transfer = { holder: seller.accountHolder, iban: seller.iban, amount, reference };
  return html`${quiet(words.payHint)}
    <div class="pay">
      <figure>
        <img src="${codeImage(transfer)}" alt="${words.codeAlternative(written)}" width="176" height="176" />
        <figcaption>${words.code}</figcaption>
      </figure>
      ${facts([
        [words.amount, html`<strong>${written}</strong>`],
        [words.holder, seller.accountHolder],
        [words.iban, grouped(seller.iban)],
        [words.bic, seller.bic],
        [words.reference, html`<strong>${numbered(reference)}</strong>`],
      ])}
    </div>
    ${quiet(words.underway)}`;
}

const QUIET_MODULES = 4;

/** The code with its quiet zone as an image in the address itself: one square per dark module. */
function codeImage(transfer: CreditTransfer): string {
  const modules = epcModules(transfer);
  const side = modules.length + 2 * QUIET_MODULES;
  const squares = modules.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z` : '')),
  );
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${squares.join('')}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(image).toString('base64')}`;
}
