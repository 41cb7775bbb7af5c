import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

/** Deposits that were not paid, or never asked for, when the work is complete (ruling 4). */
describe('a deposit that is not paid in full before completion', () => {
  let diary: Diary;
  let contract: Json;

  beforeEach(async () => {
    diary = await openDiary('2026-03-02T09:00:00+01:00', { papers: 'blank' });
    contract = await diary.contract('2026-03-02T09:00:00+01:00', '10000.00');
  });
  afterEach(() => diary.close());

  it('half received: the final deducts 2 500 + 500, a credit note absorbs the rest (B3, ruling 4)', async () => {
    await diary.day('2026-03-20T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, '3000.00', '2026-03-17');
    await diary.deliver(contract, '2026-03-20');
    await diary.day('2026-03-23T09:00:00+01:00');

    const [absorbed, final, note] = await diary.invoices(contract);
    expect([final.number, final.kind]).to.deep.equal(['RE-2026-0002', 'final']);
    expect(sums(final.total)).to.equal('10000.00 + 2000.00 = 12000.00');
    expect(final.deductions.map(sums)).to.deep.equal(['2500.00 + 500.00 = 3000.00']);
    expect([sums(final), final.open]).to.deep.equal(['7500.00 + 1500.00 = 9000.00', '9000.00']);
    expect([note.number, note.kind, note.correctsId]).to.deep.equal([
      'RE-2026-0003',
      'credit-note',
      deposit.id,
    ]);
    expect(sums(note)).to.equal('-2500.00 + -500.00 = -3000.00');
    expect([absorbed.open, absorbed.status]).to.deep.equal(['0.00', 'settled']);
    expect(await diary.books('2026-03-23')).to.deep.equal({
      bank: '3000.00',
      receivable: '9000.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });

  it('final invoice and credit note go out in one message (ruling 4)', async () => {
    await diary.day('2026-03-20T09:00:00+01:00');
    await diary.deliver(contract, '2026-03-20');
    await diary.day('2026-03-23T09:00:00+01:00');
    const [, final, note] = await diary.invoices(contract);
    const { items } = await diary.read(`/dispatches?documentId=${final.documentId}`);
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({ status: 'sent', enclosures: [note.documentId] });
    const alone = await diary.read(`/dispatches?documentId=${note.documentId}`);
    expect(alone.items).to.deep.equal([]);
  });

  it('a later payment that names the deposit pays the final invoice (ruling 4)', async () => {
    await diary.day('2026-03-20T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, '3000.00', '2026-03-17');
    await diary.deliver(contract, '2026-03-20');
    await diary.day('2026-03-23T09:00:00+01:00');
    const [, final] = await diary.invoices(contract);

    const late = await diary.made('/payments', {
      amount: '3000.00',
      valueDate: '2026-03-23',
      reference: `Rest Anzahlung ${deposit.number.toLowerCase()}`,
    });
    expect(late.allocations).to.deep.equal([{ invoiceId: final.id, part: 'principal', amount: '3000.00' }]);
    expect(await diary.read(`/invoices/${final.id}`)).to.deep.include({
      open: '6000.00',
      status: 'partly-paid',
    });
    const paid = await diary.pay(final, '6500.00', '2026-03-23');
    expect([paid.allocations[0].amount, paid.credit]).to.deep.equal(['6000.00', '500.00']);
    expect((await diary.read(`/invoices/${final.id}`)).status).to.equal('paid');
    expect(await diary.books('2026-03-23')).to.deep.equal({
      bank: '12500.00',
      'client-credit': '-500.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });

  it('nothing received: the final asks for everything, the whole deposit is taken back (ruling 4)', async () => {
    await diary.day('2026-03-20T09:00:00+01:00');
    await diary.deliver(contract, '2026-03-20');
    await diary.day('2026-03-23T09:00:00+01:00');
    const [deposit, final, note] = await diary.invoices(contract);
    expect(sums(final)).to.equal('10000.00 + 2000.00 = 12000.00');
    expect(sums(note)).to.equal('-5000.00 + -1000.00 = -6000.00');
    expect([deposit.open, deposit.status]).to.deep.equal(['0.00', 'settled']);
    expect(await diary.books('2026-03-23')).to.deep.equal({
      receivable: '12000.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });

  it('complete before the deposit was asked for: the final bills all, no deposit is invoiced any more (B.3)', async () => {
    await diary.deliver(contract, '2026-03-02');
    await diary.day('2026-03-03T09:00:00+01:00');
    const invoices = await diary.invoices(contract);
    expect(invoices.map((each) => [each.kind, sums(each)])).to.deep.equal([
      ['final', '10000.00 + 2000.00 = 12000.00'],
    ]);
    expect(invoices[0].deductions).to.deep.equal([]);
    const { billing } = await diary.read(`/contracts/${contract.id}`);
    expect(billing.map((part: Json) => [part.status, part.invoiceNumber])).to.deep.equal([
      ['invoiced', 'RE-2026-0001'],
      ['invoiced', 'RE-2026-0001'],
    ]);
  });

  it('by the setting "invoiced" the final deducts what was asked for and the deposit stays open (ruling 4)', async () => {
    const other = await diary.contract('2026-03-02T09:00:00+01:00', '1000.00', {
      terms: { depositDeduction: 'invoiced' },
    });
    await diary.day('2026-03-20T09:00:00+01:00');
    const [deposit] = await diary.invoices(other);
    await diary.pay(deposit, '240.00', '2026-03-17');
    await diary.deliver(other, '2026-03-20');
    await diary.day('2026-03-23T09:00:00+01:00');
    const [open, final, ...rest] = await diary.invoices(other);
    expect(rest).to.deep.equal([]);
    expect(sums(final)).to.equal('500.00 + 100.00 = 600.00');
    expect([open.open, open.status]).to.deep.equal(['360.00', 'overdue']);
    const { allocations } = await diary.pay(deposit, '360.53', '2026-03-23');
    expect(allocations.map((each: Json) => `${each.part} ${each.amount}`)).to.deep.equal([
      'interest 0.53',
      'principal 360.00',
    ]);
    expect((await diary.read(`/invoices/${deposit.id}`)).status).to.equal('paid');
  });
});
