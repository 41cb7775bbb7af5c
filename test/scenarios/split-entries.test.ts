import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { camt } from '../support/camt.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

/** A group of companies pays for its daughters with one transfer. */
describe('one entry of the bank for several clients and invoices', () => {
  let ledger: Ledger;
  let mountain: string;
  let valley: string;
  let first: Json;
  let second: Json;
  let third: Json;
  let transfers = 0;

  before(async () => {
    ledger = await openLedger('2026-03-16T10:00:00+01:00');
  });
  beforeEach(async () => {
    mountain = (await ledger.client({ name: 'Bergbahn GmbH' })).id;
    valley = (await ledger.client({ name: 'Talbahn GmbH' })).id;
    first = await ledger.owed(mountain, '1000.00', '2026-03-16');
    second = await ledger.owed(mountain, '500.00', '2026-03-16');
    third = await ledger.owed(valley, '2000.00', '2026-03-16');
  });
  afterEach(() => expectBalancedLedger(ledger.app.db));
  after(() => ledger.close());

  const open = async (each: Json): Promise<string> => (await ledger.read(`/invoices/${each.id}`)).open;
  const transferred = async (amount: string): Promise<Json> => {
    const text = `${first.number} 1200,00 ${second.number} 600,00 ${third.number}`;
    const reference = `SPLIT-${(transfers += 1)}`;
    const movement = { amount, day: '2026-03-16', payer: 'Seilbahn Holding AG', text, reference };
    const file = camt([movement]);
    const { body } = await ledger.upload('/bank-statements', file);
    const [entry] = (await ledger.read(`/bank-statements/${body.id}/entries`)).items;
    return { ...entry, file };
  };
  const shares = () => [
    { invoiceId: first.id, amount: '1200.00' },
    { invoiceId: third.id, amount: '2400.00' },
    { invoiceId: second.id, amount: '600.00' },
  ];

  it('GTC 7.2: each client gets one payment, each invoice its share with the reason', async () => {
    const entry = await transferred('4200.00');
    expect(entry.suggestions.map(({ number, open: owed }: Json) => [number, owed])).to.deep.equal([
      [first.number, '1200.00'],
      [second.number, '600.00'],
      [third.number, '2400.00'],
    ]);
    const reason = 'laut Avis vom 16. März';
    const booked = await ledger.made(`/bank-entries/${entry.id}/split`, { parts: shares(), reason });
    expect(booked).to.include({ state: 'booked', note: reason, paymentId: booked.payments[0].id });
    expect(booked.payments.map(({ clientName, amount }: Json) => [clientName, amount])).to.deep.equal([
      ['Bergbahn GmbH', '1800.00'],
      ['Talbahn GmbH', '2400.00'],
    ]);
    expect([await open(first), await open(second), await open(third)]).to.deep.equal([
      '0.00',
      '0.00',
      '0.00',
    ]);
    const payment = await ledger.read(`/payments/${booked.paymentId}`);
    expect(
      payment.allocations.map(({ invoiceNumber, amount, reason: why }: Json) => [invoiceNumber, amount, why]),
    ).to.deep.equal([
      [first.number, '1200.00', `names ${first.number}, with a part of EUR 4200.00 from the bank`],
      [second.number, '600.00', `names ${second.number}, with a part of EUR 4200.00 from the bank`],
    ]);
    const [line] = (await ledger.read(`/journal?subjectKind=bank-entry&subjectId=${entry.id}`)).items;
    expect(line).to.deep.include({ verb: 'bank entry split', clauses: ['gtc:7.2'] });
    expect(line.detail).to.include({ amount: '4200.00', reason });
    expect((await ledger.books(valley, '2026-03-16'))['receivable']).to.equal(undefined);
    // The same file brings nothing twice.
    const again = await ledger.upload('/bank-statements', entry.file);
    expect([again.body.duplicates, again.body.matched, again.body.unmatched]).to.deep.equal([1, 0, 0]);
  });

  it('ruling 11: a share of a client takes what other shares leave, what is too much is a credit', async () => {
    const entry = await transferred('2000.00');
    const parts = [
      { invoiceId: first.id, amount: '1200.00' },
      { clientId: mountain, amount: '700.00' },
      { clientId: valley, amount: '100.00' },
    ];
    await ledger.made(`/bank-entries/${entry.id}/split`, { parts });
    expect([await open(first), await open(second), await open(third)]).to.deep.equal([
      '0.00',
      '0.00',
      '2300.00',
    ]);
    expect((await ledger.books(mountain, '2026-03-16'))['client-credit']).to.equal('-100.00');
  });

  it('shares that are not the entry, or pay nothing, are refused and nothing is booked', async () => {
    const entry = await transferred('4200.00');
    const path = `/bank-entries/${entry.id}/split`;
    const refused = async (parts: unknown[]) => {
      const { status, body } = await ledger.post(path, { parts });
      return [status, body.type, body.errors?.[0].path, body.detail];
    };
    expect(await refused(shares().slice(0, 2))).to.deep.equal([
      422,
      'parts-differ',
      'parts',
      'the parts add up to EUR 3600.00, from the bank came EUR 4200.00; the difference is EUR 600.00',
    ]);
    expect((await refused(shares().slice(0, 1)))[1]).to.equal('invalid-request');
    const [a, b] = shares();
    expect((await refused([a, { ...b, clientId: valley }]))[1]).to.equal('invalid-request');
    expect((await refused([a, { ...b, amount: '0.00' }]))[1]).to.equal('invalid-request');
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect((await refused([a, b, { clientId: unknown, amount: '600.00' }]))[1]).to.equal('not-found');
    expect((await refused([a, b, { reminder: 'MA-1999-0001', amount: '600.00' }]))[1]).to.equal(
      'payment-names-no-invoice',
    );
    expect((await ledger.read(`/bank-statements/${entry.statementId}/entries`)).items[0].state).to.equal(
      'open',
    );
    expect(await open(first)).to.equal('1200.00');
    const waits = async () => (await ledger.read(`/bank-statements/${entry.statementId}`)).undecided;
    expect(await waits()).to.equal(1);
    await ledger.made(`/bank-entries/${entry.id}/dismissal`, { reason: 'only a trial' });
    expect(await waits()).to.equal(0);
    expect((await refused(shares()))[1]).to.equal('bank-entry-dismissed');
    await ledger.made(path, { parts: shares(), despiteDismissal: true });
  });

  it('two people who book it at once, split or not, book it once', async () => {
    const entry = await transferred('4200.00');
    const parts = shares();
    const answers = await Promise.all([
      ledger.post(`/bank-entries/${entry.id}/split`, { parts }),
      ledger.post(`/bank-entries/${entry.id}/booking`, { invoiceId: third.id }),
      ledger.post(`/bank-entries/${entry.id}/split`, { parts: parts.toReversed() }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).to.deep.equal([201, 409, 409]);
    const sum = await ledger.app
      .db('payment')
      .where({ bank_identity: await identity(entry) })
      .sum({ sum: 'amount' });
    expect(sum[0]?.['sum']).to.equal('4200.00');
  });
  const identity = (entry: Json): Promise<string> =>
    ledger.app
      .db('bank_entry')
      .where({ id: entry.id })
      .first('identity')
      .then((row) => row.identity);

  it('GTC 7.9: a part goes back or is allocated anew by itself, the others stay', async () => {
    const entry = await transferred('4200.00');
    const { payments } = await ledger.made(`/bank-entries/${entry.id}/split`, { parts: shares() });
    const [ofMountain, ofValley] = payments;
    await ledger.made(`/payments/${ofValley.id}/return`, { valueDate: '2026-03-16', reason: 'recalled' });
    expect([await open(first), await open(third)]).to.deep.equal(['0.00', '2400.00']);
    const reason = 'both for the second';
    await ledger.made(`/payments/${ofMountain.id}/reallocation`, { invoiceId: second.id, reason });
    expect([await open(first), await open(second)]).to.deep.equal(['1200.00', '0.00']);
    expect((await ledger.books(mountain, '2026-03-16'))['client-credit']).to.equal('-1200.00');
    await ledger.made(`/payments/${ofMountain.id}/return`, { valueDate: '2026-03-16', reason: 'recalled' });
    expect((await ledger.books(mountain, '2026-03-16'))['bank']).to.equal(undefined);
    const [seen] = (await ledger.read(`/bank-statements/${entry.statementId}/entries`)).items;
    expect(seen.payments.map(({ returnedOn }: Json) => returnedOn)).to.deep.equal([
      '2026-03-16',
      '2026-03-16',
    ]);
  });
});
