import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { client, concluded, offerFor, runToEnd } from '../support/business.ts';
import { debtor, type Debtor } from '../support/debtor.ts';

describe('pages of what is overdue, client by client and level by level (GTC 7.10)', () => {
  let owing: Debtor;
  before(async () => {
    owing = await debtor();
    const at = '2026-03-02T09:00:00+01:00';
    for (const net of ['3000.00', '4000.00']) {
      const { id } = await owing.api.made('/clients', client);
      await concluded(owing.api, at, offerFor(id, net));
    }
    await runToEnd(owing.api, 'billing', '2026-03-02');
    await owing.dun('2026-03-23T06:02:00+01:00');
    await owing.owe('2026-03-24T09:00:00+01:00', '500.00');
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
  });
  after(() => owing.close());

  const readToTheEnd = async (sort: string, limit: number): Promise<Json[]> => {
    const seen: Json[] = [];
    for (let cursor = ''; ;) {
      const page = await owing.api.read(`/dunning-cases?sort=${sort}&limit=${limit}${cursor}`);
      expect(page.items).to.have.length.within(1, limit);
      seen.push(...page.items);
      if (page.nextCursor === null) return seen;
      cursor = `&cursor=${page.nextCursor}`;
    }
  };

  it('each case is on one page, in either direction, also where a page ends between two cases of a client', async () => {
    const all = await readToTheEnd('id', 200);
    const shown = all.map(({ clientId, level, open }) => [clientId === owing.clientId, level, open]);
    expect(shown).to.have.deep.members([
      [true, 0, '300.00'],
      [true, 1, '6000.00'],
      [false, 1, '1800.00'],
      [false, 1, '2400.00'],
    ]);
    expect(all).to.deep.equal(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    for (const limit of [1, 2, 3]) {
      expect(await readToTheEnd('id', limit), `${limit}`).to.deep.equal(all);
      expect(await readToTheEnd('-id', limit), `-${limit}`).to.deep.equal(all.toReversed());
    }
  });

  it('a cursor of the other direction: bad-cursor', async () => {
    const { nextCursor } = await owing.api.read('/dunning-cases?sort=id&limit=1');
    const answer = await owing.api.get(`/dunning-cases?sort=-id&cursor=${nextCursor}`);
    expect([answer.status, answer.body.type]).to.deep.equal([422, 'bad-cursor']);
  });
});
