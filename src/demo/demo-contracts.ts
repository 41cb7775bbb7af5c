import { decimal4 } from '../money/decimal.ts';
import { type OfferInput } from '../offers/draft-version.ts';
import { type BillingMode, type LineKind } from '../offers/offer.ts';
import { type DemoClient } from './demo-clients.ts';

/** How far the business with a client has come; days count back from the day of the demo. */
export interface DemoContract {
  readonly client: DemoClient;
  readonly offer: OfferInput;
  readonly sent?: number;
  readonly ordered?: number;
  readonly confirmed?: number;
  /** Billed on that day already, so that deposits can be paid before the demo begins. */
  readonly billed?: number;
  readonly paid?: { readonly daysAgo: number; readonly gross: string };
  /** Whole, or some of its lines; what is delivered on the day of the demo is not billed yet. */
  readonly delivered?: readonly { readonly daysAgo: number; readonly lines?: readonly number[] }[];
  readonly suspended?: number;
}

export function item(
  description: string,
  price: string,
  quantity = '1',
  unit = 'pauschal',
  kind: LineKind = 'lump-sum',
) {
  return { kind, description, quantity: decimal4(quantity), unit, unitPrice: decimal4(price) };
}

export function offer(
  title: string,
  billingMode: BillingMode,
  lines: OfferInput['lines'],
  more: Partial<OfferInput> = {},
): OfferInput {
  return { title, billingMode, contractType: 'work', lines, ...more };
}

/** In the order of their beginning. */
export const demoContracts: readonly DemoContract[] = [
  {
    client: 'bergblick',
    offer: offer('Buchungsportal', 'half-half', [
      item('Konzept und Prototyp', '3200.00'),
      item('Umsetzung des Buchungsportals', '12800.00'),
      item('Schulung vor Ort', '480.00', '2', 'Tage'),
    ]),
    sent: 75,
    ordered: 72,
    confirmed: 70,
    billed: 69,
    paid: { daysAgo: 58, gross: '10176.00' },
    delivered: [{ daysAgo: 3 }],
  },
  {
    client: 'donau',
    offer: offer('Sendungsverfolgung', 'half-half', [item('Schnittstelle zum Lagersystem', '9400.00')]),
    sent: 66,
    ordered: 64,
    confirmed: 62,
    billed: 61,
    paid: { daysAgo: 40, gross: '3000.00' },
    delivered: [{ daysAgo: 4 }],
  },
  {
    client: 'sarka',
    offer: offer('Markenauftritt', 'per-item', [
      item('Logo und Wortmarke', '2400.00'),
      item('Geschäftsausstattung', '1350.00'),
      item('Website', '5200.00'),
    ]),
    sent: 50,
    ordered: 49,
    confirmed: 48,
    delivered: [{ daysAgo: 5, lines: [1, 2] }, { daysAgo: 0 }],
  },
  {
    client: 'isar',
    offer: offer('Telemetrie-Dashboard', 'half-half', [
      item('Auswertung der Messdaten', '7600.00'),
      item('Dashboard', '4900.00'),
    ]),
    sent: 40,
    ordered: 38,
    confirmed: 36,
    billed: 35,
    delivered: [{ daysAgo: 0 }],
  },
  {
    client: 'almdorf',
    offer: offer('Online-Hofladen', 'half-half', [item('Einrichtung des Hofladens', '1000.03')]),
    sent: 34,
    ordered: 33,
    confirmed: 31,
    billed: 30,
    suspended: 6,
  },
  {
    client: 'nordlys',
    offer: offer('Security review', 'on-completion', [
      item('Review of the web platform', '6400.00', '1', 'lump sum'),
    ]),
    sent: 30,
    ordered: 28,
    confirmed: 26,
    delivered: [{ daysAgo: 3 }],
  },
  {
    client: 'helvetia',
    offer: offer('Mandantenportal', 'full-advance', [item('Konzeption und Umsetzung', '8800.00')]),
    sent: 20,
    ordered: 18,
    confirmed: 16,
  },
  {
    client: 'kreativ',
    offer: offer('Mitgliederbereich', 'half-half', [
      item('Umsetzung', '4200.00'),
      item('Stundenpool Betreuung', '92.00', '10', 'h', 'hour-pool'),
    ]),
    sent: 14,
    ordered: 12,
    confirmed: 9,
  },
  {
    client: 'weingut',
    offer: offer(
      'Wartung und Hosting',
      'per-period',
      [
        item('Wartung der Website', '180.00', '1', 'Monat', 'recurring'),
        { ...item('Hosting', '240.00', '1', 'Jahr', 'recurring'), cadence: 'year' },
      ],
      { contractType: 'resources', term: { kind: 'auto-renewing', months: 12 } },
    ),
    sent: 14,
    ordered: 10,
    confirmed: 8,
  },
  {
    client: 'stadtwerke',
    offer: offer('Zählerstandsmeldung', 'half-half', [item('App für Zählerstände', '18500.00')]),
    sent: 12,
    ordered: 10,
    confirmed: 7,
  },
  {
    client: 'praxis',
    offer: offer('Terminvereinbarung', 'half-half', [item('Online-Termine', '1980.00')], {
      discountPercent: decimal4('5'),
    }),
    sent: 6,
    ordered: 4,
    confirmed: 2,
  },
  {
    client: 'weingut',
    offer: offer('Weinshop', 'half-half', [item('Shop mit Altersprüfung', '3600.00')]),
    sent: 5,
    ordered: 1,
  },
  {
    client: 'thames',
    offer: offer('Data pipeline', 'half-half', [
      item('Pipeline and monitoring', '15200.00', '1', 'lump sum'),
    ]),
    sent: 3,
  },
  {
    client: 'bergblick',
    offer: offer('Gästekarte', 'half-half', [item('Digitale Gästekarte', '5400.00')]),
  },
];
