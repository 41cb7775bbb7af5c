import { daysBetween, type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { field, form } from './form.ts';
import { html, type Html } from './html.ts';
import { cards, facts, happened, refused, said, section } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { overrunWords } from './wording/overrun.ts';

/** What a client is told of: what was announced, and what became of it. */
export type OverrunState = 'announced' | 'objected' | 'approved' | 'declined' | 'dropped';

export interface OverrunCard {
  readonly id: string;
  readonly description: string;
  readonly contractNumber: string;
  readonly state: OverrunState;
  readonly forecast: string;
  readonly objectBy: LocalDate | null;
}

export interface OverrunPage extends OverrunCard {
  readonly contractId: string;
  readonly estimated: string;
  readonly documentId: string;
  readonly objections: readonly {
    readonly text: string;
    readonly alternative: string | null;
    readonly alternativeNet: string | null;
  }[];
  /** Whether an objection would still count today. */
  readonly canObject: boolean;
  readonly today: LocalDate;
}

/** What was entered, with what is wrong with it. */
export interface OverrunAnswer {
  readonly text: string;
  readonly alternative: string;
  readonly net: string;
  readonly wrong: readonly ('noText' | 'noAlternative' | 'notCheaper')[];
  readonly why: 'tooLate' | 'nothingDone' | null;
}

/** An announced overrun with the days that are left to object (GTC 6.2). */
export function overrunPage(frame: Frame, overrun: OverrunPage, answer: OverrunAnswer | null): string {
  const { language } = frame;
  const words = overrunWords[language];
  const { day, money } = figures[language];
  const { state, objectBy, objections, canObject, today } = overrun;
  const left = objectBy !== null && canObject ? ` (${words.left(daysBetween(today, objectBy))})` : '';
  const body = html`${answer?.why ? refused(words[answer.why]) : null} ${stand(frame, overrun)}
    ${facts([
      [words.contract, html`<a href="/portal/contracts/${overrun.contractId}">${overrun.contractNumber}</a>`],
      [words.item, overrun.description],
      [words.estimated, money(overrun.estimated)],
      [words.forecast, money(overrun.forecast)],
      [words.objectBy, objectBy === null ? null : `${day(objectBy)}${left}`],
    ])}
    <p><a href="/portal/papers/${overrun.documentId}">${words.notice}</a></p>
    ${objections.map(({ text, alternative, alternativeNet }) =>
      section(
        words.said,
        html`<blockquote>
          <p>${text}</p>
          ${alternative === null ? null : html`<p>${alternative}</p>`}
          ${alternativeNet === null ? null : html`<p>${money(alternativeNet)}</p>`}
        </blockquote>`,
      ),
    )}
    ${
      canObject && state === 'announced' && objectBy !== null
        ? html`${said(words.meaning(day(objectBy)))} ${object(frame, overrun, answer)}`
        : null
    }`;
  return portalPage(frame, words.title, body);
}

function stand({ language }: Frame, { state }: OverrunPage): Html | null {
  const words = overrunWords[language];
  switch (state) {
    case 'announced':
      return null;
    case 'objected':
      return happened(words.objectedNext);
    case 'approved':
      return happened(words.approvedNote);
    case 'declined':
      return happened(words.declinedNote);
    case 'dropped':
      return happened(words.droppedNote);
  }
}

function object({ language }: Frame, { id, forecast }: OverrunPage, answer: OverrunAnswer | null): Html {
  const words = overrunWords[language];
  const wrong = (what: OverrunAnswer['wrong'][number], said: string) =>
    answer?.wrong.includes(what) ? said : undefined;
  return section(
    words.objectTitle,
    form({
      action: `/portal/overruns/${id}/objection`,
      button: words.object,
      fields: [
        field({
          name: 'text',
          label: words.text,
          value: answer?.text,
          kind: 'lines',
          longest: 4000,
          wrong: wrong('noText', words.noText),
        }),
        field({
          name: 'alternative',
          label: words.alternative,
          hint: words.alternativeHint,
          value: answer?.alternative,
          kind: 'lines',
          longest: 4000,
          wrong: wrong('noAlternative', words.noAlternative),
        }),
        field({
          name: 'net',
          label: words.net,
          value: answer?.net,
          kind: 'decimal',
          longest: 20,
          wrong: wrong('notCheaper', words.notCheaper(figures[language].money(forecast))),
        }),
      ],
    }),
  );
}

/** Overruns with the last day to object to those that are open. */
export function overrunCards({ language }: Frame, overruns: readonly OverrunCard[]): Html {
  const words = overrunWords[language];
  const { money, shortDay } = figures[language];
  return cards(
    overruns.map(({ id, description, contractNumber, state, forecast, objectBy }) => ({
      title: `${description} (${contractNumber})`,
      address: `/portal/overruns/${id}`,
      amount: money(forecast),
      lines: [
        state === 'announced' && objectBy !== null
          ? `${words[state]}, ${words.until(shortDay(objectBy))}`
          : words[state],
      ],
    })),
  );
}
