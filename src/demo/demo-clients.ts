import { type ClientEntry } from '../clients/client.ts';

function client(
  name: string,
  street: string,
  town: string,
  country: string,
  more: Partial<Pick<ClientEntry, 'vatId' | 'language' | 'orderReference' | 'managementContact'>> = {},
): ClientEntry {
  const [postalCode = '', ...city] = town.split(' ');
  const host = name
    .split(' ')[0]
    ?.toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
  return {
    name,
    address: { street, postalCode, city: city.join(' '), country },
    vatId: more.vatId ?? null,
    email: `buchhaltung@${host}.example`,
    papersBy: 'mail',
    managementContact: more.managementContact ?? null,
    accountManagerEmail: null,
    iban: null,
    orderReference: more.orderReference ?? null,
    language: more.language ?? 'de',
  };
}

/** A dozen invented businesses in the order of their client numbers. */
export const demoClients = {
  bergblick: client('Bergblick Hotels GmbH', 'Seefelder Straße 4', '6100 Seefeld', 'AT', {
    vatId: 'ATU51507409',
    managementContact: { name: 'Eva Bergmann', email: 'gf@bergblick.example' },
  }),
  sarka: client('Šárka Österreicher-Nuñez & Żółć GmbH', 'Hütteldorfer Straße 120', '1140 Wien', 'AT', {
    vatId: 'ATU71933303',
  }),
  donau: client('Donau Logistik AG', 'Hafenstraße 51', '4020 Linz', 'AT', { vatId: 'ATU12345675' }),
  almdorf: client('Almdorf Käse eGen', 'Dorf 12', '6236 Alpbach', 'AT'),
  kreativ: client('Kreativwerk Graz KG', 'Lendkai 29', '8020 Graz', 'AT'),
  praxis: client('Praxisgemeinschaft Dr. Moser', 'Anichstraße 7', '6020 Innsbruck', 'AT'),
  isar: client('Isar Robotics GmbH', 'Leopoldstraße 244', '80807 München', 'DE', {
    vatId: 'DE136695976',
    orderReference: 'PO-2026-118',
  }),
  nordlys: client('Nordlys Consulting ApS', 'Vesterbrogade 149', '1620 København', 'DK', {
    vatId: 'DK13585628',
    language: 'en',
  }),
  helvetia: client('Helvetia Treuhand AG', 'Bahnhofstrasse 21', '8001 Zürich', 'CH'),
  thames: client('Thames Analytics Ltd', '1 Canada Square', 'E145AB London', 'GB', { language: 'en' }),
  weingut: client('Weingut Pannobile OG', 'Kirchengasse 3', '7122 Gols', 'AT'),
  stadtwerke: client('Stadtwerke Hall GmbH', 'Augasse 6', '6060 Hall in Tirol', 'AT', {
    orderReference: '4700001234',
  }),
} as const;

export type DemoClient = keyof typeof demoClients;
