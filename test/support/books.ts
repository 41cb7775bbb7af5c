import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { ledgerInvariants } from '../../src/audit/ledger-invariants.view.ts';

/** 1 … n */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

/** The numbers that a series has written, in order. */
export async function invoiceSequence(db: Db): Promise<number[]> {
  return db('invoice').orderBy('sequence').pluck<number[]>('sequence');
}

/** Every entry adds up to zero, and so does the ledger; what is kept as open is what it tells. */
export async function expectBalancedLedger(db: Db): Promise<void> {
  const unbalanced = await db('posting')
    .groupBy('entry_id')
    .havingRaw('sum(amount) <> 0')
    .pluck<string[]>('entry_id');
  expect(unbalanced, 'entries that do not balance').to.deep.equal([]);
  const empty = await db('entry')
    .whereNotExists(db('posting').whereRaw('posting.entry_id = entry.id'))
    .pluck<string[]>('id');
  expect(empty, 'entries without postings').to.deep.equal([]);
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select * from open_item o left join (
       select p.invoice_id, sum(p.amount) as amount, max(e.booked_on) as changed_on
       from posting p join entry e on e.id = p.entry_id
       where p.account in ('receivable', 'advance-receivable') group by p.invoice_id) told using (invoice_id)
     where (o.open, o.changed_on) is distinct from (coalesce(told.amount, 0), told.changed_on)`,
  );
  expect(rows, 'receivables of which something else is kept as open').to.deep.equal([]);
  for (const { says, violations } of ledgerInvariants) expect(await violations(db), says).to.deep.equal([]);
}

/** Every issued invoice has its document, its receivable, its entry, its journal line and one message to the client. */
export async function expectWholeInvoices(db: Db): Promise<void> {
  const { rows } = await db.raw<{ rows: { number: string; missing: string }[] }>(
    `select i.number, concat_ws(', ',
       case when (select count(*) from billed_part b where b.invoice_id = i.id) <> 1 then 'part' end,
       case when not exists (select from document d where d.id = i.document_id and d.subject_id = i.id) then 'document' end,
       case when not exists (select from open_item o where o.invoice_id = i.id) then 'open item' end,
       case when (select count(*) from entry e where e.source_id = i.id and e.purpose = 'issue') <> 1 then 'entry' end,
       case when (select count(*) from journal j where j.subject_id = i.id) <> 1 then 'journal' end,
       case when (select count(*) from dispatch d where d.document_id = i.document_id) <> 1 then 'dispatch' end
     ) as missing from invoice i`,
  );
  expect(rows.filter(({ missing }) => missing !== '')).to.deep.equal([]);
}
