import { expect } from 'chai';
import { type Tx } from '../../db/connection.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { newEntries } from '../../src/bank/bank-entry.store.ts';
import { bookEntry, bookingOf } from '../../src/bank/book-entry.action.ts';
import { dismissEntry } from '../../src/bank/dismiss-entry.action.ts';
import { bookTogether, type SureEntry } from '../../src/bank/book-together.action.ts';
import { namedCandidates } from '../../src/bank/candidate.store.ts';
import { sureMatch } from '../../src/bank/match.ts';
import { matchEntries } from '../../src/bank/match-entries.action.ts';
import { dayOf } from '../../src/calendar/instant.ts';
import { cancelInvoice } from '../../src/invoicing/cancel-invoice.action.ts';
import { Problem } from '../../src/problems/problem.ts';
import { BANK_DAY, keepFile, type Owed, owedInvoices, payer } from '../support/bank-books.ts';
import { camt, type Movement } from '../support/camt.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { agency } from '../support/many-contracts.ts';

const present = { actor: 'test', at: BANK_DAY };

describe('GTC 7.2: the payments of a bank file booked at once', () => {
  let fresh: FreshDatabase;
  let owed: Owed[];

  before(async function () {
    this.timeout(60_000);
    fresh = await freshDatabase();
    await agency(fresh.db);
    owed = await owedInvoices(fresh.db, 12);
    const [invoice] = owed.slice(-1);
    const stopped = { invoiceId: invoice?.id ?? '', reason: 'a mistake', rebill: false };
    await keepFile(fresh.db, camt(movements()));
    sure = await sureEntries();
    // Matched while it was still to be paid.
    await transaction(fresh.db, (tx) => cancelInvoice(tx, { ...stopped, ...present }));
  });
  after(() => fresh.drop());

  let sure: SureEntry[];
  const sureEntries = async (): Promise<SureEntry[]> => {
    const entries = await newEntries(fresh.db, dayOf(BANK_DAY), undefined, 100);
    const candidates = await namedCandidates(fresh.db, entries);
    return entries.flatMap((entry) => {
      const match = sureMatch(entry, candidates);
      return match === null ? [] : [{ entry, match }];
    });
  };
  /** The first is paid in two goes, the next in part, the next too much, the last has been cancelled meanwhile. */
  const movements = (): Movement[] => {
    const amounts = ['100.00', '50.00', '9999.00'];
    const first = {
      amount: '1.00',
      day: '2026-03-08',
      text: owed[0]?.number ?? '',
      payer,
      reference: 'again',
    };
    return [
      ...owed.map(({ number, gross }, nth) => ({
        amount: amounts[nth] ?? gross,
        day: nth % 2 === 0 ? '2026-03-05' : '2026-03-09',
        text: number,
        payer,
        reference: number,
      })),
      first,
    ];
  };

  /** All that was written, without the ids that are new each time. */
  const written = async (tx: Tx) => {
    const rows = async (sql: string) => (await tx.raw<{ rows: unknown[] }>(sql)).rows;
    return {
      entries: await rows(
        'select identity, state, match, decided_by, note, payment_id is null as unpaid from bank_entry order by identity',
      ),
      payments:
        await rows(`select client_id, amount, value_date, method, reference, payer, bank_account, bank_identity, bank_part, actor
        from payment order by bank_identity`),
      allocations:
        await rows(`select p.bank_identity, a.position, a.invoice_id, a.part, a.amount, a.reason, a.clause, a.note_id
        from payment_allocation a join payment p on p.id = a.payment_id order by 1, 2`),
      postings:
        await rows(`select p.bank_identity, e.purpose, e.booked_on, e.clauses, s.position, s.account, s.amount, s.tax_rate, s.invoice_id
        from posting s join entry e on e.id = s.entry_id join payment p on p.id = e.source_id order by 1, 5`),
      receivables: await rows('select invoice_id, open, changed_on, changes from open_item order by 1'),
      released: await rows('select contract_id, released_on, cause, actor from work_release order by 1'),
      journal:
        await rows(`select actor, verb, subject_kind, subject_id, clauses, detail - 'paymentId' as detail from journal
        order by subject_id, verb, detail - 'paymentId'`),
    };
  };

  it('leaves the same behind as one after the other, and refuses the same', async () => {
    expect(sure).to.have.length(13);
    const [together, refusedTogether] = await rehearse(fresh.db, async (tx) => {
      const refused = await bookTogether(tx, sure, present);
      return [await written(tx), [...refused.values()].map(({ detail }) => detail)];
    });
    const [single, refusedSingly] = await rehearse(fresh.db, async (tx) => {
      const refused: string[] = [];
      for (const { entry, match } of sure)
        await transaction(tx, (part) => bookEntry(part, { ...bookingOf(entry.id, match), ...present })).catch(
          (error: unknown) => {
            if (!(error instanceof Problem)) throw error;
            refused.push(error.detail);
          },
        );
      return [await written(tx), refused];
    });
    expect(refusedTogether).to.deep.equal(refusedSingly).and.have.length(1);
    expect(together).to.deep.equal(single);
    expect(together.payments).to.have.length(12);
    expect(together.released, 'work begins where the deposit is paid').to.have.length(9);
  });

  it('what a person set aside a moment before is not booked after all (GTC 7.2)', async () => {
    const [chosen] = sure;
    const refused = await rehearse(fresh.db, async (tx) => {
      const entryId = chosen?.entry.id ?? '';
      await dismissEntry(tx, { entryId, reason: 'gehört dem Finanzamt', actor: 'finance', at: BANK_DAY });
      const refusals = await bookTogether(tx, sure, present);
      return refusals.get(entryId)?.detail;
    });
    expect(refused).to.contain('gehört dem Finanzamt');
  });

  it('two who match at once, and one that the database refuses: the others are booked, each once', async () => {
    const { db } = fresh;
    const unlucky = owed[4]?.number ?? '';
    await db.raw(`create function refuse_one() returns trigger language plpgsql as $$ begin
      if new.reference = '${unlucky}' then
        raise exception 'no' using errcode = 'check_violation', constraint = 'payment_bank_identity';
      end if;
      return new; end $$;
      create trigger refuse_one before insert on payment for each row execute function refuse_one()`);
    await Promise.all([matchEntries(db, present), matchEntries(db, present)]);
    const left = await db('bank_entry')
      .whereNot({ state: 'booked' })
      .orderBy('text')
      .select('text', 'state', 'note');
    expect(left).to.deep.equal([
      { text: unlucky, state: 'open', note: 'money from the bank is booked once; see its payment' },
      { text: owed.at(-1)?.number, state: 'open', note: null },
    ]);
    expect(await db('payment').pluck('reference')).to.have.length(11);
  });
});
