import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { runToEnd } from '../support/business.ts';
import { needs } from '../support/needs.ts';
import { textOf } from '../support/pdf.ts';
import { type Ledger, openLedger, parts } from '../support/receivables.ts';

describe('GTC 7.9: interest is charged by a note', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async () => {
    ledger = await openLedger('2026-04-15T10:00:00+02:00', 'drawn');
  });
  beforeEach(async () => {
    await ledger.app.setNow('2026-04-15T10:00:00+02:00');
    clientId = (await ledger.client()).id;
  });
  afterEach(() => expectBalancedLedger(ledger.app.db));
  after(() => ledger.close());

  const charge = async (): Promise<Json> =>
    (await ledger.made(`/clients/${clientId}/interest-notes`)).notes[0];
  const invoice = (note: Json): Promise<Json> => ledger.read(`/invoices/${note.id}`);
  const standing = async (note: Json): Promise<string[]> => {
    const { open, status } = await invoice(note);
    return [open, status];
  };
  const owed = async (day: string): Promise<Json> => {
    const { open, interest, charged } = await ledger.read(`/clients/${clientId}/statement?asOf=${day}`);
    return { open, interest, charged };
  };

  it('A1: 102.30 up to the day, without VAT, posted on the invoice; the same day once, the next day the rest', async () => {
    const late = await ledger.owed(clientId, '10000.00', '2026-03-16');
    const first = await charge();
    expect(first.gross).to.equal('102.30');
    const note = await invoice(first);
    expect(note).to.include({ kind: 'interest', net: '102.30', vat: '0.00', open: '102.30', status: 'open' });
    expect(note).to.include({ receivedOn: null, dueOn: null, contractId: late.contractId });
    expect(note.taxes).to.deep.equal([{ category: 'O', rate: '0', base: '102.30', amount: '0.00' }]);
    expect(await owed('2026-04-15')).to.deep.equal({
      open: '12000.00',
      interest: '102.30',
      charged: '102.30',
    });
    const again = await ledger.post(`/clients/${clientId}/interest-notes`);
    expect([again.status, again.body.type, again.body.clause]).to.deep.equal([
      409,
      'nothing-to-charge',
      'gtc:7.9',
    ]);

    await ledger.app.setNow('2026-04-20T10:00:00+02:00');
    const second = await charge();
    expect(second.gross, '119.94 in all, less 102.30 (ruling 9)').to.equal('17.64');
    const books = await ledger.books(clientId, '2026-04-20');
    expect(books).to.include({ 'interest-receivable': '119.94', 'interest-income': '-119.94' });
    expect(books).to.include({ receivable: '12000.00', 'vat-payable': '-2000.00' });
  });

  it('no interest on interest; it survives the payment of the principal, and is paid before it', async () => {
    const late = await ledger.owed(clientId, '10000.00', '2026-03-16');
    const first = await charge();
    await ledger.app.setNow('2026-04-20T10:00:00+02:00');
    const second = await charge();
    const named = await ledger.pay({ invoiceId: first.id, amount: '102.30', valueDate: '2026-04-20' });
    expect(parts(named)).to.equal('interest 102.30');
    expect(named.allocations[0].invoiceId).to.equal(late.id);
    expect([await standing(first), await standing(second)]).to.deep.equal([
      ['0.00', 'paid'],
      ['17.64', 'open'],
    ]);
    const all = await ledger.pay({ clientId, amount: '12010.00', valueDate: '2026-04-20' });
    expect(parts(all), 'interest first (ruling 11)').to.equal('interest 17.64, principal 11992.36');
    await ledger.pay({ reference: `zu ${late.number}`, amount: '7.64', valueDate: '2026-04-20' });
    expect(await owed('2026-04-20')).to.deep.equal({ open: '0.00', interest: '0.00', charged: '0.00' });
    await ledger.app.setNow('2026-05-20T10:00:00+02:00');
    const nothing = await ledger.post(`/clients/${clientId}/interest-notes`);
    expect(nothing.body.type).to.equal('nothing-to-charge');
  });

  it('of two notes the named one is paid; what names none pays the oldest', async () => {
    await ledger.owed(clientId, '10000.00', '2026-03-16');
    const first = await charge();
    await ledger.app.setNow('2026-04-20T10:00:00+02:00');
    const second = await charge();
    const money = { valueDate: '2026-04-20' };
    const named = await ledger.pay({ ...money, invoiceId: second.id, amount: '17.64' });
    expect([await standing(first), await standing(second)]).to.deep.equal([
      ['102.30', 'open'],
      ['0.00', 'paid'],
    ]);
    await ledger.pay({ ...money, clientId, amount: '2.30' });
    expect(await standing(first)).to.deep.equal(['100.00', 'partly-paid']);
    await ledger.made(`/payments/${named.id}/return`, { ...money, reason: 'recalled' });
    expect([await standing(first), await standing(second)]).to.deep.equal([
      ['100.00', 'partly-paid'],
      ['17.64', 'open'],
    ]);
  });

  it('money beyond the interest that its note asks for is a credit', async () => {
    await ledger.owed(clientId, '10000.00', '2026-03-16');
    const note = await charge();
    const paid = await ledger.pay({
      reference: `Zinsen ${note.number}`,
      amount: '110.00',
      valueDate: '2026-04-15',
    });
    expect([parts(paid), paid.credit]).to.deep.equal(['interest 102.30', '7.70']);
  });

  it('cancelled, the unpaid rest counts as not charged and is charged anew; the interest is owed as before', async () => {
    await ledger.owed(clientId, '10000.00', '2026-03-16');
    const note = await charge();
    const wrong = await ledger.post(`/invoices/${note.id}/cancellation`, { reason: 'x' });
    expect([wrong.status, wrong.body.detail]).to.deep.equal([
      409,
      `${note.number} charges interest; cancel it with POST /interest-notes/${note.id}/cancellation`,
    ]);
    await ledger.pay({ invoiceId: note.id, amount: '40.00', valueDate: '2026-04-15' });
    const cancelled = await ledger.made(`/interest-notes/${note.id}/cancellation`, { reason: 'wrong day' });
    expect([cancelled.gross, cancelled.correctsId]).to.deep.equal(['-102.30', note.id]);
    expect(await standing(note)).to.deep.equal(['0.00', 'cancelled']);
    expect(await owed('2026-04-15')).to.deep.equal({ open: '12000.00', interest: '62.30', charged: '0.00' });
    const twice = await ledger.post(`/interest-notes/${note.id}/cancellation`, { reason: 'x' });
    expect(twice.body.type).to.equal('already-cancelled');
    expect((await charge()).gross).to.equal('62.30');
  });

  it('credited, the interest is waived for good', async () => {
    const late = await ledger.owed(clientId, '10000.00', '2026-03-16');
    const note = await charge();
    const refused = await ledger.post(`/interest-notes/${note.id}/credit-notes`, {
      amount: '102.31',
      reason: 'x',
    });
    expect([refused.status, refused.body.type, refused.body.errors[0].path]).to.deep.equal([
      422,
      'credit-too-large',
      'amount',
    ]);
    const credit = { amount: '102.30', reason: 'as a courtesy' };
    expect((await ledger.made(`/interest-notes/${note.id}/credit-notes`, credit)).gross).to.equal('-102.30');
    expect(await standing(note)).to.deep.equal(['0.00', 'settled']);
    await ledger.app.setNow('2026-04-20T10:00:00+02:00');
    expect(await owed('2026-04-20')).to.include({ interest: '17.64', charged: '0.00' });
    expect((await charge()).gross, 'only what came since').to.equal('17.64');
    const early = await ledger.pay({ invoiceId: late.id, amount: '12000.00', valueDate: '2026-03-16' });
    expect(early.credit, 'what was waived was never paid').to.equal('0.00');
    expect(await ledger.books(clientId, '2026-04-20')).not.to.have.any.keys(
      'client-credit',
      'interest-receivable',
    );
  });

  it('with its invoice cancelled the interest is gone, and what was paid of it is a credit', async () => {
    const late = await ledger.owed(clientId, '10000.00', '2026-03-16');
    const note = await charge();
    await ledger.pay({ invoiceId: note.id, amount: '40.00', valueDate: '2026-04-15' });
    await ledger.made(`/invoices/${late.id}/cancellation`, { reason: 'never ordered', rebill: false });
    expect((await standing(note))[0]).to.equal('0.00');
    expect(await ledger.books(clientId, '2026-04-15')).to.deep.equal({
      bank: '40.00',
      'client-credit': '-40.00',
    });
  });

  it('a run charges every contract from the minimum of its terms on, once', async () => {
    await ledger.owed(clientId, '10000.00', '2026-03-16');
    const little = (await ledger.client()).id;
    await ledger.owed(little, '100.00', '2026-04-01');
    await runToEnd(ledger, 'interest', '2026-04-15');
    const run = await runToEnd(ledger, 'interest-notes', '2026-04-15');
    const { items } = await ledger.read(`/runs/${run.id}/items?limit=200`);
    const told = items.map(({ outcome, reason }: Json) => [outcome, reason]);
    const mine = (await ledger.read(`/invoices?clientId=${clientId}&kind=interest`)).items[0];
    expect(mine.gross).to.equal('102.30');
    expect(
      told.some(([outcome, reason]: string[]) => outcome === 'done' && reason?.includes('102.30')),
    ).to.equal(true);
    expect((await ledger.read(`/invoices?clientId=${little}&kind=interest`)).items).to.deep.equal([]);
    const again = await runToEnd(ledger, 'interest-notes', '2026-04-15');
    expect(again.counts.done).to.equal(0);
  });

  it('ten calls at once charge once', async () => {
    await ledger.owed(clientId, '10000.00', '2026-03-16');
    const calls = Array.from({ length: 10 }, () => ledger.post(`/clients/${clientId}/interest-notes`));
    const statuses = (await Promise.all(calls)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).to.deep.equal([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(await owed('2026-04-15')).to.include({ charged: '102.30' });
  });

  it('the paper shows what is charged, and each piece with days, rate and principal', async function () {
    needs('pdftotext');
    const late = await ledger.owed(clientId, '10000.00', '2025-12-15');
    const note = await charge();
    const { status, bytes } = await ledger.bytes(`/invoices/${note.id}/pdf`);
    expect(status).to.equal(200);
    const text = textOf(bytes);
    for (const said of [
      `Verzugszinsenabrechnung`,
      `${late.number} 15.12.2025`,
      `${late.number} 16.12.2025 31.12.2025 16 12.000,00 10,73`,
      'bis einschließlich 14. April 2026',
      'enthalten keine Umsatzsteuer',
    ])
      expect(text).to.include(said);
  });

  describe('ruling 10: where the debtor is not at fault', () => {
    const excuse = (late: Json, body: Json) => ledger.post(`/invoices/${late.id}/excused-delays`, body);

    it('4 % for the time, with its reason; what was charged above is taken back, what was paid above is a credit', async () => {
      const late = await ledger.owed(clientId, '10000.00', '2026-03-16');
      const note = await charge();
      await ledger.pay({ invoiceId: note.id, amount: '90.00', valueDate: '2026-04-15' });
      const { status, body } = await excuse(late, {
        from: '2026-04-01',
        until: '2026-04-11',
        reason: 'bank on strike',
      });
      expect(status).to.equal(201);
      const interest = await ledger.read(`/invoices/${late.id}/interest`);
      expect(
        interest.segments.map(({ from, days, rate, excuse: why }: Json) => [from, days, rate, why]),
      ).to.deep.equal([
        ['2026-03-17', 15, '10.73', null],
        ['2026-04-01', 10, '4', 'bank on strike'],
        ['2026-04-11', 4, '10.73', null],
      ]);
      // 19 days at 10.73 % and 10 at 4 % = 80.18; 90.00 were paid.
      expect(interest).to.include({ rounded: '80.18', posted: '80.18', open: '0.00' });
      const credited = { 'client-credit': '-9.82', 'interest-income': '-80.18' };
      expect(await ledger.books(clientId, '2026-04-15')).to.include(credited);

      const overlap = await excuse(late, { from: '2026-04-10', reason: 'x' });
      expect([overlap.status, overlap.body.type]).to.deep.equal([409, 'delay-already-excused']);
      const empty = await excuse(late, { from: '2026-05-10', until: '2026-05-10', reason: 'x' });
      expect([empty.status, empty.body.errors[0].path]).to.deep.equal([422, 'until']);

      await ledger.made(`/excused-delays/${body.id}/withdrawal`, { reason: 'there was no strike' });
      const back = await ledger.read(`/invoices/${late.id}/interest`);
      expect(back).to.include({ rounded: '102.30', open: '22.12' });
      const twice = await ledger.post(`/excused-delays/${body.id}/withdrawal`, { reason: 'x' });
      expect([twice.status, twice.body.type]).to.deep.equal([409, 'excuse-withdrawn']);
    });

    it('corrections and notes cannot be excused, they are no receivables', async () => {
      await ledger.owed(clientId, '10000.00', '2026-03-16');
      const refused = await excuse(await charge(), { from: '2026-04-01', reason: 'x' });
      expect([refused.status, refused.body.type]).to.deep.equal([404, 'not-found']);
    });
  });
});
