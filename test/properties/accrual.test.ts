import { expect } from 'chai';
import fc from 'fast-check';
import { transaction } from '../../db/transaction.ts';
import { newId } from '../../db/id.ts';
import { instant, instantAt } from '../../src/calendar/instant.ts';
import { addDays, localDate, type LocalDate } from '../../src/calendar/local-date.ts';
import { agreePlan } from '../../src/instalments/agree-plan.action.ts';
import { endPlan } from '../../src/instalments/end-plan.action.ts';
import { loseTerm } from '../../src/instalments/lose-term.action.ts';
import { waiveLateness } from '../../src/instalments/waive-lateness.action.ts';
import { interestFactsOf, interestToDate } from '../../src/interest/interest-to-date.store.ts';
import { interestUntil } from '../../src/interest/interest-to-date.ts';
import { interestSweep } from '../../src/interest/interest.sweep.ts';
import { book } from '../../src/ledger/entry.store.ts';
import { Money } from '../../src/money/money.ts';
import { clientStatement } from '../../src/payments/statement.view.ts';
import { Problem } from '../../src/problems/problem.ts';
import { baseRates } from '../../src/terms/base-rate.store.ts';
import { type Json } from '../support/api.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';
import { refusal } from '../support/refusal.ts';

const at = instant('2026-11-20T09:00:00Z');
const start = localDate('2025-01-01');

const changes = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 600 }),
    cents: fc.integer({ min: 1, max: 300_000 }),
    paid: fc.boolean(),
  }),
  { maxLength: 4 },
);
/** What happens to one of the receivables, then the day up to which interest accrues. */
const excuse = fc.option(
  fc.record({ from: fc.integer({ min: 0, max: 600 }), days: fc.integer({ min: 1, max: 200 }) }),
  { freq: 2 },
);
const rounds = fc.array(
  fc.record({ which: fc.nat(5), changes, excuse, until: fc.integer({ min: 1, max: 680 }) }),
  { minLength: 1, maxLength: 4 },
);
const readings = [
  {},
  { interestDayCount: 'actual/actual' },
  { interestDayCount: '30/360' },
  { interestOnPaymentDay: true },
  { interestDayCount: '30/360', interestOnPaymentDay: true },
  { interestFloor: '11' },
];

