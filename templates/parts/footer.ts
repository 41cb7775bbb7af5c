import { type PaperSeller } from '../../src/documents/papers/parts.ts';
import { mm, sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { HAIRLINE } from '../pdf/colour.ts';
import { type Frame } from './frame.ts';
import { type Kit } from './kit.ts';
import { grouped } from './payment-box.ts';
import { leading } from './text.ts';

/** Shares of the width: the register data need the most. */
const COLUMNS = [0.24, 0.23, 0.29, 0.24];
const GUTTER = 12;
/** So many lines has a foot that begins at `sheet.footer`. */
const LINES = 6;

/** Who the seller is before the law (§ 14 UGB, § 11 UStG), in columns, and where they begin. */
export interface Foot {
  readonly columns: readonly (readonly string[])[];
  readonly top: number;
}

/** The foot stands on the lower edge and is no higher than its longest column: the rest of the page is for the text. */
export function footOf(kit: Kit, seller: PaperSeller): Foot {
  const { small } = kit.styles;
  const room = sheet.width - GUTTER * (COLUMNS.length - 1);
  const columns = sellerColumns(kit, seller).map((lines, at) =>
    lines.flatMap((line) => wrap(line, small.weight, small.size, room * (COLUMNS[at] ?? 0))),
  );
  const tallest = Math.max(...columns.map((lines) => lines.length));
  return { columns, top: sheet.footer + (LINES - tallest) * leading(small) };
}

/** The foot of each page: which page of how many, and the seller. */
export function drawFooter({ kit, pen }: Frame, { columns, top }: Foot, page: number, pages: number): void {
  const { small } = kit.styles;
  const room = sheet.width - GUTTER * (COLUMNS.length - 1);
  pen.artifact(() => {
    pen.textEndingAt(sheet.right, top - mm(2), kit.words.page(page, pages), small);
    pen.fill(sheet.left, top, sheet.width, 0.4, HAIRLINE);
    let left: number = sheet.left;
    columns.forEach((lines, at) => {
      const column = left;
      lines.forEach((line, row) => pen.text(column, top + 11 + row * leading(small), line, small));
      left += room * (COLUMNS[at] ?? 0) + GUTTER;
    });
  });
}

/** Four columns of about the same height. */
function sellerColumns({ words }: Kit, seller: PaperSeller): string[][] {
  const labelled = (label: string, value: string | null) => (value === null ? [] : [`${label} ${value}`]);
  const given = (value: string | null) => (value === null ? [] : [value]);
  return [
    [
      seller.name,
      seller.street,
      `${seller.postalCode} ${seller.city}`,
      ...labelled(words.seller.telephone, seller.phone),
    ],
    [
      seller.email,
      ...given(seller.website),
      ...labelled(words.seller.vatId, seller.vatId),
      ...labelled(words.seller.taxNumber, seller.taxNumber),
    ],
    [
      ...labelled(words.seller.register, seller.registerNumber),
      ...given(seller.registerCourt),
      ...given(seller.legalForm),
      `${words.seller.seat} ${seller.registeredSeat}`,
    ],
    [...given(seller.bankName), grouped(seller.iban), ...given(seller.bic)],
  ];
}
