import {
  type CostNoticePaper,
  type IndexNoticePaper,
  type PaperIndexedPrice,
  type PaperIndexReading,
  type PaperPriceChange,
} from '../src/documents/papers/prices.ts';
import { apart, type Block } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { columnWidth, type Column } from './parts/columns.ts';
import { type Kit } from './parts/kit.ts';
import { paperFacts, subject, type Letter } from './parts/letter.ts';
import { type Row } from './parts/table-row.ts';
import { table } from './parts/table.ts';
import { paragraph, PARAGRAPH, section } from './parts/text.ts';

/** Old and new prices of a contract with their reason: the index or risen costs (GTC 6.10). */
export function priceNoticeLetter(kit: Kit, paper: IndexNoticePaper | CostNoticePaper): Letter {
  const { words, figures, styles } = kit;
  const { contractNumber, effectiveFrom } = paper;
  const day = figures.day(effectiveFrom);
  const announced =
    paper.paper === 'index-notice'
      ? words.prices.indexed(contractNumber, day)
      : words.prices.costs(contractNumber, figures.percent(paper.percent), day);
  return {
    heading: words.papers[paper.paper],
    facts: paperFacts(kit, paper, [
      [words.facts.contractNumber, contractNumber],
      [words.facts.effectiveFrom, day],
    ]),
    body: [
      ...subject(kit, paper),
      ...apart(PARAGRAPH, paragraph(announced, styles.body)),
      ...apart(PARAGRAPH * 2, priceTable(kit, paper.changes)),
      ...(paper.paper === 'index-notice' ? calculation(kit, paper) : grounds(kit, paper)),
      ...apart(PARAGRAPH * 2, paragraph(words.prices.next, styles.body)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function priceTable(kit: Kit, changes: readonly PaperPriceChange[]): Block[] {
  const { words, figures } = kit;
  const rows: Row[] = changes.map((change) => ({
    cells: [
      String(change.position),
      change.description,
      change.unit,
      figures.amount(change.oldPrice),
      figures.amount(change.newPrice),
    ],
  }));
  const column = (title: string, at: number, align: Column['align']): Column => ({
    title,
    align,
    width: columnWidth(
      kit,
      title,
      rows.map((row) => row.cells[at] ?? ''),
    ),
  });
  return table(
    kit,
    [
      column(words.lines.position, 0, 'left'),
      { title: words.lines.description, align: 'left' },
      column(words.prices.unit, 2, 'left'),
      column(words.prices.old, 3, 'right'),
      column(words.prices.new, 4, 'right'),
    ],
    rows,
  );
}

function calculation(kit: Kit, { changes, method }: IndexNoticePaper): Block[] {
  const { words, styles } = kit;
  const chained = [...new Set(changes.flatMap((change) => chainsOf(kit, change)))];
  const rounding = changes.every(({ percent }) => percent === null) ? [words.prices.explained] : [];
  const explained = [...chained, words.prices.methods[method], ...rounding, words.prices.source];
  return section(words.prices.calculation, styles.heading, [
    ...changes.flatMap((change) => paragraph(formula(kit, change), styles.body)),
    ...apart(PARAGRAPH, paragraph(explained.join(' '), styles.label)),
  ]);
}

/** "Pos. 1: vereinbarter Preis 1.000,00 € × 115,6 (VPI 2020, Oktober 2022) ÷ 106,6 (VPI 2020, Februar 2022) = 1.084,43 €" */
function formula(kit: Kit, change: PaperIndexedPrice): string {
  const { words, figures } = kit;
  const { position, agreedPrice, newPrice, rises, percent } = change;
  const factors = rises.map(
    ({ from, to }) => `× ${reading(kit, change, to)} ÷ ${reading(kit, change, from)}`,
  );
  const rounded = percent === null ? '' : ` (${words.prices.rise(figures.percent(percent))})`;
  const agreed = words.prices.agreed(figures.money(agreedPrice));
  return `${words.prices.position(position)}: ${agreed} ${factors.join(' ')} = ${figures.money(newPrice)}${rounded}`;
}

function reading({ words, figures }: Kit, { series }: PaperIndexedPrice, read: PaperIndexReading): string {
  const month = figures.month(read.month);
  const told = read.provisional ? `${month}, ${words.prices.provisional}` : month;
  return words.prices.reading(figures.decimal(read.value, 1), series, told);
}

function chainsOf({ words, figures }: Kit, { series, rises }: PaperIndexedPrice): string[] {
  return rises
    .flatMap(({ from, to }) => [from, to])
    .flatMap(({ month, chained }) =>
      chained === null
        ? []
        : words.prices.chained(
            series,
            figures.month(month),
            chained.from,
            figures.decimal(chained.value, 1),
            figures.decimal(chained.factor, 3),
          ),
    );
}

function grounds({ words, figures, styles }: Kit, { reason, evidence }: CostNoticePaper): Block[] {
  return [
    ...apart(PARAGRAPH * 2, paragraph(words.prices.reason(reason), styles.body)),
    ...apart(
      PARAGRAPH,
      paragraph(words.prices.evidence(evidence.title, figures.day(evidence.dated)), styles.body),
    ),
  ];
}
