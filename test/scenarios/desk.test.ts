import { expect } from 'chai';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { currentTermEnd } from '../../src/contracts/contract-term.ts';
import { deadlinePage } from '../../src/desk/deadline.view.ts';
import { type Json } from '../support/api.ts';
import { concluded, offerFor } from '../support/business.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

describe('the desk: what waits for a person, every deadline, how the agency stands', () => {
  let owing: Debtor;
  before(async () => {
    owing = await debtor({ name: 'Müller & Söhne GmbH', managementContact: null });
    await owing.dun('2026-03-20T06:02:00+01:00');
  });
  after(() => owing.close());

  const kinds = async (query = ''): Promise<string[]> =>
    (await owing.api.read(`/matters?limit=200${query}`)).items.map((matter: Json) => matter.kind).toSorted();
  const deadlines = async (query: string): Promise<Json[]> =>
    (await owing.api.read(`/deadlines?${query}`)).items.map(
      ({ kind, day, number, amount, clause }: Json) => ({
        kind,
        day,
        number,
        amount,
        clause,
      }),
    );

  /** The kinds of a list whose pages, put together, are the list. */
  const pagedAsWhole = async (list: string, limit: number): Promise<Set<string>> => {
    const whole: Json[] = (await owing.api.read(`${list}&limit=200`)).items;
    const paged: Json[] = [];
    for (let cursor = ''; ;) {
      const page = await owing.api.read(`${list}&limit=${limit}${cursor}`);
      paged.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged, list).to.deep.equal(whole);
    return new Set(whole.map(({ kind }) => kind));
  };

  it('the register holds the last day to pay and the day of the reminder, and nothing once they are outside the days asked for', async () => {
    expect(await deadlines('from=2026-03-01&to=2026-03-31')).to.deep.include({
      kind: 'payment',
      day: '2026-03-16',
      number: 'RE-2026-0001',
      amount: '6000.00',
      clause: 'gtc:7.1',
    });
    const [reminder] = await deadlines('kind=reminder&from=2026-03-20');
    expect(reminder).to.include({ number: 'MA-2026-0001', amount: '6000.00', clause: 'gtc:7.10' });
    expect(await deadlines('from=2030-01-01&to=2030-01-31')).to.deep.equal([]);
  });

  it('an order waits until it is confirmed, and binds as long as GTC 2.2 says', async () => {
    const offer = await owing.api.made('/offers', {
      clientId: owing.clientId,
      title: 'Weinshop',
      billingMode: 'half-half',
      contractType: 'work',
      lines: [{ kind: 'lump-sum', description: 'Shop', quantity: '1', unit: 'flat', unitPrice: '3600.00' }],
    });
    await owing.api.post(`/offers/${offer.id}/send`);
    const order = await owing.api.made(`/offers/${offer.id}/orders`, {
      receivedAt: '2026-03-20T05:00:00+01:00',
    });
    const [waiting] = (await owing.api.read('/matters?kind=confirm-order')).items;
    expect(waiting).to.deep.include({
      clause: 'gtc:2.2',
      key: order.id,
      clientName: 'Müller & Söhne GmbH',
      title: 'Weinshop',
      deciders: ['account_manager'],
      mayDecide: true,
    });
    expect(waiting.facts.boundUntil).to.equal(order.boundUntil);
    const [binding] = await deadlines('kind=order-binding');
    expect(binding).to.include({ day: order.boundUntil, clause: 'gtc:2.2' });
    await owing.api.made(`/orders/${order.id}/confirmation`);
    expect(await kinds('&kind=confirm-order')).to.deep.equal([]);
    expect(await deadlines('kind=order-binding')).to.deep.equal([]);
  });

  it('an unsuccessful reminder puts its rights, the missing management and an advance payment before people (GTC 7.10, 6.9)', async () => {
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
    const waiting: Json[] = (await owing.api.read('/matters?limit=200')).items;
    const right = waiting.find(({ decision }) => decision?.kind === 'suspend');
    expect(right).to.deep.include({ kind: 'right', clause: 'gtc:7.10', amount: '6000.00' });
    expect(right?.decision).to.deep.include({ number: 'MA-2026-0001', open: '6000.00' });
    expect(await kinds('&kind=management-contact')).to.deep.equal(['management-contact']);
    expect(await kinds('&kind=advance-payment')).to.include('advance-payment');
    const { matters } = await owing.api.read('/figures/matters');
    expect(matters).to.deep.include({ kind: 'right', count: 1 });
    const advances = (await owing.api.read('/matters?limit=200&kind=advance-payment')).items;
    expect(matters).to.deep.include({ kind: 'advance-payment', count: advances.length });

    for (const filter of ['sort=since', 'sort=-since', `clientId=${owing.clientId}`])
      expect(
        (await pagedAsWhole(`/matters?${filter}`, 1)).size,
        'as many kinds as there are',
      ).to.be.greaterThan(2);

    const { ages } = await owing.api.read('/figures/overdue');
    expect(ages.find(({ from }: Json) => from === 15)).to.include({ amount: '6000.00', invoices: 1 });
  });

  it('nothing waits for a reminder whose invoice has been paid', async () => {
    await owing.pay('7000.00', '2026-04-08');
    expect(await kinds('&kind=right')).to.deep.equal([]);
    expect(await kinds('&kind=management-contact')).to.deep.equal([]);
  });

  it('the search finds by the beginning and the end of a number, by words and by amounts as people write them', async () => {
    const names = async (q: string): Promise<string[]> =>
      (await owing.api.read(`/search?q=${encodeURIComponent(q)}`)).hits.map(({ name }: Json) => name);
    expect(await names('re-2026-0001')).to.deep.equal(['RE-2026-0001']);
    expect(await names('0001')).to.include.members(['RE-2026-0001', 'AU-2026-0001']);
    expect(await names('söh mül')).to.include('Müller & Söhne GmbH');
    expect(await names('6.000,00 €')).to.include('RE-2026-0001');
    expect(await names('7000')).to.include('Müller & Söhne GmbH');
    expect(await names("'; drop table client; --")).to.deep.equal([]);
    expect((await owing.api.get('/search?q=x')).status).to.equal(422);
  });

  it('GTC 3.8: the last day for a notice is the one the contract names, also at the end of months and with weeks', async () => {
    const term = (startsOn: string, months: number) => ({ kind: 'auto-renewing', months, startsOn });
    const perMonth = {
      kind: 'recurring',
      description: 'Wartung',
      quantity: '1',
      unit: 'Monat',
      unitPrice: '90.00',
    };
    for (const [startsOn, months, terminationNotice] of [
      ['2026-05-31', 12, { months: 3 }],
      ['2026-06-01', 9, { months: 3 }],
      ['2026-05-30', 9, { months: 1 }],
      ['2026-05-15', 12, { weeks: 6 }],
    ] as const) {
      const { id } = await concluded(
        owing.api,
        '2026-04-08T09:00:00+02:00',
        offerFor(owing.clientId, '0', {
          billingMode: 'per-period',
          contractType: 'resources',
          lines: [perMonth],
          term: term(startsOn, months),
          terms: { terminationNotice },
        }),
      );
      const contract = await owing.api.read(`/contracts/${id}`);
      const noticed = (await owing.api.read('/deadlines?kind=notice&to=2028-12-31&limit=200')).items;
      const { day } = noticed.find(({ subjectId }: Json) => subjectId === id);
      expect(day, startsOn).to.equal(contract.term.noticeBy);
      for (const each of [
        '2026-04-08',
        '2027-02-27',
        '2027-02-28',
        '2027-05-30',
        '2027-05-31',
        '2031-08-14',
      ]) {
        const asOf = localDate(each);
        const register = { kind: 'renewal', to: addDays(asOf, 800), limit: 200, sort: 'day' } as const;
        const { items } = await deadlinePage(owing.app.db, register, asOf);
        const renewal = items.find(({ subjectId }) => subjectId === id);
        expect(renewal?.day, `${startsOn}, ${asOf}`).to.equal(
          addDays(currentTermEnd(contract.term, asOf), 1),
        );
      }
    }
  });

  it('the pages of the register are the register, in both directions, where many share a day and of one client', async () => {
    const days = 'from=2026-12-01&to=2027-06-30';
    await pagedAsWhole(`/deadlines?kind=index-adjustment&${days}`, 1);
    for (const filter of ['sort=day', 'sort=-day', `clientId=${owing.clientId}`])
      expect(await pagedAsWhole(`/deadlines?${filter}&${days}`, 5)).to.include.all.keys(
        'billing',
        'index-adjustment',
        'notice',
        'renewal',
      );
    const cursor = Buffer.from(JSON.stringify(['day', '2026-10-01', 'billing:1'])).toString('base64url');
    expect((await owing.api.get(`/deadlines?sort=day&cursor=${cursor}`)).status).to.equal(422);
  });

  it('the journal is read by person, clause and day', async () => {
    const lines = (await owing.api.read('/journal?clause=gtc:7.10&from=2026-03-20&to=2026-03-20&limit=200'))
      .items;
    expect(lines).not.to.have.length(0);
    expect(new Set(lines.map(({ clauses }: Json) => clauses.includes('gtc:7.10')))).to.deep.equal(
      new Set([true]),
    );
    const day = async (more: string) =>
      (await owing.api.read(`/journal?from=2026-03-20&to=2026-03-20&limit=200${more}`)).items;
    const all = await day('');
    const actors = [...new Set<string>(all.map(({ actor }: Json) => actor))];
    for (const name of [...actors, ...actors.map((actor) => actor.slice(0, 1))])
      expect(await day(`&actor=${encodeURIComponent(name)}`), name).to.deep.equal(
        all.filter(({ actor }: Json) => actor.startsWith(name)),
      );
    expect(actors, 'several under t').to.include.members(['terms', 'token:admin']);
    expect((await owing.api.read('/journal?actor=nobody')).items).to.deep.equal([]);
  });

  it('a half-year without a base rate waits for finance from its first day until somebody enters it (GTC 7.9, ruling 10)', async () => {
    await owing.app.setNow('2026-12-31T09:00:00+01:00');
    expect(await kinds('&kind=base-rate')).to.deep.equal([]);
    await owing.app.setNow('2027-01-01T09:00:00+01:00');
    const [waiting] = (await owing.api.read('/matters?kind=base-rate')).items;
    expect(waiting).to.deep.include({ since: '2027-01-01', clause: 'gtc:7.9', deciders: ['finance'] });
    await owing.api.made('/base-rates', { from: '2027-01-01', rate: '1.53', source: 'assumed' });
    expect(await kinds('&kind=base-rate')).to.deep.equal([]);
  });
});
