import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

describe('what is owed, as of any day', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async () => {
    ledger = await openLedger('2026-11-20T10:00:00+01:00');
  });
  beforeEach(async () => {
    clientId = (await ledger.client()).id;
  });
  after(() => ledger.close());

  const statement = (asOf: string): Promise<Json> =>
    ledger.read(`/clients/${clientId}/statement?asOf=${asOf}`);

  it('GTC 7.9: principal, interest to the day, costs and credit of a client; the past stays as it was', async () => {
    const first = await ledger.owed(clientId, '833.33', '2026-01-31');
    const second = await ledger.owed(clientId, '1666.67', '2026-02-28');
    const paid = await ledger.pay({ clientId, amount: '1500.00', valueDate: '2026-05-01' });
    await ledger.pay({ invoiceId: first.id, amount: '5.00', valueDate: '2026-05-02' });

    const before = await statement('2026-04-30');
    const shown = before.invoices.map((each: Json) => [each.number, each.paid, each.open, each.interest]);
    expect(shown).to.deep.equal([
      [first.number, '0.00', '1000.00', '25.87'],
      [second.number, '0.00', '2000.00', '35.28'],
    ]);
    expect([before.open, before.interest, before.credit, before.total]).to.deep.equal([
      '3000.00',
      '61.15',
      '0.00',
      '3061.15',
    ]);

    const after = await statement('2026-05-02');
    expect(
      after.invoices.map((each: Json) => [each.paid, each.open, each.interest, each.costs]),
    ).to.deep.equal([
      ['1000.00', '0.00', '0.00', '0.00'],
      ['437.98', '1562.02', '0.46', '0.00'],
    ]);
    expect(after).to.include({ open: '1562.02', interest: '0.46', credit: '5.00', total: '1557.48' });

    await ledger.made(`/payments/${paid.id}/return`, {
      valueDate: '2026-05-04',
      reason: 'recalled',
      charges: '3.00',
    });
    expect(await statement('2026-05-02'), 'a later return changes nothing before').to.deep.equal(after);
    // Owed again: 1 000.00 and 2 000.00 with the interest that had been paid, and what 1 562.02 bore since.
    expect(await statement('2026-05-04')).to.include({ open: '3000.00', costs: '3.00', credit: '5.00' });
    expect((await statement('2025-11-30')).invoices, 'before anything was issued').to.deep.equal([]);
    const unknown = await ledger.get('/clients/0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f/statement');
    expect([unknown.status, unknown.body.type]).to.deep.equal([404, 'not-found']);
  });

  it('the days that a receivable was late put it into its age', async () => {
    const ages: [dueOn: string, age: string][] = [
      ['2026-06-01', 'notLate'],
      ['2026-05-31', 'days1to14'],
      ['2026-05-18', 'days1to14'],
      ['2026-05-17', 'days15to30'],
      ['2026-05-02', 'days15to30'],
      ['2026-05-01', 'days31to60'],
      ['2026-04-01', 'days61to90'],
      ['2026-03-03', 'days61to90'],
      ['2026-03-02', 'over90'],
    ];
    const expected: Record<string, number> = {};
    for (const [index, [dueOn, age]] of ages.entries()) {
      await ledger.owed(clientId, `${10 * 2 ** index}.00`, dueOn);
      expected[age] = (expected[age] ?? 0) + 12 * 2 ** index;
    }
    const { items, total } = await ledger.read('/ageing?asOf=2026-06-01&limit=200');
    const mine = items.find((each: Json) => each.clientId === clientId);
    for (const [age, amount] of Object.entries(expected)) expect(mine[age], age).to.equal(`${amount}.00`);
    expect(mine.total).to.equal(`${12 * 511}.00`);
    const sum = (name: string) =>
      items.reduce((all: number, each: Json) => all + Math.round(each[name] * 100), 0);
    for (const name of Object.keys(total)) expect(Math.round(total[name] * 100), name).to.equal(sum(name));
  });

  const acts = fc.array(
    fc.record({
      what: fc.constantFrom(
        'pay',
        'pay',
        'pay named',
        'return',
        'reallocate',
        'use credit',
        'refund',
        'charge',
        'pay note',
        'waive',
        'cancel note',
        'excuse',
        'cancel',
      ),
      cents: fc.integer({ min: 1, max: 200_000 }),
      day: fc.integer({ min: 0, max: 300 }),
      which: fc.nat(5),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('ruling 9: statement, ageing and ledger agree on every day, whatever was paid, charged, waived, returned and moved', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.array(fc.integer({ min: 0, max: 320 }), { minLength: 3, maxLength: 3 }),
        async (list, days) => {
          clientId = (await ledger.client()).id;
          const invoices = [
            await ledger.owed(clientId, '500.00', '2026-01-20'),
            await ledger.owed(clientId, '333.33', '2026-03-10'),
          ];
          const payments: string[] = [];
          const notes: string[] = [];
          for (const { what, cents, day, which } of list) {
            const amount = (cents / 100).toFixed(2);
            const valueDate = addDays(localDate('2026-01-02'), day);
            const invoiceId = invoices[which % 2]?.id;
            const payment = payments[which % Math.max(payments.length, 1)];
            const note = notes[which % Math.max(notes.length, 1)];
            const from = valueDate;
            const answer = await {
              pay: () => ledger.post('/payments', { clientId, amount, valueDate }),
              'pay named': () => ledger.post('/payments', { invoiceId, amount, valueDate }),
              return: () =>
                ledger.post(`/payments/${payment}/return`, { valueDate, reason: 'x', charges: '1.00' }),
              reallocate: () => ledger.post(`/payments/${payment}/reallocation`, { invoiceId, reason: 'x' }),
              'use credit': () => ledger.post(`/clients/${clientId}/credit-uses`, {}),
              refund: () => ledger.post(`/clients/${clientId}/refunds`, { amount, valueDate }),
              charge: () => ledger.post(`/clients/${clientId}/interest-notes`),
              'pay note': () => ledger.post('/payments', { invoiceId: note, amount, valueDate }),
              waive: () => ledger.post(`/interest-notes/${note}/credit-notes`, { amount, reason: 'x' }),
              'cancel note': () => ledger.post(`/interest-notes/${note}/cancellation`, { reason: 'x' }),
              excuse: () => ledger.post(`/invoices/${invoiceId}/excused-delays`, { from, reason: 'x' }),
              cancel: () => ledger.post(`/invoices/${invoiceId}/cancellation`, { reason: 'x' }),
            }[what as 'pay']();
            expect(answer.status, JSON.stringify(answer.body)).to.be.below(500);
            if (answer.status === 201 && what.startsWith('pay')) payments.push(answer.body.id);
            if (answer.status === 201 && what === 'charge')
              notes.push(...answer.body.notes.map((each: Json) => each.id));
          }
          for (const offset of [...days, 322]) await agree(addDays(localDate('2026-01-02'), offset));
          await notesAgree();
        },
      ),
      { numRuns: 8 },
    );
    await expectBalancedLedger(ledger.app.db);
  });

  /** What notes say is open is never more than what is charged on their invoices. */
  async function notesAgree(): Promise<void> {
    const { items } = await ledger.read(`/invoices?clientId=${clientId}&kind=interest&limit=200`);
    const cents = (amount: string) => Math.round(Number(amount) * 100);
    const open = items.reduce((sum: number, note: Json) => sum + cents(note.open), 0);
    for (const note of items) expect(cents(note.open)).to.be.within(0, cents(note.gross));
    const { charged } = await statement('2026-11-20');
    expect(open).to.be.at.most(cents(charged));
  }

  async function agree(asOf: string): Promise<void> {
    const told = await statement(asOf);
    const books = await ledger.books(clientId, asOf);
    const { items } = await ledger.read(`/ageing?asOf=${asOf}&limit=200`);
    const aged = items.find((each: Json) => each.clientId === clientId);
    expect(told.open, 'statement and ledger').to.equal(books['receivable'] ?? '0.00');
    expect(told.open, 'statement and ageing').to.equal(aged?.total ?? '0.00');
    expect(told.charged).to.equal(books['interest-receivable'] ?? '0.00');
    expect(told.costs).to.equal(books['costs-receivable'] ?? '0.00');
    expect(-told.credit).to.equal(Number(books['client-credit'] ?? '0'));
  }
});
