import { daysBetween, type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { field, form } from './form.ts';
import { html, type Html } from './html.ts';
import { facts, happened, refused, said, section } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { deliveryWords } from './wording/delivery.ts';
import { stateWords, type StateWords } from './wording/states.ts';

export type SignOff = keyof StateWords['signOff'];

export interface DeliveryPage {
  readonly id: string;
  readonly contract: { readonly id: string; readonly number: string; readonly title: string };
  readonly deliveredOn: LocalDate;
  readonly complete: boolean;
  readonly lines: readonly number[];
  readonly note: string | null;
  readonly acceptanceDeadline: LocalDate;
  readonly signOff: SignOff;
  readonly declarations: readonly {
    readonly kind: 'acceptance' | 'objection';
    readonly declaredOn: LocalDate;
    readonly text: string | null;
    readonly givenBy: string;
  }[];
  readonly today: LocalDate;
}

/** What was entered and could not be taken. */
export interface DeliveryAnswer {
  readonly kind: 'acceptance' | 'objection';
  readonly name: string;
  readonly text: string;
  readonly why: 'noName' | 'noText' | 'tooLate' | 'nothingDone';
}

/** A delivery with the days that are left, and the two answers to it (GTC 8.5). */
export function deliveryPage(frame: Frame, delivery: DeliveryPage, answer: DeliveryAnswer | null): string {
  const { language } = frame;
  const words = deliveryWords[language];
  const { day } = figures[language];
  const { contract, complete, lines, acceptanceDeadline, signOff } = delivery;
  const extent = complete ? words.complete : words.partial;
  const body = html`${answer === null ? null : refused(words[answer.why])} ${stand(frame, delivery)}
  ${facts([
    [
      words.contract,
      html`<a href="/portal/contracts/${contract.id}">${contract.number}, ${contract.title}</a>`,
    ],
    [words.deliveredOn, day(delivery.deliveredOn)],
    [words.what, lines.length === 0 ? extent : `${extent}, ${words.items(lines.join(', '))}`],
    [words.note, delivery.note],
    [words.objectBy, objectBy(frame, delivery)],
    [words.status, stateWords[language].signOff[signOff]],
  ])}
  ${signOff === 'open' ? said(words.meaning(day(acceptanceDeadline))) : null}
  ${signOff === 'open' || signOff === 'objected' ? accept(frame, delivery, answer) : null}
  ${signOff === 'open' ? object(frame, delivery, answer) : null}`;
  return portalPage(frame, words.title(contract.number), body);
}

function objectBy({ language }: Frame, { acceptanceDeadline, signOff, today }: DeliveryPage): string {
  const until = figures[language].day(acceptanceDeadline);
  if (signOff !== 'open') return until;
  return `${until} (${deliveryWords[language].left(daysBetween(today, acceptanceDeadline))})`;
}

function stand(
  { language }: Frame,
  { declarations, signOff, acceptanceDeadline }: DeliveryPage,
): Html | null {
  const words = deliveryWords[language];
  const { day } = figures[language];
  if (signOff === 'deemed-accepted') return happened(words.deemed(day(acceptanceDeadline)));
  const told = declarations.map(({ kind, givenBy, declaredOn, text }) => {
    const said = kind === 'acceptance' ? words.accepted : words.objected;
    return html`<p>${said(givenBy, day(declaredOn))}</p>
      ${text === null ? null : html`<blockquote><p>${text}</p></blockquote>`}`;
  });
  if (told.length === 0) return null;
  return html`<div role="status">
    ${told} ${signOff === 'objected' ? html`<p>${words.objectedNext}</p>` : null}
  </div>`;
}

function accept({ language }: Frame, { id }: DeliveryPage, answer: DeliveryAnswer | null): Html {
  const words = deliveryWords[language];
  const given = answer?.kind === 'acceptance' ? answer : undefined;
  return section(
    words.acceptTitle,
    form({
      action: `/portal/deliveries/${id}/acceptance`,
      button: words.accept,
      fields: [
        name(words, 'accept-name', given),
        field({
          id: 'accept-text',
          name: 'text',
          label: words.remark,
          value: given?.text,
          longest: 4000,
          optional: true,
        }),
      ],
    }),
  );
}

function object({ language }: Frame, { id }: DeliveryPage, answer: DeliveryAnswer | null): Html {
  const words = deliveryWords[language];
  const given = answer?.kind === 'objection' ? answer : undefined;
  const text = field({
    id: 'object-text',
    name: 'text',
    label: words.text,
    hint: words.textHint,
    value: given?.text,
    kind: 'lines',
    longest: 4000,
    wrong: given?.why === 'noText' ? words.noText : undefined,
  });
  return section(
    words.objectTitle,
    form({
      action: `/portal/deliveries/${id}/objection`,
      button: words.object,
      second: true,
      fields: [text, name(words, 'object-name', given)],
    }),
  );
}

function name(words: (typeof deliveryWords)['de'], id: string, given: DeliveryAnswer | undefined): Html {
  return field({
    id,
    name: 'name',
    label: words.name,
    value: given?.name,
    autocomplete: 'name',
    wrong: given?.why === 'noName' ? words.noName : undefined,
  });
}
