import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../../src/calendar/instant.ts';
import { type Client, type ClientEntry } from '../../src/clients/client.ts';
import { createClient } from '../../src/clients/create-client.action.ts';
import { changeProfile } from '../../src/company/change-profile.action.ts';
import { type CompanyEntry, type CompanyProfile } from '../../src/company/profile.ts';
import { decimal4 } from '../../src/money/decimal.ts';

/** An agency whose data is complete. */
export const sampleCompany: CompanyEntry = {
  name: 'Nordkette Digital e.U.',
  legalForm: 'eingetragenes Einzelunternehmen',
  address: { street: 'Museumstraße 12', postalCode: '6020', city: 'Innsbruck', country: 'AT' },
  vatId: 'ATU51507409',
  taxNumber: '81 123/4567',
  registerNumber: 'FN 123456a',
  registerCourt: 'Landesgericht Innsbruck',
  registeredSeat: 'Innsbruck',
  email: 'office@nordkette.example',
  phone: '+43 512 123456',
  website: 'https://nordkette.example',
  portalUrl: null,
  reviewOverrunNotices: false,
  contact: 'Mira Lechner',
  bank: {
    accountHolder: 'Nordkette Digital e.U.',
    iban: 'AT611904300234573201',
    bic: 'BKAUATWW',
    name: 'Hausbank',
  },
  colour: '#1f4e79',
  smallBusiness: false,
  defaultVatRate: decimal4('20'),
};

/** A client that lacks nothing. */
const sampleClient: ClientEntry = {
  name: 'Šárka Österreicher-Nuñez & Żółć GmbH',
  address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' },
  vatId: 'ATU13585627',
  email: 'rechnung@client.example',
  papersBy: 'mail',
  managementContact: { name: 'Šárka Österreicher-Nuñez', email: 'leitung@client.example' },
  accountManagerEmail: null,
  iban: null,
  orderReference: null,
  language: 'de',
};

/** Enters the agency through the real action. */
export function enterCompany(
  tx: Tx,
  at: Instant,
  changes: Partial<CompanyEntry> = {},
): Promise<CompanyProfile> {
  return changeProfile(tx, { entry: { ...sampleCompany, ...changes }, actor: 'test', at });
}

/** Enters a client through the real action. */
export function enterClient(tx: Tx, at: Instant, changes: Partial<ClientEntry> = {}): Promise<Client> {
  return createClient(tx, { entry: { ...sampleClient, ...changes }, actor: 'test', at });
}
