import { type PaperReceivable, type PaperReceivableSums } from '../../src/documents/papers/receivables.ts';
import { Money } from '../../src/money/money.ts';
import { type Block } from '../layout/block.ts';
import { columnWidth, type Column } from './columns.ts';
import { type Kit } from './kit.ts';
import { type Row } from './table-row.ts';
import { table } from './table.ts';

interface Receivables {
  readonly items: readonly PaperReceivable[];
  readonly total: PaperReceivableSums;
}

/** What is owed, invoice by invoice, less the client's credit, and its sums. */
export function receivableTable(kit: Kit, { items, total }: Receivables): Block[] {
  const { words, figures, styles, accent } = kit;
  const cellsOf = (item: PaperReceivable): string[] => [
    item.number,
    figures.shortDay(item.issuedOn),
    figures.shortDay(item.dueOn),
    figures.amount(item.open),
    figures.amount(item.interest),
    figures.amount(item.costs),
  ];
  const credit = Money.of(total.credit ?? '0.00');
  const credited: Row[] = credit.isZero()
    ? []
    : [
        {
          cells: [words.reminder.credit, '', '', figures.amount(credit.negated().toString()), '', ''],
          keep: true,
        },
      ];
  const sum: Row = {
    cells: [
      words.reminder.sum,
      '',
      '',
      figures.amount(Money.of(total.open).minus(credit).toString()),
      figures.amount(total.interest),
      figures.amount(total.costs),
    ],
    style: { ...styles.strong, size: styles.cell.size, colour: accent },
    rule: { weight: 0.8, colour: accent },
  };
  const rows: Row[] = [
    ...items.map((item, at) => ({ cells: cellsOf(item), keep: at === items.length - 1 })),
    ...credited,
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
