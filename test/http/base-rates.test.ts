import { expect } from 'chai';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';

describe('base rates (GTC 7.9, ruling 10)', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;

  before(async () => {
    database = await freshDatabase();
    api = await serve(edgeApp(database.db));
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  const post = (body: unknown) => api.send('/base-rates', { body });

  it('every half-year from 2013 to 2026 is there, each with its source', async () => {
    const { status, body } = await api.send('/base-rates?limit=200');
    expect(status).to.equal(200);
    expect(body.items).to.have.length(28);
    const rates = new Map(body.items.map((item: { from: string; rate: string }) => [item.from, item.rate]));
    expect(
      ['2013-01-01', '2013-07-01', '2016-01-01', '2016-07-01', '2022-07-01', '2023-01-01', '2026-07-01'].map(
        (from) => rates.get(from),
      ),
    ).to.deep.equal(['0.38', '-0.12', '-0.12', '-0.62', '-0.62', '1.88', '1.53']);
    for (const { source } of body.items) expect(source).to.match(/\S{3}/);
  });

  it('the list continues by its cursor, the newest first', async () => {
    const first = await api.send('/base-rates?limit=3');
    const second = await api.send(`/base-rates?limit=1&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ from }) => from)).to.deep.equal([
      '2026-07-01',
      '2026-01-01',
      '2025-07-01',
      '2025-01-01',
    ]);
  });

  it('finance enters a new half-year and corrects it; the journal keeps what it was', async () => {
    const entered = await post({ from: '2027-01-01', rate: '1.03', source: 'OeNB' });
    expect(entered.status).to.equal(201);
    expect(entered.body).to.include({ from: '2027-01-01', rate: '1.03', source: 'OeNB' });
    const corrected = await post({ from: '2027-01-01', rate: '-0.50', source: 'OeNB, 2 January 2027' });
    expect(corrected.body).to.include({ id: entered.body.id, rate: '-0.5' });
    const { body } = await api.send(`/journal?subjectKind=base-rate&subjectId=${entered.body.id}`);
    expect(body.items.map(({ verb }: { verb: string }) => verb)).to.deep.equal([
      'base rate corrected',
      'base rate entered',
    ]);
    expect(body.items[0].detail.before).to.deep.equal({ rate: '1.03', source: 'OeNB' });
  });

  const faults: [what: string, body: unknown, type: string][] = [
    ['a day within a half-year', { from: '2027-02-01', rate: '1' }, 'not-a-half-year'],
    ['no rate', { from: '2027-07-01' }, 'invalid-request'],
    ['a rate beyond reason', { from: '2027-07-01', rate: '101' }, 'invalid-request'],
    ['a rate as a number', { from: '2027-07-01', rate: 1.5 }, 'invalid-request'],
    ['an unknown field', { from: '2027-07-01', rate: '1', until: '2027-12-31' }, 'invalid-request'],
  ];
  for (const [what, body, type] of faults) {
    it(`refuses ${what}`, async () => {
      const answer = await post(body);
      expect([answer.status, answer.body.type]).to.deep.equal([422, type]);
    });
  }
});
