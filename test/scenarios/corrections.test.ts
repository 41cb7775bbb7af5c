import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';
const onCompletion = { billingMode: 'on-completion' };
const twoRates = {
  billingMode: 'on-completion',
  lines: [
    { kind: 'lump-sum', description: 'Shop', quantity: '1', unit: 'pauschal', unitPrice: '1000.00' },
    {
      kind: 'lump-sum',
      description: 'Handbuch',
      quantity: '10',
      unit: 'Stk',
      unitPrice: '20.00',
      vatRate: '10',
    },
  ],
};

/** What finance takes back, and where it leaves the books (§ 16 UStG). */
describe('corrections', () => {
  let diary: Diary;

  beforeEach(async () => {
    diary = await openDiary(START, { papers: 'blank' });
  });
  afterEach(() => diary.close());

  const cancel = (invoice: Json, rebill: boolean) =>
    diary.made(`/invoices/${invoice.id}/cancellation`, { reason: 'Falscher Empfänger', rebill });
  const credit = (invoice: Json, lines: Json[]) =>
    diary.post(`/invoices/${invoice.id}/credit-notes`, { reason: 'Nachlass', lines });
  const kinds = async (contract: Json) =>
    (await diary.invoices(contract)).map((each) => [each.kind, each.status, each.gross]);

  async function completed(net: string, more: Json = onCompletion): Promise<Json> {
    const contract = await diary.contract(START, net, more);
    await diary.deliver(contract, '2026-03-02');
    await diary.day('2026-03-03T09:00:00+01:00');
    return contract;
  }

  /** 6 000.00 asked for as a deposit, `received` of it paid, the work delivered and billed. */
  async function finished(received: string): Promise<Json> {
    const contract = await diary.contract(START, '10000.00');
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, received, '2026-03-03');
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    return contract;
  }

  it('a standard invoice: cancelled by its mirror image, the books are empty, the next run bills again', async () => {
    const contract = await completed('1000.00');
    const [invoice] = await diary.invoices(contract);
    const mirror = await cancel(invoice, true);
    expect([mirror.number, mirror.kind, sums(mirror)]).to.deep.equal([
      'RE-2026-0002',
      'cancellation',
      '-1000.00 + -200.00 = -1200.00',
    ]);
    expect(mirror.corrects).to.deep.include({ number: 'RE-2026-0001', reason: 'Falscher Empfänger' });
    expect(mirror.lines[0]).to.include({ quantity: '-1', unitPrice: '1000', net: '-1000.00' });
    expect(await diary.read(`/invoices/${invoice.id}`)).to.include({ status: 'cancelled', open: '0.00' });
    expect(await diary.books('2026-03-03')).to.deep.equal({});
    await diary.day('2026-03-04T09:00:00+01:00');
    expect((await kinds(contract)).at(-1)).to.deep.equal(['standard', 'open', '1200.00']);
  });

  it('without rebill nothing is billed again, and what was paid is a credit of the client', async () => {
    const contract = await completed('1000.00');
    const [invoice] = await diary.invoices(contract);
    await diary.pay(invoice, '500.00', '2026-03-03');
    await cancel(invoice, false);
    await diary.day('2026-03-04T09:00:00+01:00');
    expect(await kinds(contract)).to.deep.equal([
      ['standard', 'cancelled', '1200.00'],
      ['cancellation', 'settled', '-1200.00'],
    ]);
    expect(await diary.books('2026-03-04')).to.deep.equal({ bank: '500.00', 'client-credit': '-500.00' });
    const paying = await diary.post('/payments', {
      amount: '700.00',
      valueDate: '2026-03-04',
      invoiceId: invoice.id,
    });
    expect([paying.status, paying.body.type]).to.deep.equal([409, 'invoice-not-payable']);
  });

  it('cancelled twice, or a cancellation cancelled: refused', async () => {
    const contract = await completed('1000.00');
    const [invoice] = await diary.invoices(contract);
    const mirror = await cancel(invoice, false);
    const answers = [invoice, mirror].map(({ id }) =>
      diary.post(`/invoices/${id}/cancellation`, { reason: 'noch einmal' }),
    );
    expect((await Promise.all(answers)).map(({ status, body }) => [status, body.type])).to.deep.equal([
      [409, 'already-cancelled'],
      [409, 'not-correctable'],
    ]);
  });

  it('an unpaid deposit: cancelled without a trace in the books, asked for again', async () => {
    const contract = await diary.contract(START, '10000.00');
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await cancel(deposit, true);
    expect(await diary.books('2026-03-03')).to.deep.equal({});
    await diary.day('2026-03-04T09:00:00+01:00');
    expect(await kinds(contract)).to.deep.equal([
      ['advance', 'cancelled', '6000.00'],
      ['cancellation', 'settled', '-6000.00'],
      ['advance', 'open', '6000.00'],
    ]);
  });

  it('a paid deposit: its liability and VAT end, the money is a credit, the final bills the whole', async () => {
    const contract = await diary.contract(START, '10000.00');
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, '6000.00', '2026-03-03');
    expect(await diary.books('2026-03-03')).to.deep.equal({
      bank: '6000.00',
      'deposit-liability': '-5000.00',
      'vat-payable': '-1000.00',
    });
    await cancel(deposit, false);
    expect(await diary.books('2026-03-03')).to.deep.equal({ bank: '6000.00', 'client-credit': '-6000.00' });
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const final = (await diary.invoices(contract)).at(-1);
    expect([final.kind, final.deductions, sums(final)]).to.deep.equal([
      'final',
      [],
      '10000.00 + 2000.00 = 12000.00',
    ]);
  });

  it('a final invoice, partly paid: the deposit is a liability again, the next run deducts it again', async () => {
    const contract = await finished('6000.00');
    const [deposit, final] = await diary.invoices(contract);
    await diary.pay(final, '1500.00', '2026-03-04');
    const early = await diary.post(`/invoices/${deposit.id}/cancellation`, { reason: 'zu früh' });
    expect([early.status, early.body.type]).to.deep.equal([409, 'not-correctable']);
    expect(early.body.detail).to.contain(final.number);

    await cancel(final, true);
    expect(await diary.books('2026-03-04')).to.deep.equal({
      bank: '7500.00',
      'client-credit': '-1500.00',
      'deposit-liability': '-5000.00',
      'vat-payable': '-1000.00',
    });
    await diary.day('2026-03-05T09:00:00+01:00');
    const again = (await diary.invoices(contract)).at(-1);
    expect([again.kind, sums(again), again.deductions.map(sums)]).to.deep.equal([
      'final',
      '5000.00 + 1000.00 = 6000.00',
      ['5000.00 + 1000.00 = 6000.00'],
    ]);
    expect(await diary.books('2026-03-05')).to.deep.equal({
      bank: '7500.00',
      'client-credit': '-1500.00',
      receivable: '6000.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });

  it('a final invoice that absorbed the rest of its deposit: billed again, the rest is not taken back twice', async () => {
    const contract = await finished('3000.00');
    const [, final] = await diary.invoices(contract);
    await cancel(final, true);
    expect(await diary.books('2026-03-04')).to.deep.equal({
      bank: '3000.00',
      'deposit-liability': '-2500.00',
      'vat-payable': '-500.00',
    });
    await diary.day('2026-03-05T09:00:00+01:00');
    expect(await kinds(contract)).to.deep.equal([
      ['advance', 'settled', '6000.00'],
      ['final', 'cancelled', '9000.00'],
      ['credit-note', 'settled', '-3000.00'],
      ['cancellation', 'settled', '-9000.00'],
      ['final', 'open', '9000.00'],
    ]);
    expect(await diary.books('2026-03-05')).to.deep.equal({
      bank: '3000.00',
      receivable: '9000.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });

  it('a final invoice that deducted what was only invoiced: the deposit is open as before', async () => {
    const contract = await diary.contract(START, '1000.00', { terms: { depositDeduction: 'invoiced' } });
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const [, final] = await diary.invoices(contract);
    await diary.pay(deposit, '240.00', '2026-03-04');
    await cancel(final, true);
    expect(await diary.books('2026-03-04')).to.deep.equal({
      bank: '240.00',
      'advance-receivable': '360.00',
      'advance-clearing': '-360.00',
      'deposit-liability': '-200.00',
      'vat-payable': '-40.00',
    });
    expect(await diary.read(`/invoices/${deposit.id}`)).to.include({ open: '360.00', status: 'partly-paid' });
  });

  it('a credit note over two VAT rates corrects each (§ 16 UStG)', async () => {
    const contract = await completed('0', twoRates);
    const [invoice] = await diary.invoices(contract);
    expect(sums(invoice)).to.equal('1200.00 + 220.00 = 1420.00');
    const note = await credit(invoice, [
      { description: 'Nachlass Shop', net: '100.00', vatRate: '20' },
      { description: 'Nachlass Handbuch', net: '50.00', vatRate: '10' },
    ]);
    expect([note.status, sums(note.body)]).to.deep.equal([201, '-150.00 + -25.00 = -175.00']);
    expect(note.body.taxes.map((tax: Json) => [tax.rate, tax.base, tax.amount])).to.deep.equal([
      ['20', '-100.00', '-20.00'],
      ['10', '-50.00', '-5.00'],
    ]);
    expect(await diary.read(`/invoices/${invoice.id}`)).to.include({ open: '1245.00', status: 'open' });
    expect(await diary.books('2026-03-03')).to.deep.equal({
      receivable: '1245.00',
      revenue: '-1050.00',
      'vat-payable': '-195.00',
    });
    const cancelling = await diary.post(`/invoices/${invoice.id}/cancellation`, { reason: 'doch ganz' });
    expect([cancelling.status, cancelling.body.type]).to.deep.equal([409, 'not-correctable']);
  });

  it('credit in three parts takes back all the VAT there is, to the cent (ruling 2)', async () => {
    const contract = await completed('99.99');
    const [invoice] = await diary.invoices(contract);
    await diary.pay(invoice, '19.99', '2026-03-03');
    const notes: Json[] = [];
    for (let nth = 1; nth <= 3; nth += 1) {
      notes.push((await credit(invoice, [{ description: `Teil ${nth}`, net: '33.33' }])).body);
    }
    expect(notes.map((note) => note.vat)).to.deep.equal(['-6.67', '-6.67', '-6.66']);
    expect(await diary.read(`/invoices/${invoice.id}`)).to.include({ open: '0.00', status: 'settled' });
    expect(await diary.books('2026-03-03')).to.deep.equal({ bank: '19.99', 'client-credit': '-19.99' });
  });

  it('more than was invoiced, a rate that is not on it, a deposit, a cancelled invoice: no credit note', async () => {
    const contract = await completed('0', twoRates);
    const [invoice] = await diary.invoices(contract);
    const refusals = [
      await credit(invoice, [{ description: 'zu viel', net: '200.01', vatRate: '10' }]),
      await credit(invoice, [{ description: 'kein Satz', net: '1.00' }]),
      await credit(invoice, [{ description: 'falscher Satz', net: '1.00', vatRate: '13' }]),
    ];
    expect(refusals.map(({ status, body }) => [status, body.type, body.errors?.[0].path])).to.deep.equal([
      [422, 'credit-too-large', undefined],
      [422, 'credit-too-large', 'lines.0.vatRate'],
      [422, 'credit-too-large', 'lines.0.vatRate'],
    ]);
    await cancel(invoice, false);
    const late = await credit(invoice, [{ description: 'zu spät', net: '1.00', vatRate: '20' }]);
    const other = await diary.contract('2026-03-03T09:00:00+01:00', '100.00');
    await diary.day('2026-03-04T09:00:00+01:00');
    const [deposit] = await diary.invoices(other);
    const onDeposit = await credit(deposit, [{ description: 'Anzahlung', net: '1.00' }]);
    expect([late, onDeposit].map(({ status, body }) => [status, body.type])).to.deep.equal([
      [409, 'not-correctable'],
      [409, 'not-correctable'],
    ]);
  });

  it('a final invoice may be credited over the whole price, beyond what deposits left to pay', async () => {
    const contract = await diary.contract(START, '1000.00', { billingMode: 'full-advance' });
    await diary.day('2026-03-03T09:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, '1200.00', '2026-03-03');
    await diary.deliver(contract, '2026-03-03');
    await diary.day('2026-03-04T09:00:00+01:00');
    const [, final] = await diary.invoices(contract);
    expect([sums(final), final.status]).to.deep.equal(['0.00 + 0.00 = 0.00', 'settled']);
    const note = await credit(final, [{ description: 'Nachlass', net: '100.00' }]);
    expect([note.status, note.body.gross]).to.deep.equal([201, '-120.00']);
    expect(await diary.books('2026-03-04')).to.deep.equal({
      bank: '1200.00',
      'client-credit': '-120.00',
      revenue: '-900.00',
      'vat-payable': '-180.00',
    });
  });
});
