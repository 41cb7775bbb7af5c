import { type InstalmentPlanPaper } from '../src/documents/papers/receivables.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { paperFacts, subject, type Letter } from './parts/letter.ts';
import { paymentBox } from './parts/payment-box.ts';
import { receivableTable } from './parts/receivable-table.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH, section } from './parts/text.ts';

const LARGE_AMOUNT = '1.000.000,00';

/** The instalment plan (Ratenvereinbarung, GTC 7.8): what is owed, and by when which part of it is to be paid. */
export function instalmentPlanLetter(kit: Kit, paper: InstalmentPlanPaper): Letter {
  const { words, figures, styles } = kit;
  const included =
    paper.total.all === paper.total.open ? [] : [words.instalments.included(figures.day(paper.date))];
  const explained = [...included, words.instalments.interest];
  const say = (text: string) => apart(PARAGRAPH, paragraph(text, styles.body));
  return {
    heading: words.papers['instalment-plan'],
    facts: paperFacts(kit, paper, []),
    body: [
      ...subject(kit, paper),
      ...say(words.instalments.agreed(figures.money(paper.total.all), paper.instalments.length)),
      ...apart(PARAGRAPH, receivableTable(kit, paper)),
      ...(paper.replaces === null ? [] : say(words.instalments.replaces(paper.replaces))),
      ...section(words.instalments.plan, styles.heading, schedule(kit, paper)),
      ...(paper.lossOfTerm ? apart(PARAGRAPH, paragraph(words.instalments.lossOfTerm, styles.strong)) : []),
      ...apart(PARAGRAPH, paragraph(explained.join(' '), styles.label)),
      ...paymentBox(kit, paper),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function schedule(kit: Kit, { instalments, total }: InstalmentPlanPaper): Block[] {
  const { words, figures, styles, accent } = kit;
  const rows: Row[] = [
    ...instalments.map(({ position, dueOn, amount, rest }, at) => ({
      cells: [String(position), figures.day(dueOn), figures.amount(amount), figures.amount(rest)],
      keep: at === instalments.length - 1,
    })),
    {
      cells: [words.instalments.sum, '', figures.amount(total.all), ''],
      style: { ...styles.strong, size: styles.cell.size, colour: accent },
      rule: { weight: 0.8, colour: accent },
    },
  ];
  const { position, dueOn, amount, rest } = words.instalments;
  const column = (title: string, at: number, align: Column['align']): Column => ({
    title,
    align,
    width: columnWidth(kit, title, [...rows.map((row) => row.cells[at] ?? ''), LARGE_AMOUNT]),
  });
  return table(
    kit,
    [
      column(position, 0, 'left'),
      { title: dueOn, align: 'left' },
      column(amount, 2, 'right'),
      column(rest, 3, 'right'),
    ],
    rows,
  );
}
