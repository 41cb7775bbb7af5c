import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

const effort = (quantity: string, unitPrice: string, more: Json = {}): Json => ({
  kind: 'effort',
  description: 'Beratung',
  quantity,
  unit: 'Std',
  unitPrice,
  ...more,
});

/** What was worked is what is billed (GTC 6.4), however the contract is billed. */
describe('effort from the time entry to the invoice', () => {
  let diary: Diary;

  beforeEach(async () => {
    diary = await openDiary(START, { papers: 'blank' });
  });
  afterEach(() => diary.close());

  async function work(contract: Json, date: string, hours: string, more: Json = {}): Promise<Json> {
    const description = 'Anforderungen';
    const entry = { date, hours, description, person: 'Anna Huber', itemId: '1', ...more };
    return diary.made(`/contracts/${contract.id}/time-entries`, entry);
  }
  async function approve(person: string, from: string, to: string): Promise<void> {
    await diary.made('/time-entries/submissions', { person, from, to });
    await diary.made('/time-entries/approvals', { person, from, to });
  }

  it('half on the estimate, the rest by the hours; they wait for approval and are frozen then (ruling 3)', async () => {
    const contract = await diary.contract(START, '0', { lines: [effort('80', '100.00')] });
    expect(contract.billing.map((part: Json) => [part.trigger, part.net])).to.deep.equal([
      ['order', '4000.00'],
      ['completion', '4000.00'],
    ]);
    const early = await work(contract, '2026-03-02', '2.5');
    expect(early.warnings[0]).to.contain(contract.number).and.contain('7.1');
    expect(early.rate).to.deep.include({ hourly: '100', why: 'price of the ordered line' });

    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    expect(sums(deposit)).to.equal('4000.00 + 800.00 = 4800.00');
    await diary.pay(deposit, '4800.00', '2026-03-03');
    await diary.day('2026-03-06T09:00:00+01:00');
    const paid = await work(contract, '2026-03-05', '7.75', { person: 'anna huber' });
    expect([paid.warnings, paid.person.id === early.person.id]).to.deep.equal([[], true]);
    await diary.deliver(contract, '2026-03-06');

    const waiting = await runToEnd(diary, 'billing', '2026-03-06');
    expect(waiting.items[0].outcome).to.equal('skipped');
    expect(waiting.items[0].reason).to.contain('2 time entries').and.contain('approve');

    await approve('Anna Huber', '2026-03-02', '2026-03-08');
    await diary.day('2026-03-07T09:00:00+01:00');
    const final = (await diary.invoices(contract)).at(-1);
    expect([final.kind, sums(final.total), sums(final)]).to.deep.equal([
      'final',
      '1025.00 + 205.00 = 1230.00',
      '-2975.00 + -595.00 = -3570.00',
    ]);
    expect(final.lines.map((line: Json) => [line.quantity, line.unit, line.unitPrice])).to.deep.equal([
      ['10.25', 'Std', '100'],
    ]);
    expect(final.supply).to.deep.equal({ from: '2026-03-02', to: '2026-03-06' });
    expect([final.open, final.status]).to.deep.equal(['0.00', 'settled']);
    // What the deposit was too large by is a credit of the client.
    expect(await diary.books('2026-03-07')).to.deep.equal({
      bank: '4800.00',
      'client-credit': '-3570.00',
      revenue: '-1025.00',
      'vat-payable': '-205.00',
    });

    const billed = await diary.read(`/time-entries/${early.id}`);
    expect([billed.status, billed.invoiceId, billed.rate.why, billed.actions]).to.deep.equal([
      'billed',
      final.id,
      'as invoiced',
      [],
    ]);
    const change = await diary.patch(`/time-entries/${early.id}`, { hours: '9' });
    expect([change.status, change.body.type]).to.deep.equal([409, 'time-not-draft']);

    const { items: papers } = await diary.read(`/documents?subjectId=${final.id}`);
    expect(papers.map((paper: Json) => paper.kind)).to.have.members(['invoice', 'timesheet']);
    const { items: sent } = await diary.read(`/dispatches?limit=200`);
    const letter = sent.find((each: Json) => each.documentId === final.documentId);
    expect([letter.status, letter.enclosures.length]).to.deep.equal(['sent', 1]);

    const { id: cancellation } = await diary.made(`/invoices/${final.id}/cancellation`, {
      reason: 'wrong rate',
    });
    expect((await diary.read(`/invoices/${cancellation}`)).kind).to.equal('cancellation');
    expect((await diary.read(`/time-entries/${early.id}`)).status).to.equal('approved');
    expect(await diary.books('2026-03-07')).to.deep.equal({
      bank: '4800.00',
      'deposit-liability': '-4000.00',
      'vat-payable': '-800.00',
    });
    await diary.day('2026-03-09T09:00:00+01:00');
    const again = (await diary.invoices(contract)).at(-1);
    expect(sums(again)).to.equal(sums(final));
  });

  it('on completion: lump sums as agreed whatever they took, effort by its rates, the discount on all (GTC 6.3)', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'on-completion',
      discountPercent: '10',
      lines: [
        effort('20', '100.00', { discountPercent: '5' }),
        { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '1000.00' },
      ],
    });
    const lump = await diary.post(`/contracts/${contract.id}/time-entries`, {
      date: '2026-03-02',
      hours: '4',
      description: 'Portal',
      person: 'Anna Huber',
      itemId: '2',
    });
    expect([lump.status, lump.body.type, lump.body.clause]).to.deep.equal([422, 'not-by-effort', 'gtc:6.3']);
    await work(contract, '2026-03-02', '10');
    const bernd = await diary.made('/people', { name: 'Bernd Mayr', role: 'senior' });
    const rate = { hourly: '140', validFrom: '2026-01-01', role: 'senior', contractId: contract.id };
    await diary.made('/rates', rate);
    const senior = await work(contract, '2026-03-02', '1.5', { person: bernd.id });
    expect(senior.rate).to.deep.include({
      hourly: '140',
      why: 'of the role for this contract, since 2026-01-01',
    });
    await approve('Anna Huber', '2026-03-02', '2026-03-02');
    await approve('Bernd Mayr', '2026-03-02', '2026-03-02');
    await diary.deliver(contract, '2026-03-02');
    await diary.day('2026-03-03T09:00:00+01:00');
    const [invoice] = await diary.invoices(contract);
    expect(
      invoice.lines.map((line: Json) => [line.position, line.quantity, line.unitPrice, line.net]),
    ).to.deep.equal([
      [1, '10', '100', '950.00'],
      [2, '1.5', '140', '199.50'],
      [3, '1', '1000', '1000.00'],
    ]);
    expect(sums(invoice)).to.equal('1934.55 + 386.91 = 2321.46');
  });

  it('per item: each delivered item by its own hours; days are billed in hours (GTC 6.8)', async () => {
    const lines = [
      effort('10', '800.00', { unit: 'Tage' }),
      effort('5', '90.00', { description: 'Schulung' }),
    ];
    const contract = await diary.contract(START, '0', { billingMode: 'per-item', lines });
    await work(contract, '2026-03-02', '6');
    await work(contract, '2026-03-02', '2', { itemId: '2' });
    await approve('Anna Huber', '2026-03-02', '2026-03-02');
    await diary.deliver(contract, '2026-03-02', { complete: false, lines: [1] });
    await diary.day('2026-03-03T09:00:00+01:00');
    const [first, ...others] = await diary.invoices(contract);
    expect([first.kind, others.length, first.lines[0].unit, first.lines[0].quantity]).to.deep.equal([
      'partial',
      0,
      'Std',
      '6',
    ]);
    expect(sums(first)).to.equal('600.00 + 120.00 = 720.00');
    const late = { date: '2026-03-02', hours: '1', description: 'x', person: 'Anna Huber', itemId: '1' };
    const settled = await diary.post(`/contracts/${contract.id}/time-entries`, late);
    expect([settled.status, settled.body.type]).to.deep.equal([409, 'time-settled']);
  });

  it('per period: the hours of each month in arrears, late ones with the next; a month without any asks for nothing', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [effort('10', '90.00')],
    });
    await work(contract, '2026-03-02', '3');
    await approve('Anna Huber', '2026-03-01', '2026-03-31');
    await diary.day('2026-04-01T09:00:00+02:00');
    const [march] = await diary.invoices(contract);
    expect([sums(march), march.lines[0].description]).to.deep.equal([
      '270.00 + 54.00 = 324.00',
      'Beratung 02.03.2026–31.03.2026',
    ]);
    const late = await work(contract, '2026-03-30', '1');
    await diary.day('2026-05-02T09:00:00+02:00');
    expect(await diary.invoices(contract)).to.have.length(1);
    await approve('Anna Huber', '2026-03-01', '2026-05-31');
    await work(contract, '2026-05-02', '5');
    await diary.day('2026-05-03T09:00:00+02:00');
    const april = (await diary.invoices(contract)).at(-1);
    expect(sums(april)).to.equal('90.00 + 18.00 = 108.00');
    expect((await diary.read(`/time-entries/${late.id}`)).invoiceId).to.equal(april.id);
  });
});