describe('GTC 7.9: the accrual of many receivables in one statement', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async function () {
    this.timeout(60_000);
    ledger = await openLedger('2026-11-20T10:00:00+01:00');
    clientId = (await ledger.client()).id;
  });
  after(() => ledger.close());

  async function change(invoice: Json, on: LocalDate, cents: number, owedBy = clientId): Promise<void> {
    const amount = Money.of((cents / 100).toFixed(2));
    const owner = { clientId: owedBy, invoiceId: invoice.id };
    await transaction(ledger.app.db, (tx) =>
      book(tx, {
        sourceKind: 'payment',
        sourceId: newId(),
        purpose: 'test',
        bookedOn: on,
        clauses: [],
        at,
        postings: [
          { ...owner, account: 'receivable', amount },
          { ...owner, account: 'bank', amount: amount.negated() },
        ],
      }),
    );
  }

  async function sweep(asOf: LocalDate): Promise<string[]> {
    const { db } = ledger.app;
    const outcomes: string[] = [];
    const blocks = await interestSweep.candidates(db, asOf, null, 100, at);
    for (const { subject } of blocks) {
      const context = { runId: newId(), asOf, at, actor: 'test' };
      const outcome = await transaction(db, (tx) => interestSweep.perform(tx, subject, context));
      outcomes.push(outcome.outcome);
    }
    return outcomes;
  }

  async function accrued(invoiceId: string): Promise<string> {
    const row = await ledger.app
      .db('interest_accrual')
      .where({ invoice_id: invoiceId })
      .first(ledger.app.db.raw('round(coalesce(sum(amount), 0), 12)::text as sum'));
    return row.sum;
  }

  it('agrees with the rule to the twelfth decimal, whatever is booked and excused between two runs, however early it counts', async function () {
    this.timeout(120_000);
    const invoices: Json[] = [];
    for (const [index, terms] of readings.entries())
      invoices.push(await ledger.owed(clientId, '10000.00', addDays(start, 50 * index), terms));
    let done = start;
    await fc.assert(
      fc.asyncProperty(rounds, async (list) => {
        for (const { which, changes: booked, excuse: excused, until } of list) {
          const invoice = invoices[which];
          if (excused !== null) {
            const from = addDays(start, excused.from);
            const answer = await ledger.post(`/invoices/${invoice.id}/excused-delays`, {
              from,
              until: addDays(from, excused.days),
              reason: 'flood',
            });
            expect(answer.status, 'recorded, or recorded before').to.be.oneOf([201, 409]);
          }
          for (const { day, cents, paid } of booked)
            await change(invoice, addDays(start, day), paid ? -cents : cents);
          const asOf = addDays(start, until);
          await sweep(asOf);
          if (asOf > done) done = asOf;
          await sweep(done);
          for (const each of invoices) {
            const rule = await interestToDate(ledger.app.db, each.id, done);
            expect(await accrued(each.id), `up to ${done}`).to.equal(rule.exact.exact.toFixed(12));
          }
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('the statement says of each receivable what the rule says, also of those that were paid in time', async function () {
    this.timeout(120_000);
    const { db } = ledger.app;
    const { id: owedBy } = await ledger.client();
    const fresh: Json[] = [];
    for (let nth = 0; nth < 8; nth += 1)
      fresh.push(await ledger.owed(owedBy, '100.00', start, { interestOnPaymentDay: nth % 2 === 0 }));
    const { due_on: due } = await db('open_item').where({ invoice_id: fresh[0]?.id }).first('due_on');
    const days = [-20, -1, 0, 1, 2, 40];
    const acts = fc.array(
      fc.record({ day: fc.constantFrom(...days), act: fc.constantFrom('rest', 'rest', 'part', 'back') }),
      { maxLength: 3 },
    );
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const invoice = fresh.pop() ?? (await ledger.owed(owedBy, '100.00', start));
        let open = 12_000;
        for (const { day, act } of list) {
          const cents = { rest: -open, part: -Math.floor(open / 2), back: 12_000 - open }[act];
          if (cents !== 0) await change(invoice, addDays(due, day), cents, owedBy);
          open += cents;
        }
        const rates = await baseRates(db);
        for (const asOf of [...days, 200].map((day) => addDays(due, day))) {
          const { invoices: lines } = await clientStatement(db, owedBy, asOf);
          const facts = await interestFactsOf(
            db,
            lines.map(({ invoiceId }) => invoiceId),
            asOf,
          );
          for (const { invoiceId, open: left, interest } of lines) {
            const fact = facts.get(invoiceId);
            const rule = fact === undefined ? undefined : interestUntil(fact, asOf, rates).open.toString();
            expect(interest, `${invoiceId} as of ${asOf}`).to.equal(rule);
            if (left === '0.00') seen.add(interest === '0.00');
          }
        }
      }),
      {
        numRuns: 8,
        endOnFailure: true,
        examples: [[[{ day: -1, act: 'rest' }]], [[{ day: 2, act: 'rest' }]]],
      },
    );
    expect([...seen], 'paid in time, and too late').to.have.members([true, false]);
  });

  it('GTC 7.8: agrees with the rule under instalment plans that are kept, lost, waived, replaced and cancelled', async function () {
    this.timeout(120_000);
    const steps = fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 40 }),
        step: fc.constantFrom('agree', 'agree', 'lose', 'lose', 'waive', 'cancel', 'pay'),
        number: fc.integer({ min: 2, max: 4 }),
      }),
      { minLength: 4, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...readings), async (list, terms) => {
        const owner = (await ledger.client()).id;
        const invoice = await ledger.owed(owner, '1000.00', '2025-03-17', terms);
        let today = localDate('2025-03-20');
        let planId: string | null = null;
        for (const { days, step, number } of list) {
          today = addDays(today, days);
          const act = { reason: 'test', actor: 'test', at: instantAt(today, '09:00') };
          const replaces: string | null = planId;
          planId = await transaction(ledger.app.db, async (tx): Promise<string | null> => {
            if (step === 'agree') {
              const schedule = { number, everyMonths: 1, firstDueOn: today };
              const wish = { clientId: owner, invoiceIds: null, schedule, replaces };
              return (await agreePlan(tx, { ...wish, ...act })).planId;
            }
            if (replaces === null) return null;
            if (step === 'lose') await loseTerm(tx, replaces, { ...act, asOf: today });
            if (step === 'waive') await waiveLateness(tx, { ...act, planId: replaces, position: undefined });
            if (step === 'cancel') await endPlan(tx, { ...act, planId: replaces });
            return step === 'cancel' ? null : replaces;
          }).catch((error: unknown) => {
            // Nothing left to waive.
            if (error instanceof Problem) return replaces;
            throw error;
          });
          if (step === 'pay') await change(invoice, today, -10_000);
          await sweep(today);
          const rule = await interestToDate(ledger.app.db, invoice.id, today);
          expect(await accrued(invoice.id)).to.equal(rule.exact.exact.toFixed(12));
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('run twice, the second accrues nothing', async () => {
    const day = localDate('2026-11-19');
    await sweep(day);
    const rows = await ledger.app.db('interest_accrual').count<{ count: number }[]>();
    expect(new Set(await sweep(day))).to.deep.equal(new Set(['skipped']));
    expect(await ledger.app.db('interest_accrual').count()).to.deep.equal(rows);
  });

  it('a payment value-dated before what has accrued takes it back by a row of its own', async () => {
    const invoice = await ledger.owed(clientId, '10000.00', '2026-03-16');
    await sweep(localDate('2026-04-15'));
    expect(await accrued(invoice.id)).to.equal('102.302465753425');
    await ledger.pay({ invoiceId: invoice.id, amount: '12000.00', valueDate: '2026-03-16' });
    await sweep(localDate('2026-04-16'));
    expect(await accrued(invoice.id)).to.equal('0.000000000000');
    const rows = await ledger.app
      .db('interest_accrual')
      .where({ invoice_id: invoice.id })
      .orderBy('number')
      .select('since', 'until', ledger.app.db.raw('amount::numeric(14, 2)::text as amount'));
    expect(rows).to.deep.equal([
      { since: '2026-03-17', until: '2026-04-15', amount: '102.30' },
      { since: null, until: '2026-04-15', amount: '-102.30' },
    ]);
  });

  it('a base rate that is corrected corrects the interest too; one that is missing refuses the run', async () => {
    const invoice = await ledger.owed(clientId, '10000.00', '2026-06-30');
    await sweep(localDate('2026-07-11'));
    expect(await accrued(invoice.id)).to.equal('35.276712328767');
    await ledger.made('/base-rates', { from: '2026-07-01', rate: '2.03' });
    await sweep(localDate('2026-07-11'));
    expect(await accrued(invoice.id)).to.equal('36.920547945205');
    const problem = await refusal(sweep(localDate('2027-01-03')));
    expect([problem.type, problem.detail.includes('2027 H1')]).to.deep.equal(['base-rate-missing', true]);
  });
});
