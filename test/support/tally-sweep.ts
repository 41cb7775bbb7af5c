import { type Db, type Tx } from '../../db/connection.ts';
import { badValue, type Problem } from '../../src/problems/problem.ts';
import {
  type Candidate,
  type Outcome,
  type PerformContext,
  performingTogether,
  type Sweep,
} from '../../src/runs/sweep.ts';

/** Tables for a sweep small enough to reason about: every open slip is tallied once, with a gapless number. */
export async function createSlips(db: Db): Promise<void> {
  await db.raw(`
    create table slip (id text primary key, due date not null, amount integer not null, tallied boolean not null default false);
    create table tally (slip_id text not null, amount integer not null, number integer not null, run_id uuid not null);
    create table tally_number (last integer not null);
    insert into tally_number values (0);
  `);
}

export async function addSlips(db: Db, ids: readonly string[], amount = 10): Promise<void> {
  if (ids.length > 0) await db('slip').insert(ids.map((id) => ({ id, due: '2026-03-01', amount })));
}

/** "s001" … */
export function slipIds(count: number, prefix = 's'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, '0')}`);
}

/** A negative amount is refused with a problem, zero is skipped, 666 breaks. Nothing in `tally` prevents duplicates. */
export const tallySweep: Sweep = {
  kind: 'billing',
  candidates: (db, asOf, after, limit) =>
    db('slip')
      .where('due', '<=', asOf)
      .andWhere('tallied', false)
      .andWhere('id', '>', after ?? '')
      .orderBy('id')
      .limit(limit)
      .select<Candidate[]>('id as subject', db.raw("'slip ' || id as label")),
  perform: tallySlip,
};

async function tallySlip(tx: Tx, subject: string, context: PerformContext): Promise<Outcome> {
  const slip = await tx('slip')
    .where({ id: subject })
    .forUpdate()
    .first<{ amount: number; tallied: boolean }>();
  if (slip.tallied) return { outcome: 'skipped', reason: 'tallied already', clause: null };
  if (slip.amount < 0) throw badValue('the amount is negative; correct it', { clause: 'gtc:6.7' });
  if (slip.amount === 0) return { outcome: 'skipped', reason: 'nothing to tally', clause: 'gtc:6.4' };
  await tx('slip').where({ id: subject }).update({ tallied: true });
  const [counter] = await tx('tally_number').increment('last', 1).returning<{ last: number }[]>('last');
  await tx('tally').insert({
    slip_id: subject,
    amount: slip.amount,
    number: counter?.last ?? 0,
    run_id: context.runId,
  });
  if (slip.amount === 666) throw new Error('a defect in the sweep');
  return { outcome: 'done', reason: 'tallied', clause: 'gtc:6.7', effect: { amount: String(slip.amount) } };
}

/** The same a chunk at once. */
export const tallyTogetherSweep: Sweep = { ...tallySweep, ...performingTogether(tallySlips) };

async function tallySlips(
  tx: Tx,
  subjects: readonly string[],
  context: PerformContext,
): Promise<Map<string, Outcome | Problem>> {
  const slips = await tx('slip')
    .whereIn('id', [...subjects])
    .orderBy('id')
    .forUpdate()
    .select<{ id: string; amount: number; tallied: boolean }[]>();
  const open = slips.filter(({ amount, tallied }) => amount > 0 && !tallied);
  const ids = open.map(({ id }) => id);
  await tx('slip').whereIn('id', ids).update({ tallied: true });
  const [counter] = await tx('tally_number')
    .increment('last', open.length)
    .returning<{ last: number }[]>('last');
  const first = (counter?.last ?? 0) - open.length + 1;
  const rows = open.map(({ id, amount }, nth) => ({
    slip_id: id,
    amount,
    number: first + nth,
    run_id: context.runId,
  }));
  if (rows.length > 0) await tx('tally').insert(rows);
  if (open.some(({ amount }) => amount === 666)) throw new Error('a defect in the sweep');
  return new Map(slips.map((slip) => [slip.id, outcomeOf(slip)]));
}

function outcomeOf({ amount, tallied }: { amount: number; tallied: boolean }): Outcome | Problem {
  if (tallied) return { outcome: 'skipped', reason: 'tallied already', clause: null };
  if (amount < 0) return badValue('the amount is negative; correct it', { clause: 'gtc:6.7' });
  if (amount === 0) return { outcome: 'skipped', reason: 'nothing to tally', clause: 'gtc:6.4' };
  return { outcome: 'done', reason: 'tallied', clause: 'gtc:6.7', effect: { amount: String(amount) } };
}

export interface TallyState {
  readonly tallied: string[];
  readonly numbers: number[];
}

/** What the sweep has done so far, subjects in order and numbers in order. */
export async function tallyState(db: Db): Promise<TallyState> {
  return {
    tallied: await db('tally').orderBy('slip_id').pluck<string[]>('slip_id'),
    numbers: await db('tally').orderBy('number').pluck<number[]>('number'),
  };
}

/** What a sweep performs by, with something that happens at the end of each performance. */
export function disturbed(
  { perform, performTogether }: Sweep,
  disturb: (tx: Tx, subjects: readonly string[]) => Promise<void>,
): Pick<Sweep, 'perform' | 'performTogether'> {
  return {
    perform: async (tx, subject, context) => {
      const outcome = await perform(tx, subject, context);
      await disturb(tx, [subject]);
      return outcome;
    },
    ...(performTogether && {
      performTogether: async (tx: Tx, subjects: readonly string[], context: PerformContext) => {
        const became = await performTogether(tx, subjects, context);
        await disturb(tx, subjects);
        return became;
      },
    }),
  };
}
