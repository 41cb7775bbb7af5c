import { type PoolConsentPage } from '../../src/documents/page.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html } from './html.ts';
import { page } from './page.ts';

/** An answer that could not be taken. */
interface Refused {
  readonly hours: string;
  readonly name: string;
}

const words = {
  de: {
    title: 'Weitere Stunden vereinbaren',
    contract: 'Vertrag',
    client: 'Für',
    period: 'Zeitraum',
    agreed: 'Vereinbart',
    used: 'Verbraucht',
    remaining: 'Noch verfügbar',
    meaning: (price: string) =>
      `Mit Ihrer Zustimmung dürfen wir in diesem Zeitraum so viele Stunden über den Pool hinaus leisten. Verrechnet werden nur Stunden, die wir tatsächlich leisten, gesondert zum Stundensatz des Pools von ${price} netto.`,
    hours: 'Weitere Stunden, höchstens',
    name: 'Ihr Name',
    incomplete:
      'Bitte geben Sie an, wie vielen Stunden Sie zustimmen (mehr als 0, höchstens 10.000), und Ihren Namen.',
    consent: 'Zustimmen',
    given: (hours: string, by: string) => `${by} hat ${hours} weiteren Stunden zugestimmt. Vielen Dank.`,
    more: 'Für noch mehr Stunden antworten Sie bitte auf unsere Mitteilung.',
    closed: 'Dieser Zeitraum ist abgerechnet; zustimmen ist nicht mehr möglich.',
  },
  en: {
    title: 'Agree to more hours',
    contract: 'Contract',
    client: 'For',
    period: 'Period',
    agreed: 'Agreed',
    used: 'Used',
    remaining: 'Still available',
    meaning: (price: string) =>
      `With your consent we may work so many hours beyond the pool in this period. Only hours actually worked are charged, on an invoice of their own at the hourly price of the pool, ${price} net.`,
    hours: 'Further hours, at most',
    name: 'Your name',
    incomplete: 'Please say to how many hours you consent (more than 0, at most 10,000), and your name.',
    consent: 'I consent',
    given: (hours: string, by: string) => `${by} has consented to ${hours} further hours. Thank you.`,
    more: 'For still more hours please answer our notice.',
    closed: 'This period has been settled; consent is no longer possible.',
  },
};

/** Where a client consents to hours beyond its pool (GTC 6.5). */
export function poolConsentPage(request: PoolConsentPage, refused: Refused | null): string {
  const text = words[request.language];
  const { decimal, shortDay } = figures[request.language];
  const { from, to } = request.period;
  const facts = [
    [text.client, request.client],
    [text.contract, `${request.contractNumber}, ${request.description}`],
    [text.period, `${shortDay(from)} – ${shortDay(to)}`],
    [text.agreed, `${decimal(request.agreed, 2)} h`],
    [text.used, `${decimal(request.used, 2)} h`],
    [text.remaining, `${decimal(request.remaining, 2)} h`],
  ] as const;
  const body = html`<dl>
      ${facts.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${answer(request, refused)}`;
  return page({ language: request.language, title: text.title, agency: request.agency, body });
}

function answer({ language, given, isClosed, unitPrice }: PoolConsentPage, refused: Refused | null): Html {
  const text = words[language];
  if (given !== null) {
    const said = text.given(figures[language].decimal(given.hours, 2), given.by);
    return html`<p role="status">${said}</p>
      <p>${text.more}</p>`;
  }
  if (isClosed) return html`<p role="status">${text.closed}</p>`;
  return html`<p>${text.meaning(figures[language].money(unitPrice))}</p>
    ${refused === null ? null : html`<p role="alert">${text.incomplete}</p>`}
    <form method="post">
      <label for="hours">${text.hours}</label>
      <input
        id="hours"
        name="hours"
        inputmode="decimal"
        maxlength="20"
        required
        value="${refused?.hours ?? '5'}"
      />
      <label for="name">${text.name}</label>
      <input
        id="name"
        name="name"
        autocomplete="name"
        maxlength="200"
        required
        value="${refused?.name ?? ''}"
      />
      <button>${text.consent}</button>
    </form>`;
}
