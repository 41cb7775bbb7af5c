import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { offerFor, runToEnd } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';
const effort = { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'Std', unitPrice: '100.00' };
const lump = { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '10.00' };
const cheaper = { description: 'a smaller one', net: '900.00' };

describe('estimates through the API (GTC 6.2)', () => {
  let diary: Diary;
  let clientId: string;

  before(async () => {
    diary = await openDiary(START, { company: { reviewOverrunNotices: true }, quiet: true, papers: 'blank' });
    clientId = (await diary.client()).id;
  });
  after(() => diary.close());

  const estimated = (lines: Json[] = [effort]): Promise<Json> =>
    diary.contract(START, '0', { clientId, billingMode: 'on-completion', lines });
  const forecast = (contract: Json, remainingHours: string, itemId = '1') =>
    diary.post(`/contracts/${contract.id}/forecasts`, { itemId, remainingHours, note: 'as it looks' });
  const last = async (contract: Json): Promise<Json> =>
    (await diary.read(`/contracts/${contract.id}/estimates`)).items[0].overruns.at(-1);
  const drafted = async (): Promise<[contract: Json, overrun: Json]> => {
    const contract = await estimated();
    await forecast(contract, '12');
    await runToEnd(diary, 'estimates', '2026-03-02');
    return [contract, await last(contract)];
  };
  const object = (overrun: Json, more: Json = {}) =>
    diary.post(`/overruns/${overrun.id}/objections`, { receivedOn: '2026-03-02', text: 'No.', ...more });

  it('an offer says which estimate is binding; nothing else can be', async () => {
    const offer = offerFor(clientId, '0', { lines: [{ ...effort, bindingEstimate: true }, effort] });
    const { lines } = await diary.made('/offers', offer);
    expect(lines.map((line: Json) => line.bindingEstimate)).to.deep.equal([true, false]);
    for (const [line, billingMode] of [
      [lump, 'half-half'],
      [effort, 'per-period'],
    ] as const) {
      const wrong = { billingMode, lines: [{ ...line, bindingEstimate: true }] };
      const { status, body } = await diary.post('/offers', offerFor(clientId, '0', wrong));
      expect([status, body.type, body.errors[0].path]).to.deep.equal([
        422,
        'bad-value',
        'lines.0.bindingEstimate',
      ]);
    }
  });

  it('a forecast is about effort that is not invoiced yet', async () => {
    const contract = await estimated([{ ...effort, unitPrice: '200.00' }, lump]);
    const wrong = await forecast(contract, '3', '2');
    expect([wrong.status, wrong.body.type, wrong.body.clause]).to.deep.equal([422, 'no-estimate', 'gtc:6.2']);
    expect((await forecast(contract, '-1')).status).to.equal(422);
    const dear = await forecast(contract, '9999999');
    expect([dear.status, dear.body.errors[0].path]).to.deep.equal([422, 'remainingHours']);
    await diary.deliver(contract, '2026-03-02');
    await runToEnd(diary, 'billing', '2026-03-02');
    const late = await forecast(contract, '3');
    expect([late.status, late.body.type]).to.deep.equal([409, 'estimate-settled']);
  });

  it('where the company wishes so a person sends the notice, once; before that nobody can object to it', async () => {
    const [contract, overrun] = await drafted();
    expect(overrun).to.include({ status: 'drafted', forecast: '1200.00', objectBy: null });
    expect(overrun.actions).to.deep.equal(['announce']);
    const early = await object(overrun, { alternative: cheaper });
    expect([early.status, early.body.type]).to.deep.equal([409, 'illegal-state']);
    await forecast(contract, '13');
    const both = await Promise.all([
      diary.post(`/overruns/${overrun.id}/announcement`),
      diary.post(`/overruns/${overrun.id}/announcement`),
    ]);
    expect(both.map(({ status }) => status)).to.have.members([200, 409]);
    expect(await last(contract)).to.include({
      status: 'announced',
      forecast: '1300.00',
      objectBy: '2026-03-09',
    });
    const { items } = await diary.read(`/documents?subjectId=${overrun.id}`);
    expect(items.map(({ kind }: Json) => kind)).to.deep.equal(['overrun-notice']);
  });

  it('a notice that is not needed any more is not sent, and the next run drops it', async () => {
    const [contract, overrun] = await drafted();
    await forecast(contract, '11');
    const sent = await diary.post(`/overruns/${overrun.id}/announcement`);
    expect([sent.status, sent.body.type]).to.deep.equal([409, 'illegal-state']);
    await runToEnd(diary, 'estimates', '2026-03-02');
    expect((await last(contract)).status).to.equal('dropped');
  });

  it('runs side by side make one overrun of one forecast', async () => {
    const contract = await estimated();
    await forecast(contract, '12');
    await Promise.all([
      runToEnd(diary, 'estimates', '2026-03-02'),
      runToEnd(diary, 'estimates', '2026-03-02'),
    ]);
    const { items } = await diary.read(`/overruns?contractId=${contract.id}`);
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ contractNumber: contract.number, itemId: '1', forecast: '1200.00' });
  });

  it('an objection of a day to come is refused; a second one that counts too; what was decided says by whom', async () => {
    const [, overrun] = await drafted();
    await diary.made(`/overruns/${overrun.id}/announcement`);
    const future = await object(overrun, { receivedOn: '2026-03-03', alternative: cheaper });
    expect([future.status, future.body.errors[0].path]).to.deep.equal([422, 'receivedOn']);
    const undecidable = { choice: 'accept', reason: 'x' };
    expect((await diary.post(`/overruns/${overrun.id}/decision`, undecidable)).status).to.equal(409);
    const both = await Promise.all([
      object(overrun, { alternative: cheaper }),
      object(overrun, { alternative: cheaper }),
    ]);
    expect(both.map(({ status }) => status)).to.have.members([201, 409]);
    const decided = await diary.made(`/overruns/${overrun.id}/decision`, {
      choice: 'reject',
      reason: 'no tests',
    });
    expect(decided).to.deep.include({ status: 'approved', actions: [] });
    expect(decided.objections[0]).to.include({ counts: true, alternativeNet: '900.00' });
    const again = await object(overrun, { alternative: cheaper });
    expect([again.status, again.body.type]).to.deep.equal([409, 'objection-counted']);
  });
});
