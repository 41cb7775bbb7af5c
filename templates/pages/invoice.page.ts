import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html, numbered } from './html.ts';
import { type InvoiceCard, paperNames } from './invoices.page.ts';
import { localeOf } from './page.ts';
import { facts, happened, quiet, said, section, sums } from './parts.ts';
import { payBox } from './pay.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { clauseList, pricedLines } from './priced.ts';
import { invoiceWords } from './wording/invoice.ts';
import { stateWords } from './wording/states.ts';

export interface InvoicePage extends InvoiceCard {
  readonly paper: InvoicePaper;
  readonly contract: { readonly id: string; readonly number: string } | null;
  readonly receivedOn: LocalDate | null;
  readonly documentId: string;
  readonly hasPdf: boolean;
  readonly plan: { readonly id: string; readonly number: string } | null;
  /** What pays it today; null where nothing is to be paid, or instalments are. Interest null: it is not known. */
  readonly today: {
    readonly day: LocalDate;
    readonly interest: string | null;
    readonly costs: string;
    readonly sum: string;
  } | null;
  /** Of an interest note that is not paid: the invoices whose interest it charges, with which it is paid. */
  readonly paidWith: readonly { readonly id: string; readonly number: string }[];
}

/** An invoice with where it stands and how to pay what is payable today (GTC 7.1–7.4, 7.9). */
export function invoicePage(frame: Frame, invoice: InvoicePage): string {
  const { language } = frame;
  const words = invoiceWords[language];
  const { day, money } = figures[language];
  const { paper, contract, dueOn, receivedOn, plan } = invoice;
  const due = dueOn === null ? words.notReceived(paper.payment.termDays) : day(dueOn);
  const isCorrection = paper.corrects !== null;
  const body = html`<p lang="${localeOf(paper.language)}">${paper.title}</p>
    ${facts([
      [words.issuedOn, day(invoice.issuedOn)],
      [
        words.contract,
        contract === null ? null : html`<a href="/portal/contracts/${contract.id}">${contract.number}</a>`,
      ],
      [words.receivedOn, receivedOn === null || isCorrection ? null : day(receivedOn)],
      [words.dueOn, isCorrection || invoice.inInstalments ? null : due],
      [words.status, stateWords[language].invoice[invoice.status]],
      [words.gross, money(paper.payable.gross)],
      [words.open, isCorrection ? null : money(invoice.open)],
    ])}
    <p>
      ${
        invoice.hasPdf
          ? html`<a href="/portal/papers/${invoice.documentId}">${words.pdf}</a>`
          : words.pdfPending
      }
    </p>
    ${paper.corrects === null ? null : said(words.corrects(paper.corrects.number))}
    ${
      plan === null
        ? null
        : html`${happened(words.byPlan(plan.number))}
            <p><a href="/portal/plans/${plan.id}">${words.toPlan}</a></p>`
    }
    ${pay(frame, invoice)}
    <div lang="${localeOf(paper.language)}">
      ${pricedLines(paper, language)} ${deductions(frame, paper)} ${paper.notes.map(quiet)}
    </div>
    ${clauseList(paper.clauses, language)}`;
  return portalPage(frame, `${paperNames[language][invoice.kind]} ${invoice.number}`, body);
}

function pay({ language }: Frame, { today, plan, paper, open, paidWith }: InvoicePage): Html | null {
  const words = invoiceWords[language];
  const { day, money } = figures[language];
  if (paidWith.length > 0) {
    const links = paidWith.map(
      ({ id, number }) => html`<li><a href="/portal/invoices/${id}">${numbered(number)}</a></li>`,
    );
    return section(
      words.payTitle,
      said(words.paidWith),
      html`<ul>
        ${links}
      </ul>`,
    );
  }
  if (today === null) return plan === null ? quiet(words.nothing) : null;
  const { interest, costs, sum } = today;
  const principal = open === '0.00' ? [] : [[words.principal, money(open)] as const];
  const extra = [
    ...(interest === null || interest === '0.00' ? [] : [[words.interest, money(interest)] as const]),
    ...(costs === '0.00' ? [] : [[words.costs, money(costs)] as const]),
  ];
  return html`${section(
    words.payTitle,
    extra.length === 0
      ? null
      : html`<h3>${words.todayTitle(day(today.day))}</h3>
          ${sums([...principal, ...extra, [words.sum, money(sum)]])}`,
    interest === null ? quiet(words.interestUnknown) : null,
    payBox(language, paper.seller, { amount: sum, reference: paper.payment.reference }),
  )}`;
}

/** What was invoiced before and comes off, and what that leaves (ruling 3). */
function deductions({ language }: Frame, paper: InvoicePaper): Html | null {
  const words = invoiceWords[language];
  const { money, shortDay } = figures[language];
  if (paper.deductions.length === 0) return null;
  const rows = paper.deductions.map(
    ({ number, issuedOn, gross }) => [`${number}, ${shortDay(issuedOn)}`, money(`-${gross}`)] as const,
  );
  return section(words.deposits, sums([...rows, [words.payable, money(paper.payable.gross)]]));
}
