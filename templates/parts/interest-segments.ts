import { type PaperDayCount, type PaperInterestSegment } from '../../src/documents/papers/interest.ts';
import { apart, type Block } from '../layout/block.ts';
import { columnWidth, type Column } from './columns.ts';
import { type Kit } from './kit.ts';
import { type Row } from './table-row.ts';
import { table } from './table.ts';
import { paragraph, PARAGRAPH } from './text.ts';

const SHOWN_DECIMALS = 4;
/** Sums are set in bold and need more room than their figures would. */
const LARGE_AMOUNT = '1.000.000,00';

/** Each piece of interest with its days, principal and rate; below it why a rate is lower than usual. */
export function segmentTable(kit: Kit, segments: readonly PaperInterestSegment[]): Block[] {
  const { words, figures, styles } = kit;
  const rows: Row[] = segments.map((segment) => ({
    cells: [
      segment.number,
      figures.shortDay(segment.from),
      figures.shortDay(segment.to),
      String(segment.days),
      figures.amount(segment.principal),
      figures.decimal(segment.rate, 2),
      figures.decimal(segment.interest, SHOWN_DECIMALS),
    ],
  }));
  const { from, to, days, principal, rate, amount } = words.claims;
  const excuses = segments.flatMap(({ number, from: first, excuse }) =>
    excuse === undefined ? [] : [words.claims.excuse(number, figures.shortDay(first), excuse)],
  );
  return [
    ...table(
      kit,
      figureColumns(kit, [words.reminder.invoice, from, to, days, principal, rate, amount], 3, rows),
      rows,
    ),
    ...excuses.flatMap((text) => apart(PARAGRAPH, paragraph(text, styles.label))),
  ];
}

/** How interest is computed, in a sentence or two. */
export function interestExplained({ words, styles }: Kit, dayCounts: readonly PaperDayCount[]): Block[] {
  const sentences = [words.claims.explained, ...dayCounts.map((each) => words.claims.dayCounts[each])];
  return paragraph(sentences.join(' '), styles.label);
}

/** A row of sums below its figures. */
export function sumRow({ styles, accent }: Kit, cells: readonly string[]): Row {
  return {
    cells: [...cells],
    style: { ...styles.strong, size: styles.cell.size, colour: accent },
    rule: { weight: 0.8, colour: accent },
  };
}

/** The first column takes what is left, so many of the first are set left, all others are figures. */
export function figureColumns(
  kit: Kit,
  titles: readonly string[],
  leftAligned: number,
  rows: readonly Row[],
): Column[] {
  return titles.map((title, at) => {
    const align = at < leftAligned ? 'left' : 'right';
    if (at === 0) return { title, align };
    const cells = rows.map((row) => row.cells[at] ?? '');
    return {
      title,
      align,
      width: columnWidth(kit, title, [...cells, ...(title.includes('€') ? [LARGE_AMOUNT] : [])]),
    };
  });
}
