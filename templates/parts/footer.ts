import { type PaperSeller } from '../../src/documents/papers/parts.ts';
import { sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { HAIRLINE } from '../pdf/colour.ts';
import { type Frame } from './frame.ts';
import { type Kit } from './kit.ts';
import { grouped } from './payment-box.ts';
import { leading } from './text.ts';

/** Shares of the width: the register data need the most. */
const COLUMNS = [0.24, 0.21, 0.31, 0.24];
const GUTTER = 12;
const LONGEST = 6;

/** The foot of each page: which page of how many, and who the seller is before the law (§ 14 UGB, § 11 UStG). */
export function drawFooter({ kit, pen, paper }: Frame, page: number, pages: number): void {
  const { small } = kit.styles;
  const room = sheet.width - GUTTER * (COLUMNS.length - 1);
  pen.artifact(() => {
    pen.textEndingAt(sheet.right, sheet.pageNumber, kit.words.page(page, pages), small);
    pen.fill(sheet.left, sheet.footer, sheet.width, 0.4, HAIRLINE);
    let left: number = sheet.left;
    sellerColumns(kit, paper.seller).forEach((lines, at) => {
      const width = room * (COLUMNS[at] ?? 0);
      const column = left;
      lines
        .flatMap((line) => wrap(line, small.weight, small.size, width))
        .slice(0, LONGEST)
        .forEach((line, row) => pen.text(column, sheet.footer + 11 + row * leading(small), line, small));
      left += width + GUTTER;
    });
  });
}

function sellerColumns({ words }: Kit, seller: PaperSeller): string[][] {
  const labelled = (label: string, value: string | null) => (value === null ? [] : [`${label} ${value}`]);
  const given = (value: string | null) => (value === null ? [] : [value]);
  return [
    [seller.name, seller.street, `${seller.postalCode} ${seller.city}`],
    [...labelled(words.seller.telephone, seller.phone), seller.email, ...given(seller.website)],
    [
      ...labelled(words.seller.register, seller.registerNumber),
      ...given(seller.registerCourt),
      [given(seller.legalForm), labelled(words.seller.seat, seller.registeredSeat)].flat().join(', '),
      ...labelled(words.seller.vatId, seller.vatId),
      ...labelled(words.seller.taxNumber, seller.taxNumber),
    ],
    [...given(seller.bankName), grouped(seller.iban), ...given(seller.bic)],
  ];
}
