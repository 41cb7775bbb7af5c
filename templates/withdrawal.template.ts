import { type PaperWithdrawnContract, type WithdrawalPaper } from '../src/documents/papers/contract-end.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The withdrawal from all contracts of a client (Rücktritt, GTC 7.10): which they are, and how they are settled. */
export function withdrawalLetter(kit: Kit, paper: WithdrawalPaper): Letter {
  const { words, figures, styles } = kit;
  const { reminder, enclosed, open } = paper;
  const say = (text: string) => apart(PARAGRAPH, paragraph(text, styles.body));
  return {
    heading: words.papers.withdrawal,
    facts: paperFacts(kit, paper, []),
    body: [
      ...subject(kit, paper),
      ...say(words.withdrawal.declared(reminder.number, figures.day(reminder.date))),
      ...apart(PARAGRAPH * 2, contractTable(kit, paper)),
      ...apart(PARAGRAPH, paragraph(words.withdrawal.explained, styles.label)),
      ...(enclosed.length === 0
        ? []
        : apart(PARAGRAPH * 2, paragraph(words.withdrawal.enclosed, styles.body))),
      ...enclosed.flatMap((each) => paragraph(`– ${each}`, styles.body)),
      ...(open === '0.00' ? [] : say(words.withdrawal.open(figures.money(open)))),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function contractTable(kit: Kit, { contracts, total }: WithdrawalPaper): Block[] {
  const { words, figures, styles, accent } = kit;
  const sumsOf = ({ agreed, rendered, savedExpense, lostProfit }: WithdrawalPaper['total']): string[] =>
    [agreed, rendered, savedExpense, lostProfit].map((each) => figures.amount(each));
  const cellsOf = (contract: PaperWithdrawnContract): string[] => [
    `${contract.number} ${contract.title}`,
    figures.shortDay(contract.concludedOn),
    ...sumsOf(contract),
  ];
  const rows: Row[] = [
    ...contracts.map((contract, at) => ({ cells: cellsOf(contract), keep: at === contracts.length - 1 })),
    {
      cells: [words.reminder.sum, '', ...sumsOf(total)],
      style: { ...styles.strong, size: styles.cell.size, colour: accent },
      rule: { weight: 0.8, colour: accent },
    },
  ];
  const column = (title: string, at: number, align: Column['align']): Column => ({
    title,
    align,
    width: columnWidth(kit, title, [...rows.map((row) => row.cells[at] ?? ''), '100.000,00']),
  });
  const { contract, of, agreed, rendered, saved, lost } = words.withdrawal;
  const columns: Column[] = [
    { title: contract, align: 'left' },
    column(of, 1, 'left'),
    column(agreed, 2, 'right'),
    column(rendered, 3, 'right'),
    column(saved, 4, 'right'),
    column(lost, 5, 'right'),
  ];
  return table(kit, columns, rows);
}
