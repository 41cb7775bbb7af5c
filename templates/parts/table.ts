import { type Block } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { HAIRLINE, type Colour } from '../pdf/colour.ts';
import { type Element, type Pen, type TextStyle } from '../pdf/pen.ts';
import { widthOf } from '../pdf/typeface.ts';
import { type Kit } from './kit.ts';
import { baseline, leading, openedOnce } from './text.ts';

export interface Column {
  readonly title: string;
  /** Points; one column without a width takes what is left. */
  readonly width?: number;
  readonly align: 'left' | 'right';
}

export interface Row {
  readonly cells: readonly string[];
  readonly style?: TextStyle;
  /** A second, quieter text below the first cell that takes the rest of the width. */
  readonly detail?: string | null;
  /** How far a right-aligned cell stands off its edge, so that decimals align. */
  readonly indents?: readonly number[];
  readonly rule?: { readonly weight: number; readonly colour: Colour };
  readonly keep?: boolean;
  /** A row of figures that is carried to the next page if the page ends after this row. */
  readonly carried?: readonly string[];
}

/** Rows longer than this are cut between lines. */
const LONGEST_ROW = 8;
const GUTTER = 10;
const PADDING = 3;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right';
}

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

function placesOf(columns: readonly Column[]): Place[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const rest = sheet.width - fixed - GUTTER * (columns.length - 1);
  let left: number = sheet.left;
  return columns.map((column) => {
    const width = column.width ?? rest;
    const place = { left, right: left + width, align: column.align };
    left += width + GUTTER;
    return place;
  });
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

/** A row as blocks: one, unless its text is so long that it must be cut. */
function rowPieces(kit: Kit, places: readonly Place[], row: Row, table: (pen: Pen) => Element): Block[] {
  const style = row.style ?? kit.styles.cell;
  const widest = places.findIndex((place) => place === widestOf(places));
  const cells = row.cells.map((text, at) =>
    wrapInto(text, places[at], style).map((line) => ({ line, style })),
  );
  if (row.detail) {
    const lines = wrapInto(row.detail, places[widest], kit.styles.label);
    cells[widest]?.push(...lines.map((line) => ({ line, style: kit.styles.label })));
  }
  const tallest = Math.max(...cells.map((lines) => lines.length));
  const tr = openedOnce('TR', table);
  const tds = cells.map(() => openedOnce('TD', tr));
  const pieces: Block[] = [];
  for (let from = 0; from < tallest; from += LONGEST_ROW) {
    const part = cells.map((lines) => lines.slice(from, from + LONGEST_ROW));
    const isEnd = from + LONGEST_ROW >= tallest;
    const above = from === 0 ? PADDING : 0;
    const height = Math.max(
      ...part.map((lines) => lines.reduce((sum, { style }) => sum + leading(style), 0)),
    );
    pieces.push({
      height: height + above + (isEnd ? PADDING : 0),
      draw(pen, top) {
        part.forEach((lines, at) => {
          const cell = (tds[at] ?? tr)(pen);
          if (lines.length === 0) return;
          pen.mark(cell, 'TD', () => setLines(pen, places[at], lines, top + above, row.indents?.[at] ?? 0));
        });
        if (isEnd) pen.artifact(() => rowRule(pen, top + above + height + PADDING, row));
      },
    });
  }
  return pieces;
}

function rowRule(pen: Pen, at: number, row: Row): void {
  const { weight, colour } = row.rule ?? { weight: 0.4, colour: HAIRLINE };
  pen.fill(sheet.left, at - weight, sheet.width, weight, colour);
}

function setLines(
  pen: Pen,
  place: Place | undefined,
  lines: readonly { line: string; style: TextStyle }[],
  top: number,
  indent: number,
): void {
  let y = top;
  for (const { line, style } of lines) {
    set(pen, place, line, baseline(y, style), style, indent);
    y += leading(style);
  }
}

function set(
  pen: Pen,
  place: Place | undefined,
  text: string,
  y: number,
  style: TextStyle,
  indent = 0,
): void {
  if (!place) return;
  if (place.align === 'left') pen.text(place.left, y, text, style);
  else pen.textEndingAt(place.right - indent, y, text, style);
}

function widestOf(places: readonly Place[]): Place | undefined {
  return places.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
}

function wrapInto(text: string, place: Place | undefined, style: TextStyle): string[] {
  return text === '' || !place ? [] : wrap(text, style.weight, style.size, place.right - place.left + 0.01);
}

/** The width that a column needs for its title and all its cells, within a limit. */
export function columnWidth(kit: Kit, title: string, cells: readonly string[], limit = 120): number {
  const { label, cell } = kit.styles;
  const widths = cells.map((text) => widthOf(text, cell.weight, cell.size));
  return Math.min(limit, Math.max(widthOf(title, label.weight, label.size), ...widths) + 0.5);
}
