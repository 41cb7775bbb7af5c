import { type ClaimStatementPaper, type PaperClaim } from '../src/documents/papers/interest.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { figureColumns, interestExplained, segmentTable, sumRow } from './parts/interest-segments.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** How a claim comes about (Forderungsaufstellung, GTC 7.9): each piece of interest, then the sums per invoice. */
export function claimStatementLetter(kit: Kit, paper: ClaimStatementPaper): Letter {
  const { words, figures, styles } = kit;
  return {
    heading: words.papers['claim-statement'],
    facts: paperFacts(kit, paper, factsOf([words.claims.until, figures.day(paper.until)])),
    body: [
      ...subject(kit, paper),
      ...apart(PARAGRAPH, paragraph(words.claims.interest, styles.strong)),
      ...apart(PARAGRAPH, segmentTable(kit, paper.segments)),
      ...apart(PARAGRAPH * 2, paragraph(words.claims.claimed, styles.strong)),
      ...apart(PARAGRAPH, claimTable(kit, paper)),
      ...apart(PARAGRAPH, paragraph(words.claims.all(figures.money(paper.total.all)), styles.strong)),
      ...apart(PARAGRAPH, interestExplained(kit, paper.dayCounts)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function claimTable(kit: Kit, { claims, total }: ClaimStatementPaper): Block[] {
  const { words, figures } = kit;
  const sums = ({ open, interest, paid, costs }: Pick<PaperClaim, 'open' | 'interest' | 'paid' | 'costs'>) =>
    [open, interest, paid, costs].map((each) => figures.amount(each));
  const rows: Row[] = [
    ...claims.map((claim, at) => ({
      cells: [claim.number, figures.shortDay(claim.dueOn), ...sums(claim)],
      keep: at === claims.length - 1,
    })),
    sumRow(kit, [words.reminder.sum, '', ...sums(total)]),
  ];
  const { invoice, dueOn, open, interest, costs } = words.reminder;
  return table(
    kit,
    figureColumns(kit, [invoice, dueOn, open, interest, words.claims.paid, costs], 2, rows),
    rows,
  );
}
