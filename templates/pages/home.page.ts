import { daysBetween, type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html } from './html.ts';
import { type InvoiceCard, invoiceCards } from './invoices.page.ts';
import { type OfferCard } from './offers.page.ts';
import { overrunCards, type OverrunCard } from './overrun.page.ts';
import { cards, quiet, said, section } from './parts.ts';
import { type PoolCard, poolCards } from './pool.page.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { type PlanCard, planCards } from './statement.page.ts';
import { homeWords } from './wording/home.ts';
import { offerWords } from './wording/offer.ts';

export interface HomePage {
  readonly today: LocalDate;
  readonly offers: readonly OfferCard[];
  readonly deliveries: readonly {
    readonly id: string;
    readonly title: string;
    readonly contractNumber: string;
    readonly deliveredOn: LocalDate;
    readonly acceptanceDeadline: LocalDate;
  }[];
  readonly overruns: readonly OverrunCard[];
  readonly pools: readonly PoolCard[];
  readonly invoices: readonly InvoiceCard[];
  readonly plans: readonly PlanCard[];
}

/** What waits for the client, each with the day by which. */
export function homePage(frame: Frame, home: HomePage): string {
  const words = homeWords[frame.language];
  const { offers, deliveries, overruns, pools, invoices, plans } = home;
  const parts = [
    offers.length === 0 ? null : section(words.offers, offerCards(frame, home)),
    deliveries.length === 0 ? null : section(words.deliveries, deliveryCards(frame, home)),
    overruns.length === 0 ? null : section(words.overruns, overrunCards(frame, overruns)),
    pools.length === 0 ? null : section(words.pools, poolCards(frame, pools)),
    invoices.length === 0 ? null : section(words.invoices, invoiceCards(frame, invoices, 'section')),
    plans.length === 0 ? null : section(words.plans, planCards(frame, plans)),
  ].filter((part) => part !== null);
  const body = parts.length === 0 ? html`${said(words.nothing)} ${quiet(words.looking)}` : html`${parts}`;
  return portalPage(frame, words.title, body);
}

function offerCards({ language }: Frame, { offers, today }: HomePage): Html {
  const words = offerWords[language];
  const { money, shortDay } = figures[language];
  return cards(
    offers.map(({ id, number, title, gross, validUntil }) => ({
      title,
      address: `/portal/offers/${id}`,
      amount: money(gross),
      lines: [
        validUntil === null
          ? words.offer(number)
          : `${words.offer(number)} · ${words.validUntil(shortDay(validUntil))} (${homeWords[language].left(daysBetween(today, validUntil))})`,
      ],
    })),
  );
}

function deliveryCards({ language }: Frame, { deliveries, today }: HomePage): Html {
  const words = homeWords[language];
  const { shortDay } = figures[language];
  return cards(
    deliveries.map(({ id, title, contractNumber, deliveredOn, acceptanceDeadline }) => ({
      title: `${title} (${contractNumber})`,
      address: `/portal/deliveries/${id}`,
      lines: [
        `${words.deliveredOn(shortDay(deliveredOn))} · ${words.left(daysBetween(today, acceptanceDeadline))}`,
      ],
    })),
  );
}
