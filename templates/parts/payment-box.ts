import { type PayablePaper } from '../../src/documents/paper.ts';
import { creditOnPaper } from '../../src/documents/paper-credit.ts';
import { type Block } from '../layout/block.ts';
import { mm, sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { type Pen } from '../pdf/pen.ts';
import { epcModules, transferFor, type CreditTransfer } from './epc-code.ts';
import { type Kit } from './kit.ts';
import { baseline, leading, paragraph, section } from './text.ts';

const PADDING = 9;
/** The printed side of the code; its quiet zone of four modules is white paper around it. */
const CODE = mm(22.5);
const QUIET_MODULES = 4;

/** How to pay: the request in words, the account, the reference, and the same as a code to scan (GTC 7.2, 7.4). */
export function paymentBox(kit: Kit, paper: PayablePaper): Block[] {
  const { words, styles } = kit;
  const transfer = transferFor(paper);
  if (!transfer) {
    const credit = paper.paper === 'invoice' ? creditOnPaper(paper) : null;
    const said = credit === null ? words.payment.nothing : words.payment.credit(kit.figures.money(credit));
    return section(words.payment.title, styles.heading, paragraph(said, styles.body));
  }
  return section(words.payment.title, styles.heading, [transferBox(kit, paper, transfer)]);
}

function transferBox(kit: Kit, paper: PayablePaper, transfer: CreditTransfer): Block {
  const { words, figures, styles } = kit;
  const amount = figures.money(transfer.amount);
  const modules = epcModules(transfer);
  const side = CODE / modules.length;
  const white = CODE + 2 * QUIET_MODULES * side;
  const codeLeft = sheet.right - PADDING - white;
  const textLeft = sheet.left + PADDING;
  const room = codeLeft - textLeft - mm(6);
  const request = [
    { line: words.payment.request(amount), style: styles.total },
    { line: termOf(kit, paper), style: styles.body },
  ];
  const facts = factsOf(kit, paper, transfer).map(([label, value]) => ({
    label,
    lines: wrap(value, 'regular', styles.body.size, room - mm(32)),
  }));
  const textHeight =
    request.reduce((sum, { style }) => sum + leading(style), 0) +
    4 +
    facts.reduce((sum, { lines }) => sum + lines.length * leading(styles.body), 0);
  const captionHeight = leading(styles.small);
  const height = Math.max(textHeight, white + captionHeight) + 2 * PADDING;

  function drawText(pen: Pen, top: number): void {
    let y = top;
    const say = pen.element('P', pen.document);
    for (const { line, style } of request) {
      pen.mark(say, 'P', () => pen.text(textLeft, baseline(y, style), line, style));
      y += leading(style);
    }
    y += 4;
    for (const { label, lines } of facts) {
      const fact = pen.element('P', pen.document);
      pen.mark(fact, 'P', () => {
        pen.text(textLeft, baseline(y, styles.body), label, styles.label);
        for (const line of lines) {
          pen.text(textLeft + mm(32), baseline(y, styles.body), line, styles.body);
          y += leading(styles.body);
        }
      });
    }
  }

  function drawCode(pen: Pen, top: number): void {
    const figure = pen.element('Figure', pen.document, { alt: words.payment.codeAlternative(amount) });
    pen.artifact(() => pen.fill(codeLeft, top, white, white + captionHeight, [1, 1, 1]));
    pen.mark(figure, 'Figure', () =>
      pen.squares(codeLeft + QUIET_MODULES * side, top + QUIET_MODULES * side, side, modules),
    );
    const caption = baseline(top + white - 3, styles.small);
    const captionLeft = codeLeft + QUIET_MODULES * side;
    const note = pen.element('P', pen.document);
    pen.mark(note, 'P', () => pen.text(captionLeft, caption, words.payment.code, styles.small));
  }

  return {
    height,
    draw(pen, top) {
      pen.artifact(() => {
        pen.fill(sheet.left, top, sheet.width, height, kit.ground);
        pen.fill(sheet.left, top, 2, height, kit.accent);
      });
      drawText(pen, top + PADDING);
      drawCode(pen, top + (height - white - captionHeight) / 2);
    },
  };
}

/** An invoice is to be paid within days of its receipt (ruling 5), a reminder by a date (ruling 14). */
function termOf({ words, figures }: Kit, paper: PayablePaper): string {
  switch (paper.paper) {
    case 'invoice':
      return paper.payment.instalments === undefined
        ? words.payment.term(paper.payment.termDays)
        : words.instalments.firstOf(paper.payment.instalments.number, paper.payment.termDays);
    case 'reminder':
      return words.payment.by(figures.day(paper.payBy));
    case 'instalment-plan':
      return words.instalments.first(figures.day(paper.instalments[0]?.dueOn ?? paper.date));
    case 'loss-of-term':
      return words.instalments.atOnce;
  }
}

function factsOf({ words }: Kit, paper: PayablePaper, transfer: CreditTransfer): [string, string][] {
  const { bic, bankName } = paper.seller;
  const account: [string, string | null][] = [
    [words.payment.holder, transfer.holder],
    [words.payment.iban, grouped(transfer.iban)],
    [words.payment.bic, bic],
    [words.payment.bank, bankName],
    [words.payment.reference, transfer.reference],
  ];
  return account.filter((fact): fact is [string, string] => fact[1] !== null);
}

/** An IBAN in groups of four, as people read and compare it. */
export function grouped(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}
