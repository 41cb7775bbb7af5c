import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type InvoiceKind } from '../../src/documents/papers/invoice.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html, numbered } from './html.ts';
import { paperNames } from './invoices.page.ts';
import { cards, happened, quiet, refused, section, sums, table } from './parts.ts';
import { type PlanState } from './plan.page.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { accountWords } from './wording/account.ts';
import { stateWords } from './wording/states.ts';

interface StatementLine {
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly dueOn: LocalDate | null;
  readonly gross: string;
  readonly paid: string;
  readonly open: string;
  readonly interest: string;
  readonly costs: string;
  /** A plan says when it is paid (GTC 7.8). */
  readonly inInstalments: boolean;
}

export interface StatementPage {
  readonly asOf: LocalDate;
  /** What is owed on; null where the interest cannot be told. */
  readonly statement: {
    readonly invoices: readonly StatementLine[];
    readonly open: string;
    readonly interest: string;
    readonly costs: string;
    readonly credit: string;
    readonly total: string;
  } | null;
  readonly plans: readonly PlanCard[];
}

export interface PlanCard {
  readonly id: string;
  readonly number: string;
  readonly state: PlanState;
  readonly total: string;
  readonly paid: string;
  readonly next: { readonly amount: string; readonly dueOn: LocalDate } | null;
}

/** What the client owes today, invoice by invoice, less what it has to its credit (GTC 7.9). */
export function statementPage(frame: Frame, { asOf, statement, plans }: StatementPage): string {
  const words = accountWords[frame.language];
  const body = html`${quiet(words.asOf(figures[frame.language].day(asOf)))}
  ${statement === null ? refused(words.interestMissing) : owed(frame, statement)}
  ${plans.length === 0 ? null : section(words.plans, planCards(frame, plans))}`;
  return portalPage(frame, words.title, body);
}

function owed(frame: Frame, statement: NonNullable<StatementPage['statement']>): Html {
  const words = accountWords[frame.language];
  const { money } = figures[frame.language];
  const { invoices, open, interest, costs, credit, total } = statement;
  const inFavour = total.startsWith('-');
  const rows = [
    [words.openSum, money(open)] as const,
    ...(interest === '0.00' ? [] : [[words.interestSum, money(interest)] as const]),
    ...(costs === '0.00' ? [] : [[words.costsSum, money(costs)] as const]),
    ...creditRow(words, money, credit),
    [inFavour ? words.toYourCredit : words.total, money(total.replace(/^-/, ''))] as const,
  ];
  if (invoices.length === 0 && credit === '0.00') return happened(words.nothing);
  return html`${
    invoices.length === 0 ? happened(words.nothing) : section(words.invoices, invoiceTable(frame, invoices))
  }
  ${sums(rows)}`;
}

/** Below zero where money went back that had been paid back to the client before. */
function creditRow(
  words: (typeof accountWords)['de'],
  money: (amount: string) => string,
  credit: string,
): (readonly [string, string])[] {
  if (credit === '0.00') return [];
  return credit.startsWith('-')
    ? [[words.paidBackTooMuch, money(credit.slice(1))]]
    : [[words.credit, money(`-${credit}`)]];
}

function invoiceTable({ language }: Frame, invoices: readonly StatementLine[]): Html {
  const words = accountWords[language];
  const { money, shortDay } = figures[language];
  const columns = [
    { name: words.invoice },
    { name: words.due },
    ...[words.gross, words.paid, words.open, words.interest, words.costs].map((name) => ({
      name,
      figure: true,
    })),
  ];
  return table(
    words.invoices,
    columns,
    invoices.map((line) => [
      html`<a href="/portal/invoices/${line.invoiceId}"
        >${numbered(`${paperNames[language][line.kind]} ${line.number}`)}</a
      >`,
      line.inInstalments
        ? words.inInstalments
        : line.dueOn === null
          ? words.notReceived
          : shortDay(line.dueOn),
      ...[line.gross, line.paid, line.open, line.interest, line.costs].map(money),
    ]),
  );
}

export function planCards({ language }: Frame, plans: readonly PlanCard[]): Html {
  const words = accountWords[language];
  const { money, shortDay } = figures[language];
  return cards(
    plans.map(({ id, number, state, total, paid, next }) => ({
      title: words.plan(number),
      address: `/portal/plans/${id}`,
      lines: [
        `${stateWords[language].plan[state]} · ${words.paidOf(money(paid), money(total))}`,
        next === null ? null : words.next(money(next.amount), shortDay(next.dueOn)),
      ],
    })),
  );
}
