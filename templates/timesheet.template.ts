import { type PaperTimesheetItem, type TimesheetPaper } from '../src/documents/papers/effort.ts';
import { apart, type Block, keepTogether } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** Who worked when on what (Stundennachweis, GTC 6.4): each item with its sum, then the sum of all. */
export function timesheetLetter(kit: Kit, paper: TimesheetPaper): Letter {
  const { words, figures, styles } = kit;
  const { from, to } = paper.period;
  return {
    heading: words.papers.timesheet,
    facts: paperFacts(
      kit,
      paper,
      factsOf(
        [words.facts.contractNumber, paper.contractNumber === paper.number ? null : paper.contractNumber],
        [words.facts.supplyPeriod, `${figures.shortDay(from)} – ${figures.shortDay(to)}`],
      ),
    ),
    body: [
      ...subject(kit, paper),
      ...paper.items.flatMap((item) => itemTable(kit, item)),
      ...apart(PARAGRAPH * 2, paragraph(words.timesheet.all(hours(kit, paper.hours)), styles.strong)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function itemTable(kit: Kit, item: PaperTimesheetItem): Block[] {
  const { words, figures, styles, accent } = kit;
  const rows: Row[] = [
    ...item.entries.map((entry, at) => ({
      cells: [
        figures.shortDay(entry.day),
        entry.person,
        entry.description,
        hours(kit, entry.hours),
        figures.amount(entry.rate),
      ],
      keep: at === item.entries.length - 1,
    })),
    {
      cells: [words.timesheet.sum, '', '', hours(kit, item.hours), ''],
      style: { ...styles.strong, size: styles.cell.size, colour: accent },
      rule: { weight: 0.8, colour: accent },
    },
  ];
  const [head, first, ...others] = table(kit, columnsOf(kit, rows), rows);
  const title = apart(PARAGRAPH * 2, paragraph(item.description, styles.strong));
  const start = [head, first].filter((block) => block !== undefined);
  return [...keepTogether([...title, ...apart(PARAGRAPH, start)]), ...others];
}

/** Day, person and figures as wide as they are; what was done takes the rest. */
function columnsOf(kit: Kit, rows: readonly Row[]): Column[] {
  const { day, person, work, hours, rate } = kit.words.timesheet;
  const fitted = (title: string, at: number, align: Column['align']): Column => ({
    title,
    align,
    width: columnWidth(kit, title, [
      ...rows.map((row) => row.cells[at] ?? ''),
      ...(at === 3 ? ['1.000,0000'] : []),
    ]),
  });
  return [
    fitted(day, 0, 'left'),
    fitted(person, 1, 'left'),
    { title: work, align: 'left' },
    fitted(hours, 3, 'right'),
    fitted(rate, 4, 'right'),
  ];
}

function hours({ figures }: Kit, value: string): string {
  return figures.decimal(value, 2);
}
