import { sheet } from '../layout/sheet.ts';
import { type Pen, type TextStyle } from '../pdf/pen.ts';
import { widthOf } from '../pdf/typeface.ts';
import { type Kit } from './kit.ts';

export interface Column {
  readonly title: string;
  /** Points; one column without a width takes what is left. */
  readonly width?: number;
  readonly align: 'left' | 'right';
}

/** Where a column stands on the page, in points from its left edge. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right';
}

const GUTTER = 10;

/** Columns side by side over the width of the text. */
export function placesOf(columns: readonly Column[]): Place[] {
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

/** Sets a line in its column; `indent` moves right-aligned ones off the edge. */
export function set(
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

/** The width that a column needs for its title and all its cells, within a limit. */
export function columnWidth(kit: Kit, title: string, cells: readonly string[], limit = 120): number {
  const { label, cell } = kit.styles;
  const widths = cells.map((text) => widthOf(text, cell.weight, cell.size));
  return Math.min(limit, Math.max(widthOf(title, label.weight, label.size), ...widths) + 0.5);
}
