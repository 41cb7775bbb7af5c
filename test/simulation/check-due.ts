import { rehearse } from '../../db/transaction.ts';
import { interestInvariant } from '../../src/audit/interest-invariant.view.ts';
import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import { type Instant, instantAt } from '../../src/calendar/instant.ts';
import { type DeadlineKind } from '../../src/desk/deadline.ts';
import { Problem } from '../../src/problems/problem.ts';
import { type RunKind } from '../../src/runs/run.ts';
import { type PerformContext } from '../../src/runs/sweep.ts';
import { type Agency, listed, Mistake } from './agency.ts';

const sweeps: readonly RunKind[] = [
  'periods',
  'contract-end',
  'pool-expiry',
  'estimates',
  'billing',
  'loss-of-term',
  'dunning',
  'lifting',
];

function contextOf(asOf: LocalDate, at: Instant): PerformContext {
  return { asOf, at, actor: 'simulation', runId: '00000000-0000-7000-8000-000000000000' };
}

/**
 * Nothing that was due has been forgotten: what each sweep would do now, in the order of the timetable, is nothing. Only
 * on a day on which nothing has gone wrong since the morning.
 */
export async function expectNothingForgotten({ app, today }: Agency): Promise<void> {
  const at = instantAt(today, '09:00');
  for (const kind of sweeps) {
    const sweep = app.sweeps[kind];
    for (const { subject, label } of await sweep.candidates(app.db, today, null, 500, at)) {
      const outcome = await rehearse(app.db, (tx) => sweep.perform(tx, subject, contextOf(today, at))).catch(
        (error: unknown) => {
          // What needs a person, e.g. a client without a VAT id, waits for that person.
          if (error instanceof Problem) return undefined;
          throw error;
        },
      );
      if (outcome?.outcome === 'done')
        throw new Mistake('nothing due is forgotten', `${kind} of ${label ?? subject}: ${outcome.reason}`);
    }
  }
}

/**
 * What Kontor acts on by itself when its day is over, whatever persons do or leave undone: orders and offers lapse without an
 * act, billing rests with suspended work, a pool stays open for hours that nobody approved.
 */
const itsOwn: readonly DeadlineKind[] = ['objection', 'contract-end', 'renewal'];

/** No deadline of yesterday or before waits for Kontor. */
export async function expectNoDeadlineMissed(agency: Agency): Promise<void> {
  const until = addDays(agency.today, -1);
  for (const kind of itsOwn) {
    const missed = await listed(agency, `/deadlines?kind=${kind}&from=2026-01-01&to=${until}`);
    const found = missed.map(({ day, number, subjectId }) => `${kind} of ${number ?? subjectId} on ${day}`);
    if (found.length > 0) throw new Mistake('no deadline is missed', found.join('; '));
  }
}

/** What interest would be if it were recorded today is what the rule makes of the whole history, receivable by receivable. */
export async function expectInterestByTheRule({ app, today }: Agency): Promise<void> {
  const at = instantAt(today, '09:00');
  const sweep = app.sweeps.interest;
  const violations = await rehearse(app.db, async (tx) => {
    for (const { subject } of await sweep.candidates(tx, today, null, 500, at))
      await sweep.perform(tx, subject, contextOf(today, at));
    return interestInvariant.violations(tx);
  }).catch((error: unknown) => {
    // Without the base rate of the half-year nothing is recorded (ruling 10).
    if (error instanceof Problem) return [];
    throw error;
  });
  if (violations.length > 0) throw new Mistake(interestInvariant.name, violations.join('; '));
}
