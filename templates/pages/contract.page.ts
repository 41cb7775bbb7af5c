import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type OrderConfirmationPaper } from '../../src/documents/papers/sales.ts';
import { figures } from '../wording/figures.ts';
import { type ContractState } from './contracts.page.ts';
import { type SignOff } from './delivery.page.ts';
import { html, type Html } from './html.ts';
import { type InvoiceCard, invoiceCards } from './invoices.page.ts';
import { overrunCards, type OverrunCard } from './overrun.page.ts';
import { localeOf } from './page.ts';
import { cards, facts, happened, quiet, said, section } from './parts.ts';
import { type PoolCard, poolCards } from './pool.page.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { clauseList, pricedLines } from './priced.ts';
import { contractWords } from './wording/contract.ts';
import { stateWords } from './wording/states.ts';

export interface DeliveryCard {
  readonly id: string;
  readonly deliveredOn: LocalDate;
  readonly acceptanceDeadline: LocalDate;
  readonly signOff: SignOff;
}

export interface ContractPage {
  readonly number: string;
  readonly status: ContractState;
  readonly concludedOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** The last day on which a notice prevents the next renewal. */
  readonly noticeBy: LocalDate | null;
  readonly title: string;
  /** What was confirmed, in the language in which it was; null for a contract that was taken over without its papers. */
  readonly confirmation: Confirmation | null;
  readonly termsEditionId: string | null;
  readonly deliveries: readonly DeliveryCard[];
  readonly pools: readonly PoolCard[];
  readonly overruns: readonly OverrunCard[];
  readonly invoices: readonly InvoiceCard[];
  readonly prices: readonly {
    readonly linePosition: number;
    readonly validFrom: LocalDate;
    readonly unitPrice: string;
  }[];
}

interface Confirmation {
  readonly documentId: string;
  readonly paper: OrderConfirmationPaper;
}

/** A contract with what was agreed and everything that has happened on it. */
export function contractPage(frame: Frame, contract: ContractPage): string {
  const { language } = frame;
  const words = contractWords[language];
  const { day } = figures[language];
  const { confirmation, deliveries, pools, overruns, invoices, termsEditionId } = contract;
  const body = html`${contract.status === 'suspended' ? happened(words.suspended) : null}
  ${facts([
    [words.number, contract.number],
    [words.status, stateWords[language].contract[contract.status]],
    [words.concludedOn, day(contract.concludedOn)],
    [words.endsOn, contract.endsOn === null ? null : day(contract.endsOn)],
    [words.noticeBy, contract.noticeBy === null ? null : day(contract.noticeBy)],
  ])}
  ${
    confirmation === null
      ? said(words.noConfirmation)
      : html`<p><a href="/portal/papers/${confirmation.documentId}">${words.pdf}</a></p>`
  }
  ${deliveries.length === 0 ? null : section(words.deliveries, deliveryCards(frame, deliveries))}
  ${pools.length === 0 ? null : section(words.pools, poolCards(frame, pools))}
  ${overruns.length === 0 ? null : section(words.overruns, overrunCards(frame, overruns))}
  ${invoices.length === 0 ? null : section(words.invoices, invoiceCards(frame, invoices, 'section'))}
  ${confirmation === null ? priceChanges(frame, contract) : confirmed(frame, contract, confirmation)}
  ${
    termsEditionId === null
      ? null
      : html`<p><a href="/portal/terms/${termsEditionId}">${words.termsFile}</a></p>`
  }`;
  return portalPage(frame, confirmation?.paper.title ?? contract.title, body);
}

function confirmed(frame: Frame, contract: ContractPage, { paper }: Confirmation): Html {
  const { language } = frame;
  return html`<div lang="${localeOf(paper.language)}">
      ${pricedLines(paper, language)} ${billing(frame, paper)} ${priceChanges(frame, contract)}
    </div>
    ${clauseList(paper.clauses, language)} ${said(contractWords[language].terms(paper.termsTitle))}`;
}

function deliveryCards({ language }: Frame, deliveries: readonly DeliveryCard[]): Html {
  const words = contractWords[language];
  const { shortDay } = figures[language];
  return cards(
    deliveries.map(({ id, deliveredOn, acceptanceDeadline, signOff }) => {
      const state = stateWords[language].signOff[signOff];
      const until = signOff === 'open' ? `, ${words.objectBy(shortDay(acceptanceDeadline))}` : '';
      return {
        title: words.delivery(shortDay(deliveredOn)),
        address: `/portal/deliveries/${id}`,
        lines: [`${state}${until}`],
      };
    }),
  );
}

/** How it is billed, as it was confirmed. */
function billing({ language }: Frame, paper: OrderConfirmationPaper): Html {
  const words = contractWords[language];
  const { money } = figures[language];
  const plan = paper.billingPlan.map(
    ({ label, totals }) => [label, `${money(totals.gross)} ${words.gross}`] as const,
  );
  return section(
    words.billing,
    said(paper.billing),
    paper.term === undefined ? null : said(paper.term),
    plan.length === 0
      ? null
      : html`<h3>${words.plan}</h3>
          ${facts(plan)}`,
  );
}

/** The prices that changed since. */
function priceChanges({ language }: Frame, { prices }: ContractPage): Html | null {
  const words = contractWords[language];
  const { money, shortDay } = figures[language];
  const changes = prices.map(({ linePosition, validFrom, unitPrice }) =>
    quiet(`${words.price(String(linePosition), shortDay(validFrom))}: ${money(unitPrice)}`),
  );
  return changes.length === 0 ? null : section(words.prices, html`${changes}`);
}
