import { decimal4 } from '../money/decimal.ts';
import { type DemoContract, item, offer } from './demo-contracts.ts';

/** Contracts on which people work from day to day. */
export type WorkStory = 'pool' | 'overdrawn' | 'estimate' | 'overrun' | 'agile';

const resources = { contractType: 'resources', term: { kind: 'indefinite' } } as const;

export const workContracts: readonly (DemoContract & { readonly work: WorkStory })[] = [
  {
    work: 'pool',
    client: 'donau',
    offer: offer(
      'Betreuung Lagersystem',
      'per-period',
      [item('Stundenpool Lagersystem', '98.00', '20', 'h', 'hour-pool')],
      resources,
    ),
    sent: 55,
    ordered: 53,
    confirmed: 52,
  },
  {
    work: 'agile',
    client: 'isar',
    offer: offer(
      'Flottenportal',
      'per-sprint',
      [
        item('Flottenportal', '24000.00'),
        item('Beratung zur Anbindung der Fahrzeuge', '105.00', '40', 'h', 'effort'),
      ],
      { contractType: 'agile' },
    ),
    sent: 52,
    ordered: 50,
    confirmed: 48,
  },
  {
    work: 'overdrawn',
    client: 'sarka',
    offer: offer(
      'Support Markenauftritt',
      'per-period',
      [item('Stundenpool Support', '92.00', '8', 'h', 'hour-pool')],
      resources,
    ),
    sent: 47,
    ordered: 45,
    confirmed: 44,
  },
  {
    work: 'estimate',
    client: 'helvetia',
    offer: offer('Prozessberatung', 'on-completion', [
      item('Beratung und Begleitung der Umstellung', '110.00', '60', 'h', 'effort'),
      { ...item('Schulung der Teams', '95.00', '12', 'h', 'effort'), bindingEstimate: true },
    ]),
    sent: 42,
    ordered: 40,
    confirmed: 39,
  },
  {
    work: 'overrun',
    client: 'nordlys',
    offer: offer('Data model advice', 'on-completion', [
      item('Workshops and data model', '120.00', '40', 'h', 'effort'),
    ]),
    sent: 33,
    ordered: 31,
    confirmed: 30,
  },
];

/** Who works for clients; whoever of them may come in is known by the address. */
export const demoPeople = {
  anna: { name: 'Anna Huber', email: 'anna.huber@nordkette.example', role: 'Entwicklung' },
  jakob: { name: 'Jakob Steiner', email: 'jakob.steiner@nordkette.example', role: 'Senior' },
  lena: { name: 'Lena Haslinger', email: 'lena.haslinger@nordkette.example', role: 'Projektleitung' },
} as const;
export type DemoPerson = keyof typeof demoPeople;

/** What somebody did on a working day so many days ago; on a pool never before its month began. */
export interface DemoTime {
  readonly work: WorkStory;
  readonly line: number;
  readonly person: DemoPerson;
  readonly daysAgo: number;
  readonly hours: string;
  readonly description: string;
}

function time(
  work: WorkStory,
  line: number,
  person: DemoPerson,
  description: string,
  hours: string,
  ...days: readonly number[]
): DemoTime[] {
  return days.map((daysAgo) => ({ work, line, person, daysAgo, hours, description }));
}

/** 17 of 20 hours of one pool, 9.5 of 8 of the other; 56 of 60 and 20 of 40 estimated hours. */
export const demoTime: readonly DemoTime[] = [
  ...time('pool', 1, 'anna', 'Fehlersuche Scanner-Anbindung', '3.5', 12, 9),
  ...time('pool', 1, 'jakob', 'Anpassung der Lagerplatzlogik', '4', 8, 4),
  ...time('pool', 1, 'lena', 'Abstimmung mit dem Lagerleiter', '2', 2),
  ...time('overdrawn', 1, 'lena', 'Neue Bilder und Texte', '4', 10),
  ...time('overdrawn', 1, 'anna', 'Kontaktformular', '3', 5),
  ...time('overdrawn', 1, 'anna', 'Aktionsseite zum Jubiläum', '2.5', 1),
  ...time('estimate', 1, 'jakob', 'Ist-Aufnahme der Abläufe', '5.5', 24, 23, 21, 20),
  ...time('estimate', 1, 'anna', 'Soll-Prozesse und Begleitung', '4.25', 17, 16, 14, 13, 10, 7, 3, 1),
  ...time('overrun', 1, 'lena', 'Workshop and notes', '5', 22, 19, 15, 6),
  ...time('agile', 2, 'jakob', 'Schnittstelle der Telematik', '3', 11, 6, 2),
];

/** The client of the overdrawn pool agreed to more hours than its period holds. */
export const demoConsent = {
  hours: decimal4('4'),
  givenBy: 'Ing. Petra Österreicher',
  document: 'E-Mail der Kundin, abgelegt im Akt',
} as const;
