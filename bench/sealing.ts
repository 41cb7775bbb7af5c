import { type Cost, measured } from './measure.ts';
import { costTable, type Ground, type Result } from './bench.ts';
import { createDatabase } from './database.ts';
import { dayOf, instant } from '../src/calendar/instant.ts';
import { transaction } from '../db/transaction.ts';
import { sealRows } from '../src/audit/seal-rows.action.ts';
import { sealInvariants } from '../src/audit/seal-invariants.view.ts';

const AT = instant('2026-03-02T06:15:00Z');

/** A million rows of the journal sealed in one go, verified, and a further day of a thousand rows on top. */
export async function benchSealing({ server, size: items = 1_000_000 }: Ground): Promise<Result> {
  const { db } = await createDatabase(server, AT);
  const act = (rows: number) =>
    db.raw(
      `insert into journal (at, actor, verb, subject_kind, subject_id, clauses, detail)
       select now(), 'schedule', 'invoice issued', 'invoice', gen_random_uuid(), '{gtc:6.7}',
         jsonb_build_object('number', 'RE-2026-' || n, 'gross', n || '.00') from generate_series(1, ?) n`,
      [rows],
    );
  const seal = (): Promise<Cost> =>
    measured(
      async () => ({ ...(await transaction(db, (tx) => sealRows(tx, { day: dayOf(AT), at: AT }))) }),
      server.pid,
    );
  await act(items);
  const first = await seal();
  const verifying = await measured(async () => {
    // In one transaction, as `npm run verify` does.
    await transaction(db, async (tx) => {
      for (const { name, violations } of sealInvariants)
        if ((await violations(tx)).length > 0) throw new Error(`${name} does not hold`);
    });
    return {};
  }, server.pid);
  const nextDay = Math.ceil(items / 1000);
  await act(nextDay);
  const next = await seal();
  await db.destroy();
  return costTable('Sealing', [
    { what: 'sealed in one go', items, cost: first, floor: null },
    { what: 'verified', items, cost: verifying, floor: null },
    { what: 'the next day', items: nextDay, cost: next, floor: null },
  ]);
}
