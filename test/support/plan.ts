import { type Knex } from 'knex';
import { type Tx } from '../../db/connection.ts';

/** A step of how PostgreSQL performed a statement. */
export interface PlanStep {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanStep[];
}

/** The rows that the busiest step of a plan gives, over all the times that it is performed. */
export function mostRows({ Plans: plans = [], ...step }: PlanStep): number {
  return Math.max(step['Actual Rows'] * step['Actual Loops'], ...plans.map(mostRows));
}

/** How PostgreSQL performs each statement of some reading, with what it has counted in the same transaction. */
export async function plansOf(tx: Tx, reading: (tx: Tx) => Promise<unknown>): Promise<PlanStep[]> {
  const asked: { sql: string; bindings: Knex.RawBinding[] }[] = [];
  const hear = (query: { sql: string; bindings: Knex.RawBinding[] }) => void asked.push(query);
  tx.on('query', hear);
  await reading(tx);
  tx.off('query', hear);
  const plans: PlanStep[] = [];
  for (const { sql, bindings } of asked) {
    const { rows } = await tx.raw(
      `explain (analyze, timing off, format json) ${sql.replaceAll(/\$\d+/g, '?')}`,
      bindings,
    );
    plans.push(rows[0]['QUERY PLAN'][0].Plan);
  }
  return plans;
}
