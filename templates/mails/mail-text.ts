import { type Paper } from '../../src/documents/paper.ts';
import { type Language, type PaperSeller } from '../../src/documents/papers/parts.ts';
import { de as dePapers } from '../wording/de.ts';
import { en as enPapers } from '../wording/en.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { type MailWording } from './mail-wording.ts';

const wordings: Readonly<Record<Language, MailWording>> = { de, en };
const paperNames = { de: dePapers, en: enPapers };

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface MailContents {
  /** The paper that the mail is about. */
  readonly paper: Paper;
  /** Papers that travel with it. */
  readonly enclosures: readonly Paper[];
  /** Whether the terms document is attached. */
  readonly terms: boolean;
  /** A resend: the client has had this before (ruling 26). */
  readonly copy: boolean;
}

/** What a paper is called in its language: "Schlussrechnung RE-2026-0042". */
function paperName(paper: Paper): string {
  return `${paperNames[paper.language].papers[headingOf(paper)]} ${paper.number}`;
}

function headingOf(paper: Paper): keyof typeof dePapers.papers {
  switch (paper.paper) {
    case 'invoice':
      return paper.kind;
    case 'reminder':
      return `reminder-${paper.level}`;
    default:
      return paper.paper;
  }
}

/** The name of a paper's file as an attachment: "Schlussrechnung-RE-2026-0042.pdf". */
export function attachmentName(paper: Paper, copy: boolean): string {
  const name = copy ? `${paperName(paper)} ${wordings[paper.language].copy.fileName}` : paperName(paper);
  return `${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`;
}

/** Subject and text of the mail that carries a paper, in the paper's language. */
export function mailText({ paper, enclosures, terms, copy }: MailContents): MailText {
  const wording = wordings[paper.language];
  const subject = paperName(paper);
  const attached = [...[paper, ...enclosures].map(paperName), ...(terms ? [wording.terms] : [])];
  const paragraphs = [
    wording.greeting,
    ...(copy ? [wording.copy.note] : []),
    ...body(paper, wording),
    [wording.attached, ...attached.map((name) => `- ${name}`)].join('\n'),
    [wording.closing, ...signature(paper.seller, paper.language)].join('\n'),
  ];
  return { subject: copy ? wording.copy.subject(subject) : subject, text: `${paragraphs.join('\n\n')}\n` };
}

function body(paper: Paper, wording: MailWording): string[] {
  switch (paper.paper) {
    case 'offer':
      return wording.offer(paper);
    case 'order-acknowledgement':
      return wording.acknowledgement(paper);
    case 'order-confirmation':
      return wording.confirmation(paper);
    case 'reminder':
      return wording.reminder(paper);
    case 'pool-notice':
      return wording.poolNotice(paper);
    case 'overrun-notice':
      return wording.overrunNotice(paper);
    case 'claim-statement':
      return wording.claimStatement(paper);
    case 'withdrawal':
      return wording.withdrawal(paper);
    case 'termination-confirmation':
      return wording.termination(paper);
    case 'instalment-plan':
      return wording.instalmentPlan(paper);
    case 'loss-of-term':
      return wording.lossOfTerm(paper);
    case 'timesheet':
      return wording.timesheet(paper);
    case 'index-notice':
      return wording.indexNotice(paper);
    case 'cost-notice':
      return wording.costNotice(paper);
    case 'invoice':
      return wording.invoice[paper.kind](paper);
  }
}

/** What a business letter must say of its sender, mails included (§ 14 UGB). */
export function signature(seller: PaperSeller, language: Language): string[] {
  const words = paperNames[language].seller;
  const register = [seller.registerNumber, seller.registerCourt].filter((part) => part !== null).join(', ');
  return [
    seller.name,
    `${seller.street}, ${seller.postalCode} ${seller.city}`,
    [seller.phone, seller.email, seller.website].filter((part) => part !== null).join(' · '),
    [
      ...(seller.legalForm === null ? [] : [seller.legalForm]),
      `${words.seat}: ${seller.registeredSeat}`,
      ...(register === '' ? [] : [`${words.register}: ${register}`]),
      ...(seller.vatId === null ? [] : [`${words.vatId}: ${seller.vatId}`]),
    ].join(' · '),
  ];
}
