import { type PaperReminderItem, type ReminderPaper } from '../src/documents/paper.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paymentBox } from './parts/payment-box.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The reminder (Mahnung, GTC 7.10): what is owed, invoice by invoice, by when to pay, and what follows otherwise. */
export function reminderLetter(kit: Kit, paper: ReminderPaper): Letter {
  const { words, figures, styles } = kit;
  const { level } = paper;
  const say = (text: string) => apart(PARAGRAPH, paragraph(text, styles.body));
  return {
    heading: words.papers[`reminder-${level}`],
    facts: paperFacts(kit, paper, factsOf([words.facts.payBy, figures.day(paper.payBy)])),
    body: [
      ...subject(kit, paper),
      ...say(words.reminder.late[level]),
      ...apart(PARAGRAPH * 2, itemTable(kit, paper)),
      ...apart(PARAGRAPH, paragraph(explained(kit, paper), styles.label)),
      ...paymentBox(kit, paper),
      ...apart(PARAGRAPH * 2, paragraph(words.reminder.consequences[level], styles.body)),
      ...say(words.reminder.crossed),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function explained({ words, figures }: Kit, { date, interestCharged }: ReminderPaper): string {
  const sentence = words.reminder.explained(figures.day(date));
  return interestCharged === true ? `${sentence} ${words.reminder.charged}` : sentence;
}

function itemTable(kit: Kit, { items, total }: ReminderPaper): Block[] {
  const { words, figures, styles, accent } = kit;
  const cellsOf = (item: PaperReminderItem): string[] => [
    item.number,
    figures.shortDay(item.issuedOn),
    figures.shortDay(item.dueOn),
    figures.amount(item.open),
    figures.amount(item.interest),
    figures.amount(item.costs),
  ];
  const sum: Row = {
    cells: [
      words.reminder.sum,
      '',
      '',
      figures.amount(total.open),
      figures.amount(total.interest),
      figures.amount(total.costs),
    ],
    style: { ...styles.strong, size: styles.cell.size, colour: accent },
    rule: { weight: 0.8, colour: accent },
  };
  const rows: Row[] = [
    ...items.map((item, at) => ({ cells: cellsOf(item), keep: at === items.length - 1 })),
    sum,
  ];
  const column = (title: string, at: number, align: Column['align']): Column => ({
    title,
    align,
    width: columnWidth(kit, title, [...rows.map((row) => row.cells[at] ?? ''), '1.000.000,00']),
  });
  const columns: Column[] = [
    { title: words.reminder.invoice, align: 'left' },
    column(words.reminder.issuedOn, 1, 'left'),
    column(words.reminder.dueOn, 2, 'left'),
    column(words.reminder.open, 3, 'right'),
    column(words.reminder.interest, 4, 'right'),
    column(words.reminder.costs, 5, 'right'),
  ];
  return table(kit, columns, rows);
}
