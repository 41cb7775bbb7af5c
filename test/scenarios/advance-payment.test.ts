import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { runToEnd } from '../support/business.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';
const TODAY = '2026-03-02';
const item = (description: string, unitPrice: string, kind = 'lump-sum') => ({
  kind,
  description,
  quantity: '1',
  unit: 'pauschal',
  unitPrice,
});

describe('advance payment for the next partial service (GTC 6.9)', () => {
  let diary: Diary;
  before(async () => {
    diary = await openDiary(START, { quiet: true, papers: 'blank' });
  });
  after(() => diary.close());

  const demand = (contract: Json, body: Json = { reasons: ['new-client'] }) =>
    diary.post(`/contracts/${contract.id}/advance-demands`, body);
  const read = (contract: Json) => diary.read(`/contracts/${contract.id}`);
  const bill = async (contract: Json): Promise<Json[]> => {
    await runToEnd(diary, 'billing', TODAY);
    return diary.invoices(contract);
  };
  const reasonsOf = async (clientId: string, contractId?: string): Promise<Json> => {
    const query = contractId === undefined ? '' : `?contractId=${contractId}`;
    const { reasons } = await diary.read(`/clients/${clientId}/advance-reasons${query}`);
    return Object.fromEntries(
      reasons
        .filter(({ evidence }: Json) => evidence.length > 0)
        .map(({ reason, proven, evidence }: Json) => [reason, [proven, ...evidence]]),
    );
  };

  it('a new client, item by item: the next item in advance, work waits for the money, its invoice deducts it', async () => {
    const lines = [item('Konzept', '1000.00'), item('Umsetzung', '3000.03')];
    const contract = await diary.contract(START, '0', { billingMode: 'per-item', lines });
    expect(await reasonsOf(contract.clientId)).to.deep.equal({
      'new-client': [true, 'the client has not paid an invoice in full yet'],
    });
    expect((await read(contract)).release.cause).to.equal('no-deposit');
    const second = contract.billing[1];
    const made = await demand(contract, { reasons: ['new-client'], partId: second.id });
    expect([made.status, sums(made.body)], JSON.stringify(made.body)).to.deep.equal([
      201,
      '3000.03 + 600.01 = 3600.04',
    ]);
    const held = await read(contract);
    expect([held.release, held.actions]).to.deep.equal([null, ['release', 'suspend', 'deliver']]);
    expect(held.billing[2].called).to.deep.include({
      clause: 'gtc:6.9',
      reasons: ['new-client'],
      note: null,
    });
    const [advance] = await diary.invoices(contract);
    expect([
      advance.kind,
      advance.lines[0].detail,
      advance.clauses.map(({ ref }: Json) => ref),
    ]).to.deep.equal(['advance', 'Umsetzung', ['gtc:6.9', 'gtc:7.1', 'gtc:7.2']]);

    await diary.pay(advance, '3600.04', TODAY);
    expect((await read(contract)).release.cause).to.equal('deposit-paid');
    await diary.deliver(contract, TODAY);
    const [, ...partial] = await bill(contract);
    expect(
      partial.map((one) => [one.lines[0].description, sums(one), one.deductions.length]),
    ).to.have.deep.members([
      ['Konzept', '1000.00 + 200.00 = 1200.00', 0],
      ['Umsetzung', '0.00 + 0.00 = 0.00', 1],
    ]);
    await expectBalancedLedger(diary.app.db);
  });

  it('half and half: the rest in advance, partly paid; the final invoice deducts what came in and takes the rest back', async () => {
    const contract = await diary.contract(START, '10000.00');
    const [deposit] = await bill(contract);
    await diary.pay(deposit, '6000.00', TODAY);
    expect(
      (await demand(contract, { reasons: ['suspected-unwillingness'], note: 'said so' })).status,
    ).to.equal(201);
    const [, advance] = await diary.invoices(contract);
    expect(sums(advance)).to.equal('5000.00 + 1000.00 = 6000.00');
    await diary.pay(advance, '1200.00', TODAY);
    expect((await read(contract)).release, 'work waits for all of it').to.equal(null);
    await diary.deliver(contract, TODAY);
    const [, , final, rest] = await bill(contract);
    expect([final.kind, sums(final), final.deductions.map(sums)]).to.deep.equal([
      'final',
      '4000.00 + 800.00 = 4800.00',
      ['5000.00 + 1000.00 = 6000.00', '1000.00 + 200.00 = 1200.00'],
    ]);
    expect([rest.kind, sums(rest)]).to.deep.equal(['credit-note', '-4000.00 + -800.00 = -4800.00']);
    await expectBalancedLedger(diary.app.db);
  });

  it('on completion, by terms of the offer half of it: the invoice becomes a final one', async () => {
    const contract = await diary.contract(START, '1000.03', {
      billingMode: 'on-completion',
      terms: { advanceShare: '50' },
    });
    await demand(contract);
    const [advance] = await diary.invoices(contract);
    await diary.pay(advance, advance.gross, TODAY);
    await diary.deliver(contract, TODAY);
    const [, final] = await bill(contract);
    expect([sums(advance), final.kind, sums(final)]).to.deep.equal([
      '500.02 + 100.00 = 600.02',
      'final',
      '500.01 + 100.01 = 600.02',
    ]);
  });

  it('GTC 6.4: an item by effort in advance on its estimate; its invoice bills the hours, what was too much is a credit', async () => {
    const effort = { ...item('Beratung', '100.00', 'effort'), quantity: '10', unit: 'h' };
    const contract = await diary.contract(START, '0', { billingMode: 'per-item', lines: [effort] });
    await demand(contract);
    const [advance] = await diary.invoices(contract);
    expect(sums(advance)).to.equal('1000.00 + 200.00 = 1200.00');
    await diary.pay(advance, '1200.00', TODAY);
    const work = { date: TODAY, hours: '4', description: 'Login', person: 'Anna Huber', itemId: '1' };
    const { id } = await diary.made(`/contracts/${contract.id}/time-entries`, work);
    await diary.deliver(contract, TODAY);
    expect(await bill(contract), 'the hours wait for approval').to.have.length(1);
    await diary.made('/time-entries/submissions', { entries: [id] });
    await diary.made('/time-entries/approvals', { entries: [id] });
    const [, partial] = await bill(contract);
    expect([partial.kind, sums(partial.total), sums(partial), partial.open]).to.deep.equal([
      'partial',
      '400.00 + 80.00 = 480.00',
      '-600.00 + -120.00 = -720.00',
      '0.00',
    ]);
    const { id: cancellation } = await diary.made(`/invoices/${partial.id}/cancellation`, { reason: 'rate' });
    expect(sums(await diary.read(`/invoices/${cancellation}`))).to.equal('600.00 + 120.00 = 720.00');
    await expectBalancedLedger(diary.app.db);
  });

  it('refuses what cannot be demanded, and asks nothing twice', async () => {
    const contract = await diary.contract(START, '800.00', { billingMode: 'on-completion' });
    const full = await diary.contract(START, '800.00', { billingMode: 'full-advance' });
    const [part] = contract.billing;
    await diary.made(`/contracts/${full.id}/suspend`, { reason: 'r' });
    const refused = async (about: Json, body: Json) => {
      const { status, body: problem } = await demand(about, body);
      return `${status} ${problem.type}`;
    };
    const reasons = ['new-client'];
    expect(await refused(contract, { reasons: ['earlier-delay'] })).to.equal('422 bad-value');
    expect(await refused(contract, { reasons: [] })).to.equal('422 invalid-request');
    expect(await refused(contract, { reasons, partId: full.billing[0].id })).to.equal(
      '409 nothing-to-advance',
    );
    expect(await refused(full, { reasons })).to.equal('409 contract-suspended');
    await diary.made(`/contracts/${full.id}/resume`, { reason: 'r' });
    expect(await refused(full, { reasons }), 'all of it is a deposit already').to.equal(
      '409 nothing-to-advance',
    );
    const both = await Promise.all([1, 2].map(() => demand(contract, { reasons, partId: part.id })));
    expect(both.map(({ status }) => status)).to.have.members([201, 409]);
    expect(await diary.invoices(contract)).to.have.length(1);
    const other = await diary.get(`/clients/${full.clientId}/advance-reasons?contractId=${contract.id}`);
    expect([other.status, other.body.type]).to.deep.equal([422, 'bad-value']);
  });

  it('what the books tell: late payment, a returned debit, third-party services; no new client any more', async () => {
    const lines = [item('Portal', '1000.00'), item('Zertifikat', '90.00', 'third-party')];
    const contract = await diary.contract(START, '0', { lines });
    const [deposit] = await bill(contract);
    await diary.put(`/invoices/${deposit.id}/receipt`, { receivedAt: START, reason: 'by hand' });
    const back = await diary.pay(deposit, '20.00', TODAY);
    await diary.made(`/payments/${back.id}/return`, { valueDate: TODAY, reason: 'no cover' });
    await diary.app.setNow('2026-03-19T09:00:00+01:00');
    await diary.pay(deposit, '700.00', '2026-03-19');
    expect(await reasonsOf(contract.clientId, contract.id)).to.deep.equal({
      'third-party-services': [true, 'third-party service: Zertifikat'],
      'financial-uncertainty': [false, 'EUR 20.00 came back on 2026-03-02'],
      'earlier-delay': [true, `${deposit.number}, to be paid by 2026-03-16, was paid on 2026-03-19`],
    });
  });
});
