import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { importFile, keepFile, type Owed, owedInvoices, payer } from '../support/bank-books.ts';
import { camt } from '../support/camt.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { agency } from '../support/many-contracts.ts';

const INVOICES = 60;

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

  for (const moment of [0, 1, 20, 45]) {
    it(`after ${moment} of ${INVOICES} payments: the next import books the rest, nothing twice`, async function () {
      this.timeout(60_000);
      await keepFile(db, file);
      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', 'test/support/importing-process.ts', database.url],
        {
          stdio: 'ignore',
        },
      );
      const ended = once(worker, 'exit');
      while ((await booked()) < moment) await sleep(1);
      worker.kill('SIGKILL');
      await ended;
      expect(await booked(), 'killed before the end').to.be.below(INVOICES);

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
