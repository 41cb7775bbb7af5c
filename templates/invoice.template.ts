import { type InvoicePaper } from '../src/documents/papers/invoice.ts';
import { apart, type Block } from './layout/block.ts';
import { depositAccount } from './parts/account.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { expectedSupply, factsOf, paperFacts, subject, type Fact, type Letter } from './parts/letter.ts';
import { lineTable } from './parts/line-table.ts';
import { paymentBox } from './parts/payment-box.ts';
import { sums } from './parts/sums.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** Invoices of every kind, with all that § 11 UStG asks for. */
export function invoiceLetter(kit: Kit, paper: InvoicePaper): Letter {
  const { words } = kit;
  const hasDeductions = paper.deductions.length > 0;
  return {
    heading: words.papers[paper.kind],
    facts: paperFacts(kit, paper, invoiceFacts(kit, paper)),
    body: [
      ...introduction(kit, paper),
      ...apart(PARAGRAPH * 2, lineTable(kit, paper.lines)),
      ...sums(kit, paper, hasDeductions ? words.totals.whole : words.totals.gross),
      ...(hasDeductions ? depositAccount(kit, paper) : []),
      ...notes(kit, [...paper.notes, ...instalments(kit, paper)]),
      ...paymentBox(kit, paper),
      ...clauses(kit, paper.clauses),
    ],
  };
}

/** That the whole is not asked for at once (GTC 7.8). */
function instalments({ words, figures }: Kit, { payment, payable }: InvoicePaper): string[] {
  return payment.instalments === undefined
    ? []
    : [words.instalments.invoice(figures.money(payable.gross), payment.instalments.number)];
}

function invoiceFacts(kit: Kit, paper: InvoicePaper): Fact[] {
  const { words, figures } = kit;
  const { supply } = paper;
  return factsOf(
    supply === null
      ? expectedSupply(kit, paper.expectedSupply)
      : supply.from === supply.to
        ? [words.facts.supplyDay, figures.day(supply.from)]
        : [words.facts.supplyPeriod, `${figures.shortDay(supply.from)} – ${figures.shortDay(supply.to)}`],
    [words.facts.contractNumber, paper.contractNumber],
    [words.facts.order, paper.orderReference],
    [words.facts.buyerReference, paper.buyerReference],
  );
}

/** What kind of invoice it is and what it refers to, before the figures. */
function introduction(kit: Kit, paper: InvoicePaper): Block[] {
  const { words, figures, styles } = kit;
  const { corrects } = paper;
  const refer = paper.kind === 'cancellation' ? words.invoice.cancels : words.invoice.corrects;
  const sentences = [
    ...(corrects
      ? [refer(corrects.number, figures.day(corrects.issuedOn)), words.invoice.reason(corrects.reason)]
      : []),
    ...(paper.kind === 'advance' ? [words.invoice.advance] : []),
    ...(paper.expectedSupply === null ? [] : [words.invoice.expected(paper.expectedSupply)]),
  ];
  return [...subject(kit, paper), ...sentences.flatMap((text) => paragraph(text, styles.body))];
}
