import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

function lumpSum(description: string, unitPrice: string, more: Json = {}): Json {
  return { kind: 'lump-sum', description, quantity: '1', unit: 'pauschal', unitPrice, ...more };
}

/** The ways to bill besides half and half, each from the order to its last invoice. */
describe('the other billing modes', () => {
  let diary: Diary;

  beforeEach(async () => {
    diary = await openDiary(START);
  });
  afterEach(() => diary.close());

  it('per item: each delivery bills its line, the last takes the VAT that rounding leaves (GTC 6.8, ruling 2)', async () => {
    const lines = ['Konzept', 'Umsetzung', 'Schulung'].map((name) => lumpSum(name, '33.33'));
    const contract = await diary.contract(START, '0', { billingMode: 'per-item', lines });
    expect([contract.release.cause, sums(contract)]).to.deep.equal(['no-deposit', '99.99 + 20.00 = 119.99']);
    await diary.deliver(contract, '2026-03-02', { complete: false, lines: [2] });
    await diary.day('2026-03-03T09:00:00+01:00');
    const [first] = await diary.invoices(contract);
    expect([first.kind, sums(first), first.supply]).to.deep.equal([
      'partial',
      '33.33 + 6.67 = 40.00',
      { from: '2026-03-02', to: '2026-03-02' },
    ]);
    expect(first.lines.map((line: Json) => line.description)).to.deep.equal(['Umsetzung']);
    expect(first.clauses.map((clause: Json) => clause.ref)).to.include('gtc:6.8');

    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const perLine = (await diary.invoices(contract)).map((invoice) => [
      invoice.lines[0].position,
      sums(invoice),
    ]);
    expect(perLine).to.have.deep.members([
      [1, '33.33 + 6.67 = 40.00'],
      [2, '33.33 + 6.67 = 40.00'],
      [3, '33.33 + 6.66 = 39.99'],
    ]);
    expect(await diary.books('2026-03-04')).to.deep.equal({
      receivable: '119.99',
      revenue: '-99.99',
      'vat-payable': '-20.00',
    });
  });

  it('per item with a discount on the whole: every invoice adds up, line less discount is the base (BR-CO-13)', async () => {
    const lines = ['Konzept', 'Umsetzung', 'Schulung'].map((name) => lumpSum(name, '33.33'));
    const contract = await diary.contract(START, '0', {
      billingMode: 'per-item',
      discountPercent: '10',
      lines,
    });
    await diary.deliver(contract, '2026-03-02');
    await diary.day('2026-03-03T09:00:00+01:00');
    const invoices = (await diary.invoices(contract)).sort(
      (a, b) => a.lines[0].position - b.lines[0].position,
    );
    expect(invoices.map((each) => [each.lines[0].net, each.allowances[0].amount, each.net])).to.deep.equal([
      ['33.33', '3.33', '30.00'],
      ['33.33', '3.33', '30.00'],
      ['33.33', '3.34', '29.99'],
    ]);
    expect(sums(contract)).to.equal('89.99 + 18.00 = 107.99');
    expect((await diary.books('2026-03-03'))['receivable']).to.equal('107.99');
  });

  it('on completion: nothing before, the whole afterwards; discounts and two VAT rates (ruling 1)', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'on-completion',
      discountPercent: '5',
      lines: [
        lumpSum('Website', '4999.90', { discountPercent: '2.5' }),
        { ...lumpSum('Handbuch', '19.99', { vatRate: '10' }), quantity: '3', unit: 'Stk' },
      ],
    });
    await diary.day('2026-03-03T09:00:00+01:00');
    expect(await diary.invoices(contract)).to.deep.equal([]);
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const [invoice] = await diary.invoices(contract);
    expect(invoice.kind).to.equal('standard');
    expect(invoice.lines.map((line: Json) => [line.net, line.discountPercent])).to.deep.equal([
      ['4874.90', '2.5'],
      ['59.97', null],
    ]);
    expect(invoice.allowances.map((each: Json) => [each.taxRate, each.amount])).to.deep.equal([
      ['20', '243.75'],
      ['10', '3.00'],
    ]);
    expect(invoice.taxes.map((tax: Json) => [tax.rate, tax.base, tax.amount])).to.deep.equal([
      ['20', '4631.15', '926.23'],
      ['10', '56.97', '5.70'],
    ]);
    expect(sums(invoice)).to.equal('4688.12 + 931.93 = 5620.05');
  });

  it('in full in advance: the final invoice asks for 0.00 and turns the deposit into revenue (GTC 6.9, ADR 8)', async () => {
    const contract = await diary.contract(START, '1000.03', { billingMode: 'full-advance' });
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    expect([deposit.kind, sums(deposit)]).to.deep.equal(['advance', '1000.03 + 200.01 = 1200.04']);
    expect(deposit.clauses.map((clause: Json) => clause.ref))
      .to.include('gtc:6.9')
      .and.not.include('gtc:6.7');
    await diary.pay(deposit, '1200.04', '2026-03-03');
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const final = (await diary.invoices(contract)).at(-1);
    expect([final.kind, sums(final), final.open, final.status]).to.deep.equal([
      'final',
      '0.00 + 0.00 = 0.00',
      '0.00',
      'settled',
    ]);
    expect(final.clauses.map((clause: Json) => clause.ref))
      .to.include('gtc:6.9')
      .and.not.include('gtc:6.7');
    expect(await diary.books('2026-03-04')).to.deep.equal({
      bank: '1200.04',
      revenue: '-1000.03',
      'vat-payable': '-200.01',
    });
    expect((await diary.bytes(`/invoices/${final.id}/pdf`)).status).to.equal(200);
  });

  it('an hour pool beside a lump sum: each is billed in its own way (GTC 6.5, 6.7)', async () => {
    const pool = { kind: 'hour-pool', description: 'Wartung', quantity: '10', unit: 'h', unitPrice: '95.00' };
    const contract = await diary.contract(START, '0', { lines: [lumpSum('Portal', '1000.00'), pool] });
    const due = contract.billing.filter((part: Json) => part.status === 'due');
    expect(due.map((part: Json) => [part.trigger, part.net])).to.deep.equal([
      ['order', '500.00'],
      ['period', '919.35'],
    ]);
    const run = await runToEnd(diary, 'billing', '2026-03-02');
    expect(run.counts).to.deep.equal({ planned: 0, done: 2, skipped: 0, failed: 0 });
    await diary.deliver(contract, '2026-03-02');
    await diary.day('2026-03-03T09:00:00+01:00');
    const final = (await diary.invoices(contract)).find(({ kind }) => kind === 'final');
    expect(sums(final.total)).to.equal('1000.00 + 200.00 = 1200.00');
  });

  it('nothing to be paid on order by the offer: no deposit, the whole on completion (GTC 1.6, 6.7)', async () => {
    const contract = await diary.contract(START, '1000.00', { terms: { splitOnOrder: '0' } });
    expect(contract.release.cause).to.equal('no-deposit');
    await diary.day('2026-03-03T09:00:00+01:00');
    expect(await diary.invoices(contract)).to.deep.equal([]);
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    expect((await diary.invoices(contract)).map((each) => [each.kind, sums(each)])).to.deep.equal([
      ['standard', '1000.00 + 200.00 = 1200.00'],
    ]);
  });
});
