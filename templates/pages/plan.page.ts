import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type PaperSeller } from '../../src/documents/papers/parts.ts';
import { figures } from '../wording/figures.ts';
import { html } from './html.ts';
import { facts, refused, section, table } from './parts.ts';
import { payBox } from './pay.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { accountWords } from './wording/account.ts';
import { stateWords, type StateWords } from './wording/states.ts';

export type PlanState = keyof StateWords['plan'];

export interface PlanPage {
  readonly number: string;
  readonly state: PlanState;
  readonly agreedOn: LocalDate;
  readonly total: string;
  readonly paid: string;
  readonly rest: string;
  readonly covers: readonly { readonly invoiceId: string; readonly number: string }[];
  readonly instalments: readonly {
    readonly position: number;
    readonly dueOn: LocalDate;
    readonly amount: string;
    readonly paid: string;
  }[];
  readonly documentId: string;
  readonly seller: PaperSeller;
  /** What to pay now: what the next instalment still needs, or the whole rest; null where nothing is. */
  readonly payable: { readonly amount: string; readonly reference: string } | null;
}

/** An instalment plan with what is paid and what comes next (GTC 7.8). */
export function planPage(frame: Frame, plan: PlanPage): string {
  const { language } = frame;
  const words = accountWords[language];
  const { day, money, shortDay } = figures[language];
  const { state, covers, instalments, payable } = plan;
  const columns = [
    { name: words.instalment },
    { name: words.day },
    { name: words.amount, figure: true },
    { name: words.paid, figure: true },
  ];
  const rows = instalments.map((each) => [
    `${each.position}.`,
    shortDay(each.dueOn),
    money(each.amount),
    money(each.paid),
  ]);
  const body = html`${state === 'lost' ? refused(words.lost(money(plan.rest))) : null}
    ${facts([
      [words.agreedOn, day(plan.agreedOn)],
      [words.status, stateWords[language].plan[state]],
      [words.totalOf, money(plan.total)],
      [words.paid, money(plan.paid)],
      [words.rest, money(plan.rest)],
      [
        words.covers,
        html`${covers.map(
          ({ invoiceId, number }, at) =>
            html`${at === 0 ? '' : ', '}<a href="/portal/invoices/${invoiceId}">${number}</a>`,
        )}`,
      ],
    ])}
    <p><a href="/portal/papers/${plan.documentId}">${words.planPdf}</a></p>
    ${section(words.instalments, table(words.instalments, columns, rows))}
    ${
      payable === null
        ? null
        : section(
            state === 'lost' ? words.restTitle : words.nextTitle,
            payBox(language, plan.seller, payable),
          )
    }`;
  return portalPage(frame, words.plan(plan.number), body);
}
