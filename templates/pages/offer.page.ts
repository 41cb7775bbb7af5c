import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type OfferPaper } from '../../src/documents/papers/sales.ts';
import { figures } from '../wording/figures.ts';
import { check, field, form } from './form.ts';
import { html, type Html } from './html.ts';
import { type OfferState } from './offers.page.ts';
import { localeOf } from './page.ts';
import { facts, happened, quiet, refused, said, section } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { clauseList, pricedLines } from './priced.ts';
import { offerWords } from './wording/offer.ts';
import { stateWords } from './wording/states.ts';

/** A moment in the business zone, to the minute. */
interface Moment {
  readonly day: LocalDate;
  readonly time: string;
}

/** Why an answer to an offer was not taken. */
export type OfferRefusal = 'incomplete' | 'revised' | 'termsChanged' | 'nothingDone';

export interface OfferPage {
  readonly id: string;
  readonly number: string;
  readonly status: OfferState;
  readonly versionId: string;
  /** What was sent, in the language in which it was sent. */
  readonly paper: OfferPaper;
  readonly documentId: string;
  readonly hasPdf: boolean;
  /** The edition in force, with its document where one can be downloaded. */
  readonly terms: { readonly editionId: string; readonly title: string; readonly hasFile: boolean };
  /** What an order would mean now; null where none is possible. */
  readonly ifOrdered: { readonly received: Moment; readonly boundUntil: LocalDate } | null;
  readonly order: {
    readonly orderedBy: string | null;
    readonly received: Moment;
    readonly boundUntil: LocalDate;
    readonly status: 'received' | 'confirmed' | 'refused' | 'superseded' | 'lapsed';
  } | null;
  readonly contract: { readonly id: string; readonly number: string } | null;
}

/** What was entered and could not be taken. */
export interface OfferAnswer {
  readonly why: OfferRefusal;
  readonly name: string;
  /** What the form lacks. */
  readonly wrong?: readonly ('noName' | 'notAgreed')[];
}

/** An offer with what has become of it, and with the two answers to it while it is open (GTC 2.1–2.4). */
export function offerPage(frame: Frame, offer: OfferPage, answer: OfferAnswer | null): string {
  const { language } = frame;
  const words = offerWords[language];
  const { paper, terms } = offer;
  const valid = paper.validUntil === null ? words.unlimited : figures[language].day(paper.validUntil);
  const body = html`${answer === null ? null : refused(words[answer.why])} ${stand(frame, offer)}
    ${facts([
      [words.number, `${offer.number}, ${words.version(String(paper.version))}`],
      [words.status, stateWords[language].offer[offer.status]],
      [words.valid, valid],
      [words.supply, paper.expectedSupply],
    ])}
    <p>${offer.hasPdf ? pdf(words.pdf, offer.documentId) : words.pdfPending}</p>
    <div lang="${localeOf(paper.language)}">
      ${paper.introduction === null ? null : said(paper.introduction)} ${pricedLines(paper, language)}
      ${section(
        words.billing,
        said(paper.billing),
        paper.term === undefined ? null : said(paper.term),
        html`${paper.notes.map(quiet)}`,
      )}
    </div>
    ${section(
      words.terms,
      said(words.termsApply(terms.title)),
      terms.hasFile
        ? html`<p><a href="/portal/terms/${terms.editionId}">${words.termsFile}</a></p>`
        : quiet(words.noTermsFile),
    )}
    ${offer.ifOrdered === null ? null : answers(frame, offer, offer.ifOrdered, answer)}
    <div lang="${localeOf(paper.language)}">${clauseList(paper.clauses, language)}</div>`;
  return portalPage(frame, paper.title, body);
}

function pdf(label: string, documentId: string): Html {
  return html`<a href="/portal/papers/${documentId}">${label}</a>`;
}

/** What has happened so far, in words. */
function stand({ language }: Frame, { status, order, contract, paper }: OfferPage): Html | null {
  const words = offerWords[language];
  const { day } = figures[language];
  if (contract !== null)
    return html`${happened(order === null ? words.confirmed : `${orderedIn(words, order, day)} ${words.confirmed}`)}
      <p><a href="/portal/contracts/${contract.id}">${words.contract(contract.number)}</a></p>`;
  if (order?.status === 'lapsed') return happened(words.orderLapsed(day(order.boundUntil)));
  if (order?.status === 'received')
    return happened(`${orderedIn(words, order, day)} ${words.bound(day(order.boundUntil))}`);
  if (status === 'declined')
    return happened(order?.status === 'refused' ? words.refusedByUs : words.declined);
  if (status === 'lapsed' && paper.validUntil !== null) return happened(words.lapsed(day(paper.validUntil)));
  if (status === 'withdrawn' || status === 'draft') return happened(words[status]);
  return null;
}

/** Who ordered, and when that counts as received (GTC 2.4). */
function orderedIn(
  words: (typeof offerWords)['de'],
  { orderedBy, received }: NonNullable<OfferPage['order']>,
  day: (day: LocalDate) => string,
): string {
  return words.ordered(orderedBy, words.moment(day(received.day), received.time));
}

function answers(
  { language }: Frame,
  { id, number, versionId, paper, terms, status }: OfferPage,
  { received, boundUntil }: NonNullable<OfferPage['ifOrdered']>,
  answer: OfferAnswer | null,
): Html {
  const words = offerWords[language];
  const { day, money } = figures[language];
  const moment = words.moment(day(received.day), received.time);
  const name = field({
    name: 'name',
    label: words.name,
    hint: words.nameHint,
    value: answer?.name,
    autocomplete: 'name',
    wrong: answer?.wrong?.includes('noName') === true ? words.noName : undefined,
  });
  const agreed = check(
    'agreed',
    words.agree(number, money(paper.total.gross), terms.title),
    answer?.wrong?.includes('notAgreed') === true ? words.notAgreed : undefined,
  );
  const order = section(
    words.orderTitle,
    said(`${words.nonBinding} ${words.bindsIf(moment, day(boundUntil))} ${words.concludedBy}`),
    form({
      action: `/portal/offers/${id}/order`,
      button: words.order,
      hidden: { versionId, termsEditionId: terms.editionId },
      fields: [name, agreed],
    }),
  );
  if (status !== 'sent') return order;
  const reason = field({ name: 'reason', label: words.reason, longest: 500, optional: true });
  const decline = form({
    action: `/portal/offers/${id}/decline`,
    button: words.decline,
    second: true,
    fields: [reason],
  });
  return html`${order} ${section(words.declineTitle, decline)}`;
}
