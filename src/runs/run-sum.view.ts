import { type Db } from '../../db/connection.ts';
import { type Run, type RunKind } from './run.ts';

/** Which effect of an item is its amount; the kinds that are absent move no money. */
const amounts: Readonly<Partial<Record<RunKind, string>>> = {
  bank: 'amount',
  billing: 'gross',
  'interest-notes': 'gross',
  interest: 'interest',
  dunning: 'total',
  'loss-of-term': 'rest',
};

/**
 * What the items that are done come to, in EUR, half up to the cent; credit notes count against it. Null where a run of
 * this kind moves no money.
 */
export async function runSum(db: Db, { id, kind }: Pick<Run, 'id' | 'kind'>): Promise<string | null> {
  const name = amounts[kind];
  if (name === undefined) return null;
  const { rows } = await db.raw<{ rows: { sum: string }[] }>(
    `select round(coalesce(sum(
       case when effect ->> 'kind' = 'credit-note' then -1 else 1 end * (effect ->> :name)::numeric), 0), 2) as sum
     from run_item where run_id = :id and outcome = 'done'`,
    { id, name },
  );
  return rows[0]?.sum ?? '0.00';
}
