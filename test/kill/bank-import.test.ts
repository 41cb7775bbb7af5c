import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { importFile, keepFile, type Owed, owedInvoices, payer } from '../support/bank-books.ts';
import { camt } from '../support/camt.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { closeGate, type Gate, putUpGates } from '../support/gates.ts';
import { agency } from '../support/many-contracts.ts';

/** Four chunks, of which two are booked at a time: wherever it is killed, some are still to come. */
const INVOICES = 160;

describe('a process that is killed while it books a bank file', () => {
  let database: FreshDatabase;
  let db: Db;
  let owed: Owed[];
  let file: string;

  beforeEach(async function () {
    this.timeout(60_000);
    database = await freshDatabase();
    db = database.db;
    await agency(db);
    owed = await owedInvoices(db, INVOICES);
    file = camt(
      owed.map(({ number, gross }) => ({
        amount: gross,
        day: '2026-03-05',
        text: number,
        payer,
        reference: number,
      })),
    );
  });
  afterEach(() => database.drop());

  const booked = async (): Promise<number> => (await db('bank_entry').where({ state: 'booked' })).length;

  const moments: readonly [gate: Gate, after: number][] = [
    ['booking a payment', 0],
    ['booking a payment', 55],
    ['booking, at the commit', 1],
    ['booking, at the commit', 20],
  ];
  for (const [gate, after] of moments) {
    it(`killed at "${gate}" after ${after} of ${INVOICES}: the next import books the rest, nothing twice`, async function () {
      this.timeout(60_000);
      await keepFile(db, file);
      await putUpGates(db);
      const closed = await closeGate(db, gate, after);
      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', 'test/support/importing-process.ts', database.url],
        { stdio: 'ignore' },
      );
      const ended = once(worker, 'exit');
      await Promise.race([closed.reached(), ended]);
      worker.kill('SIGKILL');
      await ended;
      expect(worker.signalCode).to.equal('SIGKILL');
      await closed.open();
      // Fifty go together: of a chunk that had not reached its commit nothing is written.
      expect(await booked(), 'killed before the end').to.be.oneOf([0, 50, 100]);

      await importFile(db, file);
      const payments = await db('payment').orderBy('reference').pluck('reference');
      expect(payments).to.deep.equal(owed.map(({ number }) => number));
      expect(await booked()).to.equal(INVOICES);
      const { rows } = await db.raw<{ rows: { open: string }[] }>(
        `select coalesce(sum(amount), 0)::text as open from posting where account = 'advance-receivable'`,
      );
      expect(rows[0]?.open).to.equal('0.00');
    });
  }
});
