import { type Paper } from '../src/documents/paper.ts';
import { type PaperToDraw, type RenderedPaper, type RenderRequest } from '../src/documents/renderer.ts';
import { claimStatementLetter } from './claim-statement.template.ts';
import { interestNoteLetter } from './interest-note.template.ts';
import { instalmentPlanLetter } from './instalment-plan.template.ts';
import { invoiceLetter } from './invoice.template.ts';
import { setOnPages } from './layout/set-on-pages.ts';
import { mm, sheet } from './layout/sheet.ts';
import { lossOfTermLetter } from './loss-of-term.template.ts';
import { offerLetter } from './offer.template.ts';
import { orderAcknowledgementLetter } from './order-acknowledgement.template.ts';
import { orderConfirmationLetter } from './order-confirmation.template.ts';
import { type Frame } from './parts/frame.ts';
import { drawFooter, footOf } from './parts/footer.ts';
import { kitFor, type Kit } from './parts/kit.ts';
import { type Letter } from './parts/letter.ts';
import { drawFirstPage, drawRunningHead } from './parts/letterhead.ts';
import { archiveDocument, bytesOf } from './pdf/archive-document.ts';
import { openPicture } from './pdf/picture.ts';
import { penOn, type Pen } from './pdf/pen.ts';
import { overrunNoticeLetter } from './overrun-notice.template.ts';
import { poolNoticeLetter } from './pool-notice.template.ts';
import { priceNoticeLetter } from './price-notice.template.ts';
import { reminderLetter } from './reminder.template.ts';
import { timesheetLetter } from './timesheet.template.ts';
import { RENDERER } from './renderer-name.ts';
import { withdrawalLetter } from './withdrawal.template.ts';
import { terminationLetter } from './termination-confirmation.template.ts';

/**
 * Renders a frozen paper, and those that are to follow it. It reads nothing else: the same paper gives the same bytes at
 * any time.
 */
export async function renderPaper(
  paper: Paper,
  { further = [], ...first }: Omit<RenderRequest, 'paper'>,
): Promise<RenderedPaper> {
  const kit = kitFor(paper.language, paper.seller.colour);
  const letter = letterOf(kit, paper);
  const document = archiveDocument({
    title: `${letter.heading} ${paper.number}`,
    author: paper.seller.name,
    subject: markOf(kit, first),
    language: paper.language === 'de' ? 'de-AT' : 'en-GB',
    date: paper.date,
    producer: RENDERER,
  });
  const pen = penOn(document);
  let pages = 0;
  for (const each of [{ paper, ...first }, ...further]) pages += await drawOne(pen, each);
  return { bytes: bytesOf(document), pages };
}

async function drawOne(pen: Pen, { paper, logo: picture, ...marks }: PaperToDraw): Promise<number> {
  const kit = kitFor(paper.language, paper.seller.colour);
  const logo = picture === null ? null : await openPicture(picture);
  return drawLetter({ kit, pen, paper, letter: letterOf(kit, paper), logo, mark: markOf(kit, marks) });
}

function markOf(kit: Kit, { copy, draft = false }: Pick<PaperToDraw, 'copy' | 'draft'>): string | null {
  if (draft) return kit.words.draft;
  return copy ? kit.words.copy : null;
}

/** Draws a paper with whatever pen; gives the number of its pages. */
export function drawPaper(pen: Pen, paper: Paper): number {
  const kit = kitFor(paper.language, paper.seller.colour);
  return drawLetter({ kit, pen, paper, letter: letterOf(kit, paper), logo: null, mark: null });
}

function drawLetter(frame: Frame): number {
  const { kit, pen, paper, letter } = frame;
  const foot = footOf(kit, paper.seller);
  const bottom = foot.top - mm(5.5);
  const pages = setOnPages(letter.body, { top: sheet.first, bottom }, { top: sheet.following, bottom });
  pages.forEach((page, at) => {
    pen.nextPage();
    if (at === 0) drawFirstPage(frame);
    else drawRunningHead(frame);
    page.forEach(({ block, top }) => block.draw(pen, top));
    drawFooter(frame, foot, at + 1, pages.length);
  });
  return pages.length;
}

function letterOf(kit: Kit, paper: Paper): Letter {
  switch (paper.paper) {
    case 'offer':
      return offerLetter(kit, paper);
    case 'order-acknowledgement':
      return orderAcknowledgementLetter(kit, paper);
    case 'order-confirmation':
      return orderConfirmationLetter(kit, paper);
    case 'pool-notice':
      return poolNoticeLetter(kit, paper);
    case 'overrun-notice':
      return overrunNoticeLetter(kit, paper);
    case 'reminder':
      return reminderLetter(kit, paper);
    case 'claim-statement':
      return claimStatementLetter(kit, paper);
    case 'withdrawal':
      return withdrawalLetter(kit, paper);
    case 'termination-confirmation':
      return terminationLetter(kit, paper);
    case 'instalment-plan':
      return instalmentPlanLetter(kit, paper);
    case 'loss-of-term':
      return lossOfTermLetter(kit, paper);
    case 'timesheet':
      return timesheetLetter(kit, paper);
    case 'index-notice':
    case 'cost-notice':
      return priceNoticeLetter(kit, paper);
    case 'invoice':
      return paper.interest === undefined
        ? invoiceLetter(kit, paper)
        : interestNoteLetter(kit, paper, paper.interest);
  }
}
