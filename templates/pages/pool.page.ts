import { type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html } from './html.ts';
import { cards, facts, quiet, refused, section, table } from './parts.ts';
import { consentForm } from './pool-consent-form.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { poolWords } from './wording/pool.ts';

/** One period of a pool; hours as decimal strings. */
export interface PoolPeriod {
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly hours: string;
  readonly used: string;
  readonly remaining: string;
  readonly overage: string;
  readonly consented: string;
  readonly expired: string | null;
}

export interface PoolCard extends PoolPeriod {
  readonly id: string;
  readonly description: string;
  readonly contractNumber: string;
}

export interface PoolPage {
  readonly id: string;
  readonly description: string;
  readonly contract: { readonly id: string; readonly number: string };
  readonly current: PoolPeriod | null;
  /** Of an hour in the period that runs, net; null where none does. */
  readonly unitPrice: string | null;
  readonly earlier: readonly PoolPeriod[];
  readonly consents: readonly { readonly givenBy: string; readonly hours: string }[];
  /** The notice that asks for consent and has not been answered; null where nothing is asked. */
  readonly noticeId: string | null;
}

/** What was entered and could not be taken. */
export interface PoolAnswer {
  readonly hours: string;
  readonly name: string;
  readonly why: 'incomplete' | 'nothingDone';
  /** What the form lacks. */
  readonly wrong?: readonly ('noHours' | 'noName')[];
}

/** A pool with what is left of it, and the consent to more where it is asked for (GTC 6.5). */
export function poolPage(frame: Frame, pool: PoolPage, answer: PoolAnswer | null): string {
  const { language } = frame;
  const words = poolWords[language];
  const { current, contract, consents, earlier } = pool;
  const body = html`${answer === null ? null : refused(words[answer.why])}
  ${facts([[words.contract, html`<a href="/portal/contracts/${contract.id}">${contract.number}</a>`]])}
  ${current === null ? quiet(words.notYet) : html`${usage(frame, current)} ${figuresOf(frame, current)}`}
  ${
    consents.length === 0
      ? null
      : section(
          words.consents,
          html`<ul>
            ${consents.map(({ givenBy, hours }) => {
              return html`<li>${words.given(givenBy, figures[language].decimal(hours, 2))}</li>`;
            })}
          </ul>`,
        )
  }
  ${pool.noticeId === null ? null : consentForm(frame, pool, pool.noticeId, answer)}
  ${earlier.length === 0 ? null : section(words.earlier, history(frame, earlier))}`;
  return portalPage(frame, pool.description, body);
}

function days({ language }: Frame, { period: { from, to } }: PoolPeriod): string {
  const { shortDay } = figures[language];
  return `${shortDay(from)} – ${shortDay(to)}`;
}

/** The use as a bar, and in words for those who do not see it. */
function usage({ language }: Frame, { used, hours }: PoolPeriod): Html {
  const { decimal } = figures[language];
  const told = poolWords[language].use(decimal(used, 2), decimal(hours, 2));
  return html`<p>
    <meter min="0" max="${hours}" value="${used}" aria-label="${told}"></meter>
  </p>`;
}

function figuresOf(frame: Frame, period: PoolPeriod): Html {
  const words = poolWords[frame.language];
  const { decimal, day } = figures[frame.language];
  const hours = (value: string) => words.hours(decimal(value, 2));
  const unlessZero = (value: string) => (Number(value) === 0 ? null : hours(value));
  return html`${facts([
    [words.period, days(frame, period)],
    [words.agreed, hours(period.hours)],
    [words.used, hours(period.used)],
    [words.remaining, hours(period.remaining)],
    [words.overage, unlessZero(period.overage)],
    [words.consented, unlessZero(period.consented)],
  ])}
  ${quiet(words.expires(day(period.period.to)))}`;
}

function history(frame: Frame, periods: readonly PoolPeriod[]): Html {
  const words = poolWords[frame.language];
  const { decimal } = figures[frame.language];
  const columns = [
    { name: words.period },
    ...[words.agreed, words.used, words.overage, words.expired].map((name) => ({ name, figure: true })),
  ];
  return table(
    words.earlier,
    columns,
    periods.map((period) => [
      days(frame, period),
      ...[period.hours, period.used, period.overage, period.expired ?? '0'].map((value) => decimal(value, 2)),
    ]),
  );
}

/** Pools with what is left of the period that runs. */
export function poolCards(frame: Frame, pools: readonly PoolCard[]): Html {
  const words = poolWords[frame.language];
  const { decimal } = figures[frame.language];
  return cards(
    pools.map((pool) => ({
      title: `${pool.description} (${pool.contractNumber})`,
      address: `/portal/pools/${pool.id}`,
      amount: Number(pool.remaining) === 0 ? words.usedUp : words.left(decimal(pool.remaining, 2)),
      lines: [
        days(frame, pool),
        usage(frame, pool),
        words.use(decimal(pool.used, 2), decimal(pool.hours, 2)),
      ],
    })),
  );
}
