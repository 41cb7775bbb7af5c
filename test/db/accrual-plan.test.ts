import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { rehearse } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { daysBetween, localDate } from '../../src/calendar/local-date.ts';
import { ACCRUE } from '../../src/interest/accrual-statement.store.ts';
import { interestSweep } from '../../src/interest/interest.sweep.ts';
import { mostRows, type PlanStep } from '../support/plan.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

const at = instant('2026-11-20T09:00:00Z');
const since = localDate('2025-01-15');
const asOf = localDate('2026-11-19');
/** Receivables with a history; PostgreSQL expects one. */
const MOVED = 4;

describe('the accrual of receivables with a history', () => {
  let ledger: Ledger;
  before(async () => {
    ledger = await openLedger('2026-11-20T10:00:00+01:00');
  });
  after(() => ledger.close());

  it('looks up the days that it needs, and does not put every day together with every other', async () => {
    const { id: clientId } = await ledger.client();
    for (let nth = 0; nth < MOVED; nth += 1) {
      const { id: invoiceId } = await ledger.owed(clientId, '5000.00', since);
      await ledger.pay({ invoiceId, amount: '1000.00', valueDate: '2025-06-02' });
    }
    const rows = await rehearse(ledger.app.db, async (tx) => {
      const [block] = await interestSweep.candidates(tx, asOf, null, 1, at);
      const told: number[] = [];
      const context = { runId: newId(), asOf, at, actor: 'test' };
      await interestSweep.perform(
        explaining(tx, (plan) => told.push(mostRows(plan))),
        block?.subject ?? '',
        context,
      );
      return told;
    });
    const days = daysBetween(since, asOf);
    expect(rows).to.have.length(1);
    expect(rows[0], 'rows of the busiest step').to.be.within(days, days * MOVED * 2);
  });
});

/** A transaction that tells how PostgreSQL performs the accrual, which then has found nothing. */
function explaining(tx: Tx, tell: (plan: PlanStep) => void): Tx {
  const raw = async (sql: string, bindings: Record<string, string>) => {
    if (sql !== ACCRUE) return tx.raw(sql, bindings);
    const { rows } = await tx.raw(`explain (analyze, timing off, format json) ${sql}`, bindings);
    tell(rows[0]['QUERY PLAN'][0].Plan);
    return { rows: [{ items: 0, corrected: 0, amount: '0' }] };
  };
  return new Proxy(tx, { get: (target, name) => (name === 'raw' ? raw : Reflect.get(target, name)) });
}
