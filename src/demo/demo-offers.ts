import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { decimal4 } from '../money/decimal.ts';
import { type LineInput, type OfferInput } from '../offers/draft-version.ts';
import { type DemoClient } from './demo-clients.ts';

/** An offer that has come to an end without an order, or waits; days count back from the day of the demo. */
export interface DemoOffer {
  readonly client: DemoClient;
  readonly offer: OfferInput;
  readonly sent: number;
  /** Rewritten and sent anew on that day. */
  readonly revised?: { readonly daysAgo: number; readonly offer: OfferInput };
  readonly closed?: {
    readonly daysAgo: number;
    readonly by: 'decline' | 'withdraw';
    readonly reason: string;
  };
}

export function line(
  kind: LineInput['kind'],
  description: string,
  unitPrice: string,
  quantity = '1',
  unit = 'pauschal',
): LineInput {
  return { kind, description, quantity: decimal4(quantity), unit, unitPrice: decimal4(unitPrice) };
}

const audit = line('lump-sum', 'Prüfung der Barrierefreiheit', '2900.00');

/** Offers in the states that contracts do not show. */
export function demoOffers(today: LocalDate): readonly DemoOffer[] {
  return [
    {
      client: 'stadtwerke',
      sent: 45,
      offer: {
        title: 'Barrierefreiheit des Kundenportals',
        billingMode: 'on-completion',
        contractType: 'work',
        validUntil: addDays(today, -15),
        lines: [audit],
      },
    },
    {
      client: 'praxis',
      sent: 25,
      offer: {
        title: 'Wartezimmer-Anzeige',
        billingMode: 'half-half',
        contractType: 'work',
        lines: [line('lump-sum', 'Anzeige und Anbindung an die Ordinationssoftware', '2650.00')],
      },
      closed: { daysAgo: 20, by: 'decline', reason: 'heuer kein Budget' },
    },
    {
      client: 'donau',
      sent: 18,
      offer: {
        title: 'Flottenübersicht',
        billingMode: 'half-half',
        contractType: 'work',
        lines: [
          line('lump-sum', 'Kartenansicht der Flotte', '6800.00'),
          line('effort', 'Anbindung der Telematik', '98.00', '40', 'h'),
        ],
      },
      revised: {
        daysAgo: 4,
        offer: {
          title: 'Flottenübersicht',
          billingMode: 'half-half',
          contractType: 'work',
          validUntil: addDays(today, 20),
          discountPercent: decimal4('5'),
          lines: [
            line('lump-sum', 'Kartenansicht der Flotte', '6200.00'),
            line('effort', 'Anbindung der Telematik', '98.00', '48', 'h'),
            line('lump-sum', 'Einschulung', '540.00'),
          ],
        },
      },
    },
    {
      client: 'nordlys',
      sent: 9,
      offer: {
        title: 'Incident retainer',
        billingMode: 'per-period',
        contractType: 'resources',
        term: { kind: 'indefinite' },
        lines: [line('hour-pool', 'Incident response', '140.00', '8', 'h')],
      },
      closed: { daysAgo: 6, by: 'withdraw', reason: 'superseded by a new scope' },
    },
    {
      // For the client of the tour to order in the portal.
      client: 'bergblick',
      sent: 2,
      offer: {
        title: 'Gutscheine online',
        billingMode: 'half-half',
        contractType: 'work',
        validUntil: addDays(today, 28),
        lines: [
          line('lump-sum', 'Gutscheine gestalten, kaufen und einlösen', '3400.00'),
          line('lump-sum', 'Einschulung der Rezeption', '380.00'),
        ],
      },
    },
  ];
}

/** Lines that the agency offers again and again. */
export const demoTemplates: readonly { readonly name: string; readonly line: LineInput }[] = [
  { name: 'Workshop vor Ort', line: line('lump-sum', 'Workshop vor Ort', '1480.00', '1', 'Tag') },
  { name: 'Entwicklung nach Aufwand', line: line('effort', 'Entwicklung nach Aufwand', '98.00', '40', 'h') },
  {
    name: 'Betreuung, 10 h im Monat',
    line: line('hour-pool', 'Betreuung und kleine Erweiterungen', '92.00', '10', 'h'),
  },
  { name: 'Hosting', line: { ...line('recurring', 'Hosting', '240.00', '1', 'Jahr'), cadence: 'year' } },
];
