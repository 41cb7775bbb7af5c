import { type Block } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { HAIRLINE, type Colour } from '../pdf/colour.ts';
import { type Element, type Pen, type TextStyle } from '../pdf/pen.ts';
import { set, type Place } from './columns.ts';
import { type Kit } from './kit.ts';
import { baseline, leading, openedOnce } from './text.ts';

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

/** Rows of more lines than this are cut between lines. */
const LONGEST_ROW = 8;

export const PADDING = 3;

/** A row as blocks: one, unless its text is so long that it must be cut. */
export function rowPieces(
  kit: Kit,
  places: readonly Place[],
  row: Row,
  table: (pen: Pen) => Element,
): Block[] {
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

function widestOf(places: readonly Place[]): Place | undefined {
  return places.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
}

function wrapInto(text: string, place: Place | undefined, style: TextStyle): string[] {
  return text === '' || !place ? [] : wrap(text, style.weight, style.size, place.right - place.left + 0.01);
}
