import { expect } from 'chai';
import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { record } from '../../src/journal/journal.store.ts';
import { type Account, transfer } from '../../src/ledger/entry.ts';
import { book } from '../../src/ledger/entry.store.ts';
import { Money } from '../../src/money/money.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';

const at = instant('2026-03-02T09:00:00Z');

describe('journal and trial balance', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  const offer = newId();
  const client = newId();

  before(async () => {
    database = await freshDatabase();
    ({ db } = database);
    api = await serve(edgeApp(db));
    await db('client').insert({
      id: client,
      number: 'KD-1',
      name: 'Muster GmbH',
      street: 'Hauptplatz 1',
      postal_code: '8010',
      city: 'Graz',
      country: 'AT',
      language: 'de',
      created_at: at,
    });
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  it('the journal tells the newest first, with clause and detail, and continues by its cursor', async () => {
    await transaction(db, async (tx) => {
      for (const verb of ['offer drafted', 'offer sent', 'order received']) {
        const entry = { at, actor: 'token:admin', verb, subjectKind: 'offer', subjectId: offer };
        await record(tx, { ...entry, clauses: ['gtc:2.1'], detail: { number: 'AN-2026-0001' } });
      }
      await record(tx, {
        at,
        actor: 'schedule',
        verb: 'run started',
        subjectKind: 'run',
        subjectId: newId(),
      });
    });
    const first = await api.send(`/journal?subjectKind=offer&subjectId=${offer}&limit=2`);
    const second = await api.send(`/journal?subjectKind=offer&limit=2&cursor=${first.body.nextCursor}`);
    const lines = [...first.body.items, ...second.body.items];
    expect(lines.map(({ verb }) => verb)).to.deep.equal(['order received', 'offer sent', 'offer drafted']);
    expect(second.body.nextCursor).to.equal(null);
    expect(lines[0]).to.deep.include({ at, actor: 'token:admin', clauses: ['gtc:2.1'], subjectId: offer });
    expect(lines[0].detail).to.deep.equal({ number: 'AN-2026-0001' });
    expect((await api.send('/journal')).body.items).to.have.length(4);
  });

  it('the trial balance adds up each account up to the day, debit equal to credit', async () => {
    const entry = async (day: string, sides: readonly (readonly [Account, string])[]) =>
      transaction(db, (tx) =>
        book(tx, {
          sourceKind: 'payment',
          sourceId: newId(),
          purpose: 'test',
          bookedOn: localDate(day),
          clauses: [],
          at,
          postings: sides.map(([account, amount]) => ({
            account,
            amount: Money.of(amount),
            clientId: client,
          })),
        }),
      );
    await entry('2026-03-01', [
      ['receivable', '120.00'],
      ['revenue', '-100.00'],
      ['vat-payable', '-20.00'],
    ]);
    await entry('2026-03-02', [
      ['bank', '50.00'],
      ['receivable', '-50.00'],
    ]);
    await entry('2026-03-03', [
      ['bank', '70.00'],
      ['receivable', '-70.00'],
    ]);
    const { status, body } = await api.send('/ledger/trial-balance?asOf=2026-03-02');
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      asOf: '2026-03-02',
      accounts: [
        { account: 'bank', debit: '50.00', credit: '0.00', balance: '50.00' },
        { account: 'receivable', debit: '120.00', credit: '50.00', balance: '70.00' },
        { account: 'revenue', debit: '0.00', credit: '100.00', balance: '-100.00' },
        { account: 'vat-payable', debit: '0.00', credit: '20.00', balance: '-20.00' },
      ],
      total: { debit: '170.00', credit: '170.00', balance: '0.00' },
    });
    expect((await api.send('/ledger/trial-balance')).body, 'today by default').to.deep.equal(body);
  });

  it('an account sheet tells each posting with the balance after it, from page to page, upwards and downwards', async () => {
    const path = '/ledger/accounts/receivable';
    const sheet = await api.send(`${path}?from=2026-03-02&asOf=2026-03-03`);
    expect(sheet.body).to.deep.equal({
      account: 'receivable',
      from: '2026-03-02',
      asOf: '2026-03-03',
      opening: '120.00',
      debit: '0.00',
      credit: '120.00',
      closing: '0.00',
    });
    const told = async (query: string) => {
      const lines: unknown[] = [];
      for (let cursor = ''; ;) {
        const { status, body } = await api.send(`${path}/postings?limit=1&asOf=2026-03-03${query}${cursor}`);
        expect(status).to.equal(200);
        for (const { bookedOn, debited, credited, balance } of body.items)
          lines.push([bookedOn, debited, credited, balance]);
        if (body.nextCursor === null) return lines;
        cursor = `&cursor=${body.nextCursor}`;
      }
    };
    const upwards = [
      ['2026-03-01', '120.00', null, '120.00'],
      ['2026-03-02', null, '50.00', '70.00'],
      ['2026-03-03', null, '70.00', '0.00'],
    ];
    expect(await told('')).to.deep.equal(upwards);
    expect(await told('&sort=-bookedOn')).to.deep.equal(upwards.toReversed());
    expect(await told('&from=2026-03-02'), 'balances do not begin anew').to.deep.equal(upwards.slice(1));

    const { body } = await api.send(`${path}/postings?limit=1`);
    expect(body.items[0]).to.deep.include({
      sourceKind: 'payment',
      purpose: 'test',
      clientName: 'Muster GmbH',
      counterAccounts: ['revenue', 'vat-payable'],
    });
    const wrong = await api.send('/ledger/accounts/petty-cash');
    expect([wrong.status, wrong.body.errors[0].path], 'no such account').to.deep.equal([422, 'account']);
  });

  it('an account without postings has an empty sheet of zero', async () => {
    const { body } = await api.send('/ledger/accounts/counterclaim');
    const zero = { opening: '0.00', debit: '0.00', credit: '0.00', closing: '0.00' };
    expect(body).to.deep.include(zero);
    expect((await api.send('/ledger/accounts/counterclaim/postings')).body).to.deep.equal({
      items: [],
      nextCursor: null,
    });
  });

  it('two who book the same days in another order neither wait for each other nor lock each other out', async () => {
    const [one, other] = [await db.transaction(), await db.transaction()];
    const booked = async (tx: Tx, day: string) => {
      await tx.raw(`set local lock_timeout = '2s'`);
      const bookedOn = localDate(day);
      const postings = transfer(Money.of('1.00'), 'bank', 'receivable', { clientId: client });
      await book(tx, {
        sourceKind: 'payment',
        sourceId: newId(),
        purpose: 'test',
        bookedOn,
        clauses: [],
        at,
        postings,
      });
    };
    for (const [tx, day] of [
      [one, '2024-03-01'],
      [other, '2024-03-02'],
      [one, '2024-03-02'],
      [other, '2024-03-01'],
      [one, '2024-03-01'],
    ] as const)
      await booked(tx, day);
    await other.commit();
    await one.rollback();
    const { body } = await api.send('/ledger/trial-balance?asOf=2024-12-31');
    expect(body.total, 'what was taken back is not counted').to.deep.equal({
      debit: '2.00',
      credit: '2.00',
      balance: '0.00',
    });
  });

  it('without entries the trial balance is empty and zero', async () => {
    const { body } = await api.send('/ledger/trial-balance?asOf=2023-01-01');
    expect(body).to.deep.equal({
      asOf: '2023-01-01',
      accounts: [],
      total: { debit: '0.00', credit: '0.00', balance: '0.00' },
    });
  });
});
