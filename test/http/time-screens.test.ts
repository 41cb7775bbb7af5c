import { expect } from 'chai';
import { withWord } from '../../src/time/work-text.store.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T12:00:00+01:00';

describe('what people who record and approve time look at (GTC 6.4, 6.5)', () => {
  let diary: Diary;
  let contract: Json;
  let pool: Json;
  let anna: Json;

  before(async () => {
    diary = await openDiary(START, { quiet: true, papers: 'blank' });
    contract = await diary.contract(START, '0', {
      billingMode: 'on-completion',
      title: 'Beratung',
      lines: [{ kind: 'effort', description: 'Analyse', quantity: '80', unit: 'h', unitPrice: '95.00' }],
    });
    const retainer = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      title: 'Wartung 100 %',
      term: { kind: 'indefinite', startsOn: '2026-03-01' },
      lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '4', unit: 'h', unitPrice: '92.00' }],
    });
    [pool] = (await diary.read(`/time-targets?text=${encodeURIComponent('100 % betreuung')}`)).items;
    expect(pool.contractId).to.equal(retainer.id);
    anna = await diary.made('/people', { name: 'Anna Huber' });
    await diary.app.setNow('2026-03-11T12:00:00+01:00');
  });
  after(() => diary.close());

  const record = (contractId: string, more: Json) =>
    diary.made(`/contracts/${contractId}/time-entries`, {
      hours: '2',
      description: 'Login',
      person: anna.id,
      ...more,
    });

  it('finds what time can be for by words, wherever they stand; signs of a pattern are none', async () => {
    const found = async (text: string) =>
      (await diary.read(`/time-targets?text=${encodeURIComponent(text)}`)).items.map(
        ({ title }: Json) => title,
      );
    expect(await found('analyse šárka')).to.deep.equal(['Beratung']);
    expect(await found('%')).to.deep.equal(['Wartung 100 %']);
    expect(await found('_')).to.deep.equal([]);
    const looked = async (text: string) => {
      const { db } = diary.app;
      const query = db('contract as c')
        .join('client as k', 'k.id', 'c.client_id')
        .join('offer_version as v', 'v.id', 'c.version_id');
      await withWord(db, query, text, 1);
      return query.pluck('v.title');
    };
    for (const word of ['analyse', 'ŠÁRKA', 'beratung', contract.number.slice(-4), 'betreuung', '_'])
      expect(await looked(word), 'looked for in one after the other').to.have.members(await found(word));
    const { items } = await diary.read('/time-targets');
    expect(items.map(({ targets }: Json) => targets)).to.deep.equal([
      [{ itemId: null, poolId: pool.targets[0].poolId, serviceId: null, description: 'Betreuung' }],
      [{ itemId: '1', poolId: null, serviceId: null, description: 'Analyse' }],
    ]);
  });

  it('a week has a row for each item or pool, and suggests what the week before had', async () => {
    const { poolId } = pool.targets[0];
    await record(contract.id, { date: '2026-03-04', itemId: '1' });
    await record(pool.contractId, { date: '2026-03-05', poolId });
    await record(contract.id, { date: '2026-03-10', itemId: '1' });
    await record(contract.id, { date: '2026-03-11', itemId: '1' });
    const week = await diary.read(`/people/${anna.id}/week?day=2026-03-15`);
    expect([week.from, week.to, week.person.name]).to.deep.equal(['2026-03-09', '2026-03-15', 'Anna Huber']);
    expect(
      week.rows.map(({ target, entries }: Json) => [target, entries.map(({ date }: Json) => date)]),
    ).to.deep.equal([['Analyse', ['2026-03-10', '2026-03-11']]]);
    expect(week.suggestions.map(({ target, poolId: of, free }: Json) => [target, of, free])).to.deep.equal([
      ['Betreuung', poolId, '2'],
    ]);
    expect((await diary.get('/people/00000000-0000-7000-8000-000000000001/week')).status).to.equal(404);
  });

  it('GTC 6.4: what an hour would cost is told before it is recorded, and why; nobody works for nobody', async () => {
    const on = (more: string) => `/people/${anna.id}/rate?contractId=${contract.id}&date=2026-03-11${more}`;
    const { items } = await diary.read(`/time-entries?contractId=${contract.id}`);
    const { rate } = await diary.read(on('&itemId=1'));
    expect(rate).to.include({ of: 'offer', why: 'price of the ordered line' }).and.deep.equal(items[0].rate);
    expect(await diary.read(on(''))).to.deep.equal({ rate: null });
    await diary.made('/rates', {
      hourly: '140',
      validFrom: '2026-03-11',
      personId: anna.id,
      contractId: contract.id,
    });
    expect((await diary.read(on('&itemId=1'))).rate).to.include({
      hourly: '140',
      of: 'contract',
      by: 'person',
    });
    expect((await diary.read(on('&itemId=1').replace('03-11', '03-10'))).rate.hourly).to.equal(rate.hourly);
    const both = await diary.get(on(`&itemId=1&serviceId=${anna.id}`));
    expect([both.status, both.body.type]).to.deep.equal([422, 'invalid-request']);
    expect((await diary.get(on(`&serviceId=${anna.id}`))).status).to.equal(404);
    const order = { description: 'Schulung', quantity: '2', unit: 'h', unitPrice: '90.00', byHours: true };
    const told = { orderedBy: 'Erika Berger', orderedOn: '2026-03-10', document: 'mail of 10 March' };
    const service = await diary.made(`/contracts/${pool.contractId}/additional-services`, {
      ...order,
      ...told,
    });
    const elsewhere = await diary.get(on(`&serviceId=${service.id}`));
    expect([elsewhere.status, elsewhere.body.type]).to.deep.equal([404, 'not-found']);
    const there = on(`&serviceId=${service.id}`).replace(contract.id, pool.contractId);
    expect((await diary.read(there)).rate).to.include({ hourly: '90', of: 'order' });
  });

  it('says of a row why nothing more can be recorded on it, and does not suggest it', async () => {
    await diary.made(`/contracts/${contract.id}/suspend`, { reason: 'unpaid' });
    const [row] = (await diary.read(`/people/${anna.id}/week`)).rows;
    expect(row.refusal.type).to.equal('contract-suspended');
    const next = await diary.read(`/people/${anna.id}/week?day=2026-03-16`);
    expect(next.suggestions).to.deep.equal([]);
    await diary.made(`/contracts/${contract.id}/resume`, { reason: 'paid' });
    expect((await diary.read(`/people/${anna.id}/week`)).rows[0].refusal).to.equal(null);
  });

  it('what waits for approval stands there by week, person and contract, page by page', async () => {
    await diary.made('/time-entries/submissions', { person: anna.id, from: '2026-03-02', to: '2026-03-15' });
    const first = await diary.read('/time-submissions?limit=2');
    const rest = await diary.read(`/time-submissions?limit=2&cursor=${first.nextCursor}`);
    const all = [...first.items, ...rest.items];
    expect(all.map(({ from, hours, entries }: Json) => [from, hours, entries.length])).to.have.deep.members([
      ['2026-03-02', '2', 1],
      ['2026-03-02', '2', 1],
      ['2026-03-09', '4', 2],
    ]);
    await diary.made('/time-entries/approvals', { entries: all.flatMap(({ entries }) => entries) });
    expect((await diary.read('/time-submissions')).items).to.deep.equal([]);
  });

  it('a timer on a pool draws from it when it stops; beyond the limit it runs on until damage is named', async () => {
    const timer = { contractId: pool.contractId, person: anna.id, description: 'Server' };
    const { poolId } = pool.targets[0];
    const foreign = await diary.post('/time-timers', { ...timer, contractId: contract.id, poolId });
    expect([foreign.status, foreign.body.type]).to.deep.equal([404, 'not-found']);
    const { id, target } = await diary.made('/time-timers', { ...timer, poolId });
    expect(target).to.equal('Betreuung');
    await diary.app.setNow('2026-03-11T15:00:00+01:00');
    const refused = await diary.post(`/time-timers/${id}/stop`, {});
    expect([refused.status, refused.body.type]).to.deep.equal([409, 'pool-exhausted']);
    expect((await diary.read(`/time-timers?personId=${anna.id}`)).items).to.have.length(1);
    const { entryId } = await diary.made(`/time-timers/${id}/stop`, {
      imminentDamage: 'Server brennt',
      description: 'Gelöscht',
    });
    const entry = await diary.read(`/time-entries/${entryId}`);
    expect([entry.hours, entry.poolId, entry.description]).to.deep.equal(['3', poolId, 'Gelöscht']);
    expect((await diary.read(`/time-entries?poolId=${poolId}`)).items).to.have.length(2);
  });
});
