import { type PaperInterest } from '../src/documents/papers/interest.ts';
import { type InvoicePaper } from '../src/documents/papers/invoice.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { figureColumns, interestExplained, segmentTable, sumRow } from './parts/interest-segments.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paymentBox } from './parts/payment-box.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The interest note (Verzugszinsenabrechnung, GTC 7.9): what is charged invoice by invoice, and how it comes about. */
export function interestNoteLetter(kit: Kit, paper: InvoicePaper, interest: PaperInterest): Letter {
  const { words, figures, styles } = kit;
  const facts = factsOf(
    [words.interestNote.to, figures.day(interest.to)],
    [words.facts.contractNumber, paper.contractNumber],
    [words.facts.order, paper.orderReference],
  );
  return {
    heading: words.papers.interest,
    facts: paperFacts(kit, paper, facts),
    body: [
      ...subject(kit, paper),
      ...apart(PARAGRAPH, paragraph(words.interestNote.late(figures.day(interest.to)), styles.body)),
      ...apart(PARAGRAPH * 2, chargeTable(kit, paper, interest)),
      ...paymentBox(kit, paper),
      ...apart(PARAGRAPH * 2, paragraph(words.interestNote.how, styles.strong)),
      ...apart(PARAGRAPH, segmentTable(kit, interest.segments)),
      ...apart(PARAGRAPH, interestExplained(kit, interest.dayCounts)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function chargeTable(kit: Kit, paper: InvoicePaper, { charges }: PaperInterest): Block[] {
  const { words, figures } = kit;
  const rows: Row[] = [
    ...charges.map((charge, at) => ({
      cells: [
        charge.number,
        figures.shortDay(charge.dueOn),
        figures.amount(charge.interest),
        figures.amount(charge.before),
        figures.amount(charge.charged),
      ],
      keep: at === charges.length - 1,
    })),
    sumRow(kit, [words.reminder.sum, '', '', '', figures.amount(paper.payable.gross)]),
  ];
  const { invoice, dueOn } = words.reminder;
  const { whole, before, charged } = words.interestNote;
  return table(kit, figureColumns(kit, [invoice, dueOn, whole, before, charged], 2, rows), rows);
}
