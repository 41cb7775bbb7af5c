import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

/** Five contracts over 10 h at 100.00, estimated; each will take 12 h. Up to 1 150.00 nobody has to be told. */
describe('Diary: estimates that are overrun (GTC 6.2)', () => {
  let diary: Diary;
  const contracts: Record<string, Json> = {};

  before(async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const { id: clientId } = await diary.client();
    const line = {
      kind: 'effort',
      description: 'Beratung',
      quantity: '10',
      unit: 'Std',
      unitPrice: '100.00',
    };
    for (const [name, bindingEstimate] of [
      ['silent', false],
      ['accepted', false],
      ['rejected', false],
      ['binding', true],
      ['unfinished', false],
    ] as const) {
      contracts[name] = await diary.contract(START, '0', {
        clientId,
        billingMode: 'on-completion',
        lines: [{ ...line, bindingEstimate }],
      });
    }
  });
  after(() => diary.close());

  const id = (name: string): string => contracts[name]?.id;
  const estimate = async (name: string): Promise<Json> =>
    (await diary.read(`/contracts/${id(name)}/estimates`)).items[0];
  const overruns = async (name: string): Promise<string[]> =>
    (await estimate(name)).overruns.map((each: Json) => `${each.status} ${each.forecast}`);
  const lastOverrun = async (name: string): Promise<Json> => (await estimate(name)).overruns.at(-1);
  const work = (name: string, person: string, date: string, hours: string) =>
    diary.made(`/contracts/${id(name)}/time-entries`, {
      date,
      hours,
      person,
      description: 'Anforderungen',
      itemId: '1',
    });
  const forecast = (name: string, remainingHours: string) =>
    diary.made(`/contracts/${id(name)}/forecasts`, { itemId: '1', remainingHours, note: 'as it looks' });
  const object = async (name: string, more: Json = {}) =>
    diary.made(`/overruns/${(await lastOverrun(name)).id}/objections`, {
      receivedOn: '2026-03-10',
      text: 'That is too much.',
      ...more,
    });
  const billed = async (name: string): Promise<string[]> =>
    (await diary.invoices({ id: id(name) })).map(sums);

  it('2 March: 4 of 10 hours are worked and 7 remain: 10 % more than estimated, which is deemed approved', async () => {
    for (const name of Object.keys(contracts)) await work(name, `Person ${name}`, '2026-03-02', '4');
    await forecast('silent', '7');
    expect(await estimate('silent')).to.include({
      estimated: '1000.00',
      spent: '400.00',
      remaining: '700.00',
      forecast: '1100.00',
      overrunPercent: '10',
      approved: '1150.00',
    });
    await diary.day('2026-03-03T09:00:00+01:00');
    expect(await overruns('silent')).to.deep.equal(['tolerated 1100.00']);
    const { items } = await diary.read(`/journal?subjectId=${id('silent')}`);
    const deemed = items.find(({ verb }: Json) => verb.includes('deemed approved'));
    expect([deemed.clauses, deemed.detail.spent, deemed.detail.forecast]).to.deep.equal([
      ['gtc:6.2'],
      '400.00',
      '1100.00',
    ]);
  });

  it('3 March: 8 hours remain of each, 20 % more: the clients are told the next morning, of the binding one nobody', async () => {
    for (const name of Object.keys(contracts)) await forecast(name, '8');
    await diary.day('2026-03-04T09:00:00+01:00');
    expect(await overruns('silent')).to.deep.equal(['tolerated 1100.00', 'announced 1200.00']);
    expect(await lastOverrun('silent')).to.include({ receivedOn: '2026-03-04', objectBy: '2026-03-11' });
    expect(await overruns('accepted')).to.deep.equal(['announced 1200.00']);
    expect(await overruns('binding')).to.deep.equal([]);
    const { items } = await diary.read('/outbox');
    expect(items.filter(({ kind }: Json) => kind === 'overrun-notice')).to.have.length(4);
  });

  it('5 March: the work is done and billing waits, but not that of the binding estimate, which is held', async () => {
    for (const name of ['silent', 'accepted', 'rejected', 'binding']) {
      const person = `Person ${name}`;
      await work(name, person, '2026-03-04', '8');
      const days = { person, from: '2026-03-02', to: '2026-03-04' };
      await diary.made('/time-entries/submissions', days);
      await diary.made('/time-entries/approvals', days);
      await diary.deliver(contracts[name], '2026-03-04');
    }
    const { items } = await runToEnd(diary, 'billing', '2026-03-04');
    const waits = items.filter(({ outcome }: Json) => outcome === 'skipped');
    expect(waits).to.have.length(3);
    expect(waits[0].reason).to.include('EUR 1200.00').and.include('EUR 1150.00');
    const [invoice] = await diary.invoices({ id: id('binding') });
    expect(sums(invoice)).to.equal('1000.00 + 200.00 = 1200.00');
    expect(invoice.clauses.map(({ ref }: Json) => ref)).to.include('gtc:6.2');
    expect(
      invoice.lines.map((line: Json) => [line.quantity, line.unitPrice, line.net, line.description]),
    ).to.deep.equal([
      ['12', '100', '1200.00', 'Beratung'],
      ['-1', '200.00', '-200.00', 'Beratung: Überschreitung des verbindlichen Kostenvoranschlags'],
    ]);
  });

  it('10 March: objections; without a cheaper alternative they do not count', async () => {
    await diary.day('2026-03-10T09:00:00+01:00');
    expect(await object('silent')).to.deep.equal({
      counts: false,
      why: 'it offers no less expensive alternative',
    });
    const dearer = { description: 'another agency', net: '1200.00' };
    expect((await object('silent', { alternative: dearer })).counts).to.equal(false);
    const cheaper = { description: 'the client does the tests', net: '900.00' };
    for (const name of ['accepted', 'rejected'])
      expect((await object(name, { alternative: cheaper })).counts).to.equal(true);
    expect(await overruns('accepted')).to.deep.equal(['objected 1200.00']);
    const { items } = await diary.read('/overruns?status=objected');
    expect(items.map(({ contractId }: Json) => contractId)).to.have.members([id('accepted'), id('rejected')]);
  });

  it('12 March: silence approves on the day after the deadline, and that morning the hours are billed', async () => {
    await diary.day('2026-03-11T09:00:00+01:00');
    expect(await overruns('silent')).to.include('announced 1200.00');
    await diary.day('2026-03-12T09:00:00+01:00');
    expect(await overruns('silent')).to.include('approved 1200.00');
    expect(await billed('silent')).to.deep.equal(['1200.00 + 240.00 = 1440.00']);
    expect(await billed('accepted')).to.deep.equal([]);
  });

  it('a person decides: an accepted objection caps the invoice at what is approved, a rejected one does not', async () => {
    for (const [name, choice] of [
      ['accepted', 'accept'],
      ['rejected', 'reject'],
    ] as const) {
      const { id: overrunId } = await lastOverrun(name);
      const decided = await diary.made(`/overruns/${overrunId}/decision`, { choice, reason: 'looked at it' });
      expect(decided.decision.reason).to.equal('looked at it');
      const again = await diary.post(`/overruns/${overrunId}/decision`, { choice, reason: 'again' });
      expect([again.status, again.body.type]).to.deep.equal([409, 'illegal-state']);
    }
    await diary.day('2026-03-13T09:00:00+01:00');
    expect(await billed('accepted')).to.deep.equal(['1150.00 + 230.00 = 1380.00']);
    expect(await billed('rejected')).to.deep.equal(['1200.00 + 240.00 = 1440.00']);
  });

  it('an objection of 10 March that was overlooked still counts, unless the hours have been invoiced', async () => {
    const alternative = { description: 'the client does the tests', net: '900.00' };
    expect(await overruns('unfinished')).to.deep.equal(['approved 1200.00']);
    expect((await object('unfinished', { alternative })).counts).to.equal(true);
    expect(await overruns('unfinished')).to.deep.equal(['objected 1200.00']);
    const { id: overrunId } = await lastOverrun('silent');
    const late = { receivedOn: '2026-03-10', text: 'No.', alternative };
    const { status, body } = await diary.post(`/overruns/${overrunId}/objections`, late);
    expect([status, body.type, body.clause]).to.deep.equal([409, 'overrun-invoiced', 'gtc:6.2']);
  });

  it('running estimates again finds nothing to do', async () => {
    expect((await runToEnd(diary, 'estimates', '2026-03-13')).counts.done).to.equal(0);
  });
});
