import { expect } from 'chai';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type Client, refuseErased } from '../../src/clients/client.ts';
import { erase, refuseOpenBusiness } from '../../src/clients/erasure.ts';
import { keptUntil } from '../../src/clients/retention.ts';
import { Problem } from '../../src/problems/problem.ts';

const client: Client = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  number: 'KD-2026-0001',
  name: 'Šárka Österreicher',
  address: { street: 'Maria-Theresien-Straße 1', postalCode: '6020', city: 'Innsbruck', country: 'AT' },
  vatId: 'ATU13585627',
  email: 'sarka@example.at',
  papersBy: 'mail',
  managementContact: { name: 'Šárka', email: 'chef@example.at' },
  accountManagerEmail: null,
  iban: 'AT611904300234573201',
  orderReference: '4711',
  language: 'de',
  vatCheck: null,
  createdAt: instant('2026-03-02T09:00:00Z'),
  erasedAt: null,
};
const asOf = localDate('2026-11-20');

describe('§ 132 BAO: papers are kept seven years from the end of their calendar year', () => {
  it('an invoice of 2026 until 31 December 2033, whatever its day', () => {
    expect(keptUntil(localDate('2026-01-01'))).to.equal('2033-12-31');
    expect(keptUntil(localDate('2026-12-31'))).to.equal('2033-12-31');
  });
});

describe('Art. 17 GDPR: erasure as far as no retention stands against it', () => {
  it('while papers must be kept, what stands on them stays and what served contact goes', () => {
    const { entry, keptUntil: until } = erase(client, localDate('2026-03-02'), asOf);
    expect(until).to.equal('2033-12-31');
    expect(entry).to.include({
      name: client.name,
      vatId: client.vatId,
      email: null,
      managementContact: null,
      iban: null,
    });
    expect(entry.address).to.deep.equal(client.address);
  });

  it('the last day of the retention still counts, the day after does not', () => {
    const lastPaper = localDate('2019-06-01');
    expect(erase(client, lastPaper, localDate('2026-12-31')).keptUntil).to.equal('2026-12-31');
    expect(erase(client, lastPaper, localDate('2027-01-01')).keptUntil).to.equal(null);
  });

  it('without papers nothing personal stays', () => {
    const { entry, keptUntil: until } = erase(client, null, asOf);
    expect(until).to.equal(null);
    expect(JSON.stringify(entry)).not.to.match(/rka|6020|Innsbruck|13585627|example|4711/);
  });

  it('open business comes first, and the refusal counts it', () => {
    refuseOpenBusiness(client, { offers: 0, contracts: 0, openInvoices: 0 });
    for (const open of [
      { offers: 1, contracts: 0, openInvoices: 0 },
      { offers: 0, contracts: 1, openInvoices: 0 },
      { offers: 0, contracts: 0, openInvoices: 1 },
    ]) {
      expect(() => refuseOpenBusiness(client, open))
        .to.throw(Problem)
        .with.property('type', 'client-has-open-business');
    }
  });

  it('an erased client gets nothing new', () => {
    refuseErased(client);
    expect(() => refuseErased({ ...client, erasedAt: instant('2026-11-20T09:00:00Z') }))
      .to.throw(Problem)
      .with.property('type', 'client-erased');
  });
});
