import { type OrderConfirmationPaper } from '../src/documents/papers/sales.ts';
import { apart, type Block } from './layout/block.ts';
import { totalsCells, totalsTable } from './parts/account.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { expectedSupply, factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { lineTable } from './parts/line-table.ts';
import { sums } from './parts/sums.ts';
import { paragraph, PARAGRAPH, section } from './parts/text.ts';

/** The order confirmation (Auftragsbestätigung), by which the contract comes about (GTC 2.3). */
export function orderConfirmationLetter(kit: Kit, paper: OrderConfirmationPaper): Letter {
  const { words, figures, styles } = kit;
  const received = figures.day(paper.orderReceivedOn);
  const opening = `${words.confirmation.thanks(paper.offerNumber, paper.offerVersion, received)} ${words.confirmation.concluded(figures.day(paper.concludedOn))}`;
  return {
    heading: words.papers['order-confirmation'],
    facts: paperFacts(
      kit,
      paper,
      factsOf(
        [words.facts.offer, paper.offerNumber],
        [words.facts.orderReceived, received],
        [words.facts.concluded, figures.day(paper.concludedOn)],
        expectedSupply(kit, paper.expectedSupply),
      ),
    ),
    body: [
      ...subject(kit, paper),
      ...paragraph(opening, styles.body),
      ...apart(PARAGRAPH * 2, lineTable(kit, paper.lines)),
      ...sums(kit, paper, words.totals.gross),
      ...notes(kit, paper.notes),
      ...billingPlan(kit, paper),
      ...clauses(kit, paper.clauses),
    ],
  };
}

/** One row for each part that will be invoiced, which add up to the whole (ruling 2). */
function billingPlan(kit: Kit, paper: OrderConfirmationPaper): Block[] {
  const { words, styles, accent } = kit;
  const rows = [
    ...paper.billingPlan.map((part, at) => ({
      cells: totalsCells(kit, part.label, part.totals),
      keep: at === paper.billingPlan.length - 1,
    })),
    {
      cells: totalsCells(kit, words.confirmation.sum, paper.total),
      style: { ...styles.strong, colour: accent },
    },
  ];
  return section(words.confirmation.plan, styles.heading, [
    ...paragraph(paper.billing, styles.body),
    ...(paper.term === undefined ? [] : paragraph(paper.term, styles.body)),
    ...paragraph(words.terms(paper.termsTitle), styles.body),
    ...(paper.billingPlan.length === 0
      ? []
      : apart(PARAGRAPH, totalsTable(kit, words.confirmation.part, rows))),
  ]);
}
