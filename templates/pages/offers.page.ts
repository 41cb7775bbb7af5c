import { type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { html } from './html.ts';
import { cards, more, quiet } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { frameWords } from './wording/frame.ts';
import { offerWords } from './wording/offer.ts';
import { stateWords, type StateWords } from './wording/states.ts';

export type OfferState = keyof StateWords['offer'];

export interface OfferCard {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: OfferState;
  readonly gross: string;
  readonly validUntil: LocalDate | null;
}

export interface OffersPage {
  readonly offers: readonly OfferCard[];
  readonly nextCursor: string | null;
}

/** Every offer that was sent, the newest first. */
export function offersPage(frame: Frame, { offers, nextCursor }: OffersPage): string {
  const { language } = frame;
  const words = offerWords[language];
  const { money, shortDay } = figures[language];
  const items = offers.map(({ id, number, title, status, gross, validUntil }) => {
    const state = stateWords[language].offer[status];
    const valid = status === 'sent' && validUntil !== null ? words.validUntil(shortDay(validUntil)) : null;
    return {
      title,
      address: `/portal/offers/${id}`,
      amount: money(gross),
      lines: [[words.offer(number), state, valid].filter((part) => part !== null).join(' · ')],
    };
  });
  const body = html`${items.length === 0 ? quiet(words.none) : cards(items, 'title')}
  ${more(frameWords[language].more, '/portal/offers', nextCursor)}`;
  return portalPage(frame, words.title, body);
}
