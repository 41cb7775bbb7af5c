import { type OfferPaper } from '../src/documents/papers/sales.ts';
import { apart, type Block } from './layout/block.ts';
import { mm, sheet } from './layout/sheet.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { expectedSupply, factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { lineTable } from './parts/line-table.ts';
import { sums } from './parts/sums.ts';
import { baseline, leading, paragraph, PARAGRAPH, section } from './parts/text.ts';

/** The offer (Angebot, GTC 2.1) in net, VAT and gross (ruling 28), with a form to order by. */
export function offerLetter(kit: Kit, paper: OfferPaper): Letter {
  const { words, figures, styles } = kit;
  const introduction = paper.introduction === null ? [] : paragraph(paper.introduction, styles.body);
  return {
    heading: words.papers.offer,
    facts: paperFacts(
      kit,
      paper,
      factsOf(
        [words.facts.version, String(paper.version)],
        [words.facts.validUntil, paper.validUntil === null ? null : figures.day(paper.validUntil)],
        expectedSupply(kit, paper.expectedSupply),
      ),
    ),
    body: [
      ...subject(kit, paper),
      ...apart(PARAGRAPH, introduction),
      ...apart(PARAGRAPH * 2, lineTable(kit, paper.lines)),
      ...sums(kit, paper, words.totals.gross),
      ...notes(kit, paper.notes),
      ...section(words.offer.billing, styles.heading, [
        ...paragraph(paper.billing, styles.body),
        ...(paper.term === undefined ? [] : paragraph(paper.term, styles.body)),
        ...paragraph(words.terms(paper.termsTitle), styles.body),
      ]),
      ...clauses(kit, paper.clauses),
      ...orderForm(kit, paper),
    ],
  };
}

/** What the client signs to order. */
function orderForm(kit: Kit, paper: OfferPaper): Block[] {
  const { words, styles } = kit;
  const order = paragraph(words.offer.orderText(paper.number, paper.version), styles.body);
  const fields = [
    { left: sheet.left, width: mm(60), label: words.offer.place },
    { left: sheet.left + mm(75), width: mm(90), label: words.offer.signature },
  ];
  const signature: Block = {
    height: mm(14) + leading(styles.small),
    draw(pen, top) {
      const line = top + mm(14);
      pen.artifact(() =>
        fields.forEach(({ left, width }) => pen.fill(left, line, width, 0.5, styles.label.colour)),
      );
      for (const { left, label } of fields) {
        const field = pen.element('P', pen.document);
        pen.mark(field, 'P', () => pen.text(left, baseline(line + 1, styles.small), label, styles.small));
      }
    },
  };
  return section(words.offer.order, styles.heading, [
    ...order.map((block) => ({ ...block, keep: true })),
    signature,
  ]);
}
