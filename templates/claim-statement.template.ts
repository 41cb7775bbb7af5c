import { type ClaimStatementPaper, type PaperClaim } from '../src/documents/paper.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

const SHOWN_DECIMALS = 4;
/** Sums are set in bold and need more room than their figures would. */
const LARGE_AMOUNT = '1.000.000,00';

/** How a claim comes about (Forderungsaufstellung, GTC 7.9): each piece of interest, then the sums per invoice. */
export function claimStatementLetter(kit: Kit, paper: ClaimStatementPaper): Letter {
  const { words, figures, styles } = kit;
  const explained = [words.claims.explained, ...paper.dayCounts.map((each) => words.claims.dayCounts[each])];
  return {
    heading: words.papers['claim-statement'],
    facts: paperFacts(kit, paper, factsOf([words.claims.until, figures.day(paper.until)])),
    body: [
      ...subject(kit, paper),
      ...apart(PARAGRAPH, paragraph(words.claims.interest, styles.strong)),
      ...apart(PARAGRAPH, segmentTable(kit, paper)),
      ...apart(PARAGRAPH * 2, paragraph(words.claims.claimed, styles.strong)),
      ...apart(PARAGRAPH, claimTable(kit, paper)),
      ...apart(PARAGRAPH, paragraph(words.claims.all(figures.money(paper.total.all)), styles.strong)),
      ...apart(PARAGRAPH, paragraph(explained.join(' '), styles.label)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function segmentTable(kit: Kit, { segments }: ClaimStatementPaper): Block[] {
  const { words, figures } = kit;
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
  return table(
    kit,
    columnsOf(kit, [words.reminder.invoice, from, to, days, principal, rate, amount], 3, rows),
    rows,
  );
}

function claimTable(kit: Kit, { claims, total }: ClaimStatementPaper): Block[] {
  const { words, figures, styles, accent } = kit;
  const sums = ({ open, interest, paid, costs }: Pick<PaperClaim, 'open' | 'interest' | 'paid' | 'costs'>) =>
    [open, interest, paid, costs].map((each) => figures.amount(each));
  const rows: Row[] = [
    ...claims.map((claim, at) => ({
      cells: [claim.number, figures.shortDay(claim.dueOn), ...sums(claim)],
      keep: at === claims.length - 1,
    })),
    {
      cells: [words.reminder.sum, '', ...sums(total)],
      style: { ...styles.strong, size: styles.cell.size, colour: accent },
      rule: { weight: 0.8, colour: accent },
    },
  ];
  const { invoice, dueOn, open, interest, costs } = words.reminder;
  return table(
    kit,
    columnsOf(kit, [invoice, dueOn, open, interest, words.claims.paid, costs], 2, rows),
    rows,
  );
}

/** The first column takes what is left, so many of the first are set left, all others are figures. */
function columnsOf(kit: Kit, titles: readonly string[], leftAligned: number, rows: readonly Row[]): Column[] {
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
