import { type Block } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { type Element, type Pen, type TextStyle } from '../pdf/pen.ts';
import { placesOf, set, type Column, type Place } from './columns.ts';
import { type Kit } from './kit.ts';
import { PADDING, rowPieces, type Row } from './table-row.ts';
import { baseline, leading, openedOnce } from './text.ts';

/** A table over the width of the page, with its head again on each page and totals carried over. */
export function table(kit: Kit, columns: readonly Column[], rows: readonly Row[]): Block[] {
  const element = openedOnce('Table');
  const places = placesOf(columns);
  const head = headRow(kit, columns, places, element);
  const repeatedHead: Block = {
    ...head,
    draw: (pen, top) => pen.artifact(() => drawHead(kit, columns, places, pen, top)),
  };
  const blocks = rows.flatMap((row, at) => {
    const isLast = at === rows.length - 1;
    const carry = row.carried ? carriedRow(kit, places, row.carried) : null;
    const parting = { foot: carry, head: carry ? [repeatedHead, carry] : [repeatedHead] };
    const pieces = rowPieces(kit, places, row, element);
    return pieces.map((piece, part): Block => {
      const isEnd = part === pieces.length - 1;
      const keep = isEnd ? row.keep === true : false;
      return { ...piece, keep, ...(isLast && isEnd ? {} : { parting }) };
    });
  });
  return [{ ...head, keep: true }, ...blocks];
}

function headRow(
  kit: Kit,
  columns: readonly Column[],
  places: readonly Place[],
  table: (pen: Pen) => Element,
): Block {
  return {
    height: leading(kit.styles.label) + PADDING + 3,
    draw(pen, top) {
      const row = pen.element('TR', table(pen));
      columns.forEach((column, at) => {
        const cell = pen.element('TH', row, { scope: 'Column' });
        pen.mark(cell, 'TH', () =>
          set(pen, places[at], column.title, baseline(top, kit.styles.label), kit.styles.label),
        );
      });
      pen.artifact(() => drawHeadRule(kit, pen, top));
    },
  };
}

function drawHead(
  kit: Kit,
  columns: readonly Column[],
  places: readonly Place[],
  pen: Pen,
  top: number,
): void {
  const { label } = kit.styles;
  columns.forEach((column, at) => set(pen, places[at], column.title, baseline(top, label), label));
  drawHeadRule(kit, pen, top);
}

function drawHeadRule(kit: Kit, pen: Pen, top: number): void {
  pen.fill(sheet.left, top + leading(kit.styles.label) + 2, sheet.width, 0.8, kit.accent);
}

/** Figures in the columns of the table, on their way to the next page. */
function carriedRow(kit: Kit, places: readonly Place[], cells: readonly string[]): Block {
  const style: TextStyle = { ...kit.styles.label, weight: 'semibold' };
  return {
    height: leading(kit.styles.cell) + 2 * PADDING,
    draw(pen, top) {
      pen.artifact(() =>
        cells.forEach((text, at) => set(pen, places[at], text, baseline(top + PADDING, style), style)),
      );
    },
  };
}
