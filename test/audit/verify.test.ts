import { expect } from 'chai';
import { type Tx } from '../../db/connection.ts';
import { rehearse } from '../../db/transaction.ts';
import { invariants } from '../../src/audit/verify.view.ts';
import { fillDemo } from '../../src/demo/fill-demo.ts';
import { testApp, type TestApp } from '../support/app.ts';

/**
 * For each invariant a way to break it, by somebody with all rights on the database: guards are switched off first. Where
 * there is no row to break, one is made.
 */
const breaches: Readonly<Record<string, readonly string[]>> = {
  'entries balance': ['update posting set amount = amount + 0.01 where position = 1'],
  'open items follow the ledger': ['update open_item set open = open + 1'],
  'days of payment follow the ledger': ['update open_item set paid_on = paid_on - 1'],
  'sums of accounts follow the ledger': [
    'update account_sum set credit = credit + 1',
    'delete from account_sum',
  ],
  'nothing is overpaid': [
    `update posting set amount = -amount where account in ('receivable', 'advance-receivable')`,
  ],
  'credits are owed to clients': [
    `update posting set account = 'client-credit', amount = abs(amount) where account = 'bank'`,
  ],
  'payments are in the bank': ['update payment set amount = amount + 1'],
  'entries of the bank are booked whole': [
    `update bank_entry set amount = amount + 1 where state = 'booked'`,
  ],
  'income is what was supplied': [`delete from posting where account = 'revenue'`],
  'numbers are gapless': [`update number_series set last_number = last_number + 1 where series = 'invoice'`],
  'originals are unchanged': [`update document_file set sha256 = repeat('0', 64)`],
  'invoices are their papers': [`update document set paper = '{}' where kind = 'invoice'`],
  'parts are billed once': ['update billing_part set billed = not billed'],
  'contracts are billed at their price': [
    `update invoice set snapshot = jsonb_set(snapshot, '{payable,taxes,0,base}', '"1.00"') where kind = 'final'`,
  ],
  'letters go out once': [`update dispatch set sent_at = null where status = 'sent'`],
  'pools are what was drawn': ['update pool_period set drawn = drawn + 60'],
  'pools keep their limit': [
    'alter table pool_period drop constraint pool_limit',
    'alter table pool_period drop constraint pool_period_closed',
    'update pool_period set drawn = granted + consented + averting + 60',
  ],
  'time draws what it took': [
    `with entry as (${timeEntry("'approved'", 'null, null, null')})
     insert into pool_draw (entry_id, period_id, seconds) select id, gen_random_uuid(), 60 from entry`,
  ],
  'billed time is still billed': [
    timeEntry("'billed'", '(select invoice_id from billed_part limit 1), 3600, 100'),
    'update billed_part set released_by = invoice_id',
  ],
  'plans add up': [
    `insert into instalment_plan (id, number, client_id, document_id, agreed_on, agreed_by, reason, total, created_at)
     select gen_random_uuid(), 'RV-2026-9001', id, gen_random_uuid(), '2026-01-01', 'x', 'x', 100, now()
     from client limit 1`,
  ],
  'sealed rows are unchanged': [
    `insert into sealed_row select 'journal', id::text, 1, sha256('') from journal limit 1`,
    `insert into seal values (1, 1, '2026-01-01', 1, repeat('0', 64), repeat('0', 64), now())`,
  ],
  'seals are a chain': [
    `insert into seal values (2, 1, '2026-01-01', 1, repeat('0', 64), repeat('0', 64), now())`,
  ],
  'interest follows the rule': [
    `insert into interest_accrual (invoice_id, number, since, until, amount, total, basis, accrued_at)
     select i.id, 1, o.due_on, o.due_on + 10, 1, 1, o.changes + (select sum(changes) from base_rate), now()
     from invoice i join open_item o on o.invoice_id = i.id where o.due_on is not null`,
  ],
};

function timeEntry(state: string, billed: string): string {
  return `insert into time_entry (id, contract_id, person_id, worked_on, seconds, description, state, source,
      invoice_id, billed_seconds, billed_rate, created_at)
    select gen_random_uuid(), id, gen_random_uuid(), '2026-01-01', 3600, 'x', ${state}, 'manual', ${billed}, now()
    from contract limit 1 returning id`;
}

describe('npm run verify', () => {
  let app: TestApp;

  before(async function () {
    this.timeout(120_000);
    app = await testApp({ clock: 'system', config: { demo: true }, papers: 'blank' });
    await fillDemo(app);
  });
  after(() => app.close());

  it('finds nothing in the demo agency', async () => {
    for (const { name, violations } of invariants) {
      expect(await violations(app.db), name).to.deep.equal([]);
    }
  });

  for (const { name, says, violations } of invariants) {
    it(`finds where this does not hold: ${says}`, async () => {
      const found = await rehearse(app.db, async (tx) => {
        await tx.raw('set local session_replication_role = replica');
        for (const statement of breaches[name] ?? []) await tx.raw(statement);
        return violations(tx as Tx);
      });
      expect(found, name).to.not.deep.equal([]);
    });
  }
});
