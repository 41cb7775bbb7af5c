import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { importStatement } from '../../src/bank/import-statement.action.ts';
import { matchEntries } from '../../src/bank/match-entries.action.ts';
import { billPart } from '../../src/billing/bill-part.action.ts';
import { billingSweep } from '../../src/billing/billing.sweep.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { manyContracts, someClient } from './many-contracts.ts';

export const BANK_DAY = instant('2026-03-10T09:00:00+01:00');

export interface Owed {
  readonly id: string;
  readonly number: string;
  readonly gross: string;
  readonly clientId: string;
}

/** So many deposit invoices of one new client, issued on 2 March 2026, in the order of their numbers. */
export async function owedInvoices(db: Db, count: number): Promise<Owed[]> {
  const contracts = await manyContracts(db, count);
  const asOf = localDate('2026-03-02');
  const context = { runId: newId(), asOf, at: instant('2026-03-02T11:00:00+01:00'), actor: 'test' };
  for (const { subject } of await billingSweep.candidates(db, asOf, null, 10_000, BANK_DAY)) {
    await transaction(db, (tx) => billPart(tx, subject, context));
  }
  return db('invoice')
    .whereIn('contract_id', contracts)
    .orderBy('number')
    .select<Owed[]>('id', 'number', 'gross', 'client_id as clientId');
}

export const payer = someClient.name;

/** Imports a file as a request does, the two steps one after the other. */
export async function importFile(db: Db, file: string): Promise<string> {
  const { id } = await keepFile(db, file);
  await matchEntries(db, { actor: 'test', at: BANK_DAY });
  return id;
}

/** The first step alone: what a process leaves that dies after it. */
export async function keepFile(db: Db, file: string): Promise<{ id: string }> {
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(file));
  }
  async function* files() {
    yield await Promise.resolve({ read: bytes });
  }
  return transaction(db, (tx) =>
    importStatement(tx, { sha256: 'of the test', files: files(), actor: 'test', at: BANK_DAY }),
  );
}
