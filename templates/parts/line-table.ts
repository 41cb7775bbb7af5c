import { type PaperLine } from '../../src/documents/papers/parts.ts';
import { Money } from '../../src/money/money.ts';
import { type Block } from '../layout/block.ts';
import { widthOf } from '../pdf/typeface.ts';
import { type Kit } from './kit.ts';
import { taxLabel } from './sums.ts';
import { columnWidth } from './columns.ts';
import { type Row } from './table-row.ts';
import { table } from './table.ts';

/** A column with what stands in it, line by line. */
interface LineColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** How far each cell stands off the right edge. */
  readonly indents?: readonly number[];
  /** Fixed by its cells up to a limit, or the rest of the page. */
  readonly width: number | 'rest';
}

const WIDEST_UNIT = 62;

/** The lines of a paper, with what is carried from page to page; the last line stays with what follows: the totals. */
export function lineTable(kit: Kit, lines: readonly PaperLine[]): Block[] {
  const totals = runningTotals(lines).map((total) => kit.figures.amount(total));
  const columns = lineColumns(kit, lines, totals);
  const description = columns.findIndex((column) => column.width === 'rest');
  const carried = (at: number) =>
    columns.map((_, place) => {
      if (place === description) return kit.words.lines.carried;
      return place === columns.length - 1 ? (totals[at] ?? '') : '';
    });
  const rows = lines.map((line, at): Row => ({
    cells: columns.map((column) => column.cells[at] ?? ''),
    indents: columns.map((column) => column.indents?.[at] ?? 0),
    detail: line.detail,
    carried: carried(at),
    keep: at === lines.length - 1,
  }));
  const shapes = columns.map(({ title, align, width }) =>
    width === 'rest' ? { title, align } : { title, align, width },
  );
  return table(kit, shapes, rows);
}

function lineColumns(kit: Kit, lines: readonly PaperLine[], totals: readonly string[]): LineColumn[] {
  const { words, figures } = kit;
  const left = (title: string, cells: string[], limit?: number): LineColumn => ({
    title,
    align: 'left',
    cells,
    width: columnWidth(kit, title, cells, limit),
  });
  const right = (title: string, cells: string[], also: readonly string[] = []): LineColumn => {
    const indents = decimalIndents(kit, cells);
    return {
      title,
      align: 'right',
      cells,
      indents,
      width: columnWidth(kit, title, [...cells, ...also]) + Math.max(...indents),
    };
  };
  const discounts = lines.map((line) =>
    line.discountPercent === null ? '' : figures.percent(line.discountPercent),
  );
  return [
    left(
      words.lines.position,
      lines.map((line) => String(line.position)),
    ),
    {
      title: words.lines.description,
      align: 'left',
      cells: lines.map((line) => line.description),
      width: 'rest',
    },
    right(
      words.lines.quantity,
      lines.map((line) => figures.decimal(line.quantity, 0)),
    ),
    left(
      words.lines.unit,
      lines.map((line) => line.unit),
      WIDEST_UNIT,
    ),
    right(
      words.lines.unitPrice,
      lines.map((line) => figures.decimal(line.unitPrice, 2)),
    ),
    ...(discounts.some(Boolean) ? [right(words.lines.discount, discounts)] : []),
    right(
      words.lines.vat,
      lines.map((line) => taxLabel(kit, line.taxCategory, line.taxRate)),
    ),
    right(
      words.lines.net,
      lines.map((line) => figures.amount(line.net)),
      totals.slice(-1),
    ),
  ];
}

/** The sum of the nets up to each line. */
function runningTotals(lines: readonly { readonly net: string }[]): string[] {
  let sum = Money.zero;
  return lines.map((line) => (sum = sum.plus(Money.of(line.net))).toString());
}

/** How far each number must stand off the right edge so that all decimal signs are one under the other. */
function decimalIndents(kit: Kit, numbers: readonly string[]): number[] {
  const { weight, size } = kit.styles.cell;
  const tail = new RegExp(`[${kit.figures.decimalSign}\u00a0]`, 'u');
  const tails = numbers.map((number) => {
    const sign = number.search(tail);
    return sign < 0 ? 0 : widthOf(number.slice(sign), weight, size);
  });
  const longest = Math.max(0, ...tails);
  return tails.map((tail) => longest - tail);
}
