import { type Paper } from '../../src/documents/paper.ts';
import { type PaperAddress } from '../../src/documents/papers/parts.ts';
import { mm, sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { HAIRLINE } from '../pdf/colour.ts';
import { type TextStyle } from '../pdf/pen.ts';
import { widthOf } from '../pdf/typeface.ts';
import { type Frame } from './frame.ts';
import { type Kit } from './kit.ts';
import { drawLogo } from './logo.ts';
import { baseline, leading } from './text.ts';

/** The first page around its text: letterhead, address window, facts, heading, marks for folding and punching. */
export function drawFirstPage(frame: Frame): void {
  const { pen } = frame;
  pen.artifact(() => {
    drawBand(frame);
    for (const fold of sheet.marks.fold) pen.fill(mm(4), fold, mm(4), 0.4, HAIRLINE);
    pen.fill(mm(4), sheet.marks.hole, mm(6), 0.4, HAIRLINE);
  });
  drawSender(frame);
  drawAddress(frame);
  drawFacts(frame);
  drawHeading(frame);
}

/** A later page says what it belongs to, in small. */
export function drawRunningHead(frame: Frame): void {
  const { kit, pen, paper, letter, mark } = frame;
  const { label } = kit.styles;
  const y = mm(20);
  const marked = mark === null ? '' : ` · ${mark}`;
  pen.artifact(() => {
    drawBand(frame);
    pen.text(
      sheet.left,
      y,
      `${letter.heading} ${paper.number} · ${kit.figures.day(paper.date)}${marked}`,
      label,
    );
    pen.textEndingAt(sheet.right, y, fitting(paper.seller.name, label, sheet.width / 3), label);
    pen.fill(sheet.left, y + mm(2), sheet.width, 0.4, HAIRLINE);
  });
}

/** A short band of the seller's colour, hanging from the upper edge. */
function drawBand({ kit, pen }: Frame): void {
  pen.fill(sheet.left, 0, mm(18), mm(3.2), kit.accent);
}

/** Whose paper it is: the logo, or the name where there is none. */
function drawSender({ kit, pen, paper, logo }: Frame): void {
  const { name } = paper.seller;
  if (logo) return drawLogo(pen, logo, name);
  const { brand } = kit.styles;
  const sender = pen.element('P', pen.document);
  wrap(name, brand.weight, brand.size, mm(95))
    .slice(0, 2)
    .forEach((line, at) =>
      pen.mark(sender, 'P', () => pen.text(sheet.left, mm(21) + at * leading(brand), line, brand)),
    );
}

/** The address inside the window of the envelope: the sender in one small line, then the recipient. */
function drawAddress({ kit, pen, paper }: Frame): void {
  const { small, body } = kit.styles;
  const { seller, buyer } = paper;
  const { left, width, recipientTop } = sheet.window;
  const sender = `${seller.name} · ${seller.street} · ${seller.postalCode} ${seller.city}`;
  pen.artifact(() => {
    pen.text(left, recipientTop - mm(3.6), fitting(sender, small, width), small);
    pen.fill(left, recipientTop - mm(2.4), width, 0.4, HAIRLINE);
  });
  const recipient = pen.element('P', pen.document);
  addressLines(kit, buyer, attentionOf(kit, paper), buyer.country !== seller.country)
    .flatMap((line) => wrap(line, body.weight, body.size, width))
    .slice(0, 7)
    .forEach((line, at) =>
      pen.mark(recipient, 'P', () =>
        pen.text(left, baseline(recipientTop + at * leading(body), body), line, body),
      ),
    );
}

/** The person for whom the letter is, where it is not simply for the client. */
function attentionOf({ words }: Kit, paper: Paper): string[] {
  return (paper.paper === 'reminder' || paper.paper === 'withdrawal') && paper.attention !== null
    ? [words.reminder.attention(paper.attention)]
    : [];
}

function addressLines(
  { figures }: Kit,
  to: PaperAddress,
  attention: readonly string[],
  abroad: boolean,
): string[] {
  const place = `${to.postalCode} ${to.city}`;
  return [
    to.name,
    ...attention,
    to.street,
    place,
    ...(abroad ? [figures.country(to.country).toUpperCase()] : []),
  ];
}

function drawFacts({ kit, pen, letter }: Frame): void {
  const { label, cell } = kit.styles;
  const { left, top, bottom } = sheet.information;
  const labels = letter.facts.map(([name]) => widthOf(name, label.weight, label.size));
  const values = left + Math.max(...labels) + 9;
  const facts = letter.facts.map(([name, value]) => ({
    name,
    lines: wrap(value, cell.weight, cell.size, sheet.right - values).slice(0, 3),
  }));
  const height = facts.reduce((sum, { lines }) => sum + lines.length * leading(cell), 0);
  let y = Math.min(top, bottom - height);
  for (const { name, lines } of facts) {
    const fact = pen.element('P', pen.document);
    pen.mark(fact, 'P', () => {
      pen.text(left, baseline(y, cell), name, label);
      for (const line of lines) {
        pen.text(values, baseline(y, cell), line, cell);
        y += leading(cell);
      }
    });
  }
}

function drawHeading({ kit, pen, paper, letter, mark }: Frame): void {
  const { title, number, heading } = kit.styles;
  const y = sheet.heading;
  const numberLeft = sheet.left + widthOf(letter.heading, title.weight, title.size) + 8;
  pen.mark(pen.element('H1', pen.document), 'H1', () => {
    pen.text(sheet.left, y, letter.heading, title);
    pen.text(numberLeft, y, paper.number, number);
  });
  if (mark === null) return;
  const width = widthOf(mark, heading.weight, heading.size) + 12;
  pen.artifact(() => pen.fill(sheet.right - width, y - 13, width, 18, kit.accent));
  pen.mark(pen.element('P', pen.document), 'P', () =>
    pen.textEndingAt(sheet.right - 6, y - 0.5, mark, { ...heading, colour: [1, 1, 1] }),
  );
}

/** As much of a line as fits, with an ellipsis where it does not. */
function fitting(line: string, style: TextStyle, width: number): string {
  if (widthOf(line, style.weight, style.size) <= width) return line;
  let kept = Array.from(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, style.weight, style.size) > width)
    kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
