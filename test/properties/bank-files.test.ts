import { expect } from 'chai';
import fc from 'fast-check';
import { type Db } from '../../db/connection.ts';
import { importFile, type Owed, owedInvoices, payer } from '../support/bank-books.ts';
import { camt, type Movement } from '../support/camt.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { agency } from '../support/many-contracts.ts';

const INVOICES = 3;

/** A transfer as clients make them: of the right amount or not, under the right name or not, for one, several or none. */
const transfer = fc.record({
  names: fc.uniqueArray(fc.nat({ max: INVOICES - 1 }), { maxLength: 2 }),
  pays: fc.nat({ max: INVOICES - 1 }),
  amount: fc.constantFrom('all', 'all', 'a part', 'too much'),
  payer: fc.constantFrom(payer, payer, 'Somebody else'),
  day: fc.integer({ min: 3, max: 9 }),
});
type Transfer = typeof transfer extends fc.Arbitrary<infer T> ? T : never;

const transfers = fc.array(transfer, { minLength: 1, maxLength: 8 });
/** Files as lists of transfers; they may overlap, repeat each other and be empty. */
const files = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 8 }), { minLength: 1, maxLength: 5 });
const orders = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 5 });

function movement(
  { names, pays, amount, payer: name, day }: Transfer,
  owed: readonly Owed[],
  nth: number,
): Movement {
  const gross = owed[pays]?.gross ?? '';
  return {
    amount: { all: gross, 'a part': '100.00', 'too much': `1${gross}` }[amount],
    day: `2026-03-0${day}`,
    payer: name,
    text: names.map((index) => owed[index]?.number).join(' und '),
    reference: `${owed[0]?.number}/${nth}`,
  };
}

describe('bank files, in whatever order they come', () => {
  let database: FreshDatabase;
  let db: Db;
  before(async () => {
    database = await freshDatabase();
    db = database.db;
    await agency(db);
  });
  after(() => database.drop());

  /** What the files leave behind, told without ids. */
  async function outcome(owed: readonly Owed[]): Promise<unknown> {
    const mine = owed.map(({ id }) => id);
    const open: { invoice_id: string; account: string; amount: string }[] = await db('posting')
      .whereIn('invoice_id', mine)
      .whereIn('account', ['receivable', 'advance-receivable', 'client-credit', 'bank'])
      .groupBy('invoice_id', 'account')
      .orderBy(['invoice_id', 'account'])
      .select('invoice_id', 'account')
      .sum('amount as amount');
    const entries = await db('bank_entry')
      .where('bank_reference', 'like', `${owed[0]?.number}/%`)
      .orderBy('bank_reference')
      .select<{ bank_reference: string; state: string }[]>('bank_reference', 'state');
    return {
      open: open.map((row) => [mine.indexOf(row.invoice_id), row.account, row.amount]),
      entries: entries.map((row) => [row.bank_reference.split('/')[1], row.state]),
    };
  }

  it('leave the same balances and the same decisions behind', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(transfers, files, orders, async (given, lists, order) => {
        const outcomes: unknown[] = [];
        for (const turned of [false, true]) {
          const owed = await owedInvoices(db, INVOICES);
          const all = given.map((each, nth) => movement(each, owed, nth));
          const inOrder = lists
            .map((list, nth) => ({ list, place: turned ? (order[nth] ?? 0) : nth }))
            .toSorted((a, b) => a.place - b.place);
          for (const { list } of inOrder) {
            await importFile(db, camt([...new Set(list)].flatMap((index) => all[index] ?? [])));
          }
          outcomes.push(await outcome(owed));
        }
        expect(outcomes[1]).to.deep.equal(outcomes[0]);
      }),
      { numRuns: 10 },
    );
  });

  it('sent twenty times at once, a file is booked once', async () => {
    const owed = await owedInvoices(db, 5);
    const file = camt(
      owed.map(({ number, gross }) => ({
        amount: gross,
        day: '2026-03-05',
        text: number,
        payer,
        reference: number,
      })),
    );
    await Promise.all(Array.from({ length: 20 }, () => importFile(db, file)));
    const numbers = owed.map(({ number }) => number);
    const payments = await db('payment')
      .whereIn('reference', numbers)
      .orderBy('reference')
      .pluck('reference');
    expect(payments).to.deep.equal(numbers);
  });
});
