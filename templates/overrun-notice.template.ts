import { type OverrunNoticePaper } from '../src/documents/papers/effort.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The notice that an estimate will be exceeded (GTC 6.2): its figures, until when and how the client may object. */
export function overrunNoticeLetter(kit: Kit, paper: OverrunNoticePaper): Letter {
  const { words, figures, styles } = kit;
  const { overrunNotice } = words;
  const say = (text: string, style = styles.body) => apart(PARAGRAPH, paragraph(text, style));
  return {
    heading: words.papers['overrun-notice'],
    facts: paperFacts(kit, paper, [[overrunNotice.objectBy, figures.day(paper.objectBy)]]),
    body: [
      ...subject(kit, paper),
      ...say(overrunNotice.apparent),
      ...apart(PARAGRAPH * 2, paragraph(paper.item, styles.strong)),
      ...apart(PARAGRAPH, costs(kit, paper)),
      ...apart(PARAGRAPH * 2, paragraph(overrunNotice.object(figures.day(paper.objectBy)), styles.strong)),
      ...say(overrunNotice.silence),
      ...say(overrunNotice.tolerance(figures.percent(paper.tolerance))),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

/** The estimate, what it will cost, the difference. */
function costs(kit: Kit, paper: OverrunNoticePaper) {
  const { words, figures, styles, accent } = kit;
  const { overrunNotice } = words;
  const strong = { ...styles.strong, size: styles.cell.size, colour: accent };
  const beyond = paper.percent === null ? '' : ` (${figures.percent(paper.percent)})`;
  const rows: Row[] = [
    { cells: [overrunNotice.estimated, figures.amount(paper.estimated)], keep: true },
    {
      cells: [overrunNotice.spent(figures.shortDay(paper.date)), figures.amount(paper.spent)],
      keep: true,
    },
    {
      cells: [overrunNotice.forecast, figures.amount(paper.forecast)],
      style: strong,
      rule: { weight: 0.8, colour: accent },
      keep: true,
    },
    { cells: [`${overrunNotice.overrun}${beyond}`, figures.amount(paper.overrun)] },
  ];
  const width = columnWidth(kit, overrunNotice.amount, [
    ...rows.map(({ cells }) => cells[1] ?? ''),
    '1.000.000,00',
  ]);
  const columns = [
    { title: overrunNotice.costs, align: 'left' },
    { title: overrunNotice.amount, align: 'right', width },
  ] as const;
  return table(kit, columns, rows);
}
