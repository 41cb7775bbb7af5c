import { type Db } from '../../db/connection.ts';
import { type Invariant, MOST_SHOWN } from './invariant.ts';
import { BEGINNING, type Head, headOf, type Seal } from './seal.ts';
import { digestsOfSeals, rowHash } from './seal.store.ts';
import { type SealedTable, sealForms } from './sealed-tables.ts';

/** What is true of the seals inside the house. Whoever can rewrite everything can also rewrite them: see `heldByAnchor`. */
export const sealInvariants: readonly Invariant[] = [
  {
    name: 'sealed rows are unchanged',
    says: 'Every row that was sealed is there, and is what it was.',
    violations: async (db) => {
      const found: string[] = [];
      // Without statistics, as in a database that was just sealed or restored, PostgreSQL would look through the whole
      // table for each sealed row.
      await db.raw(`select set_config('enable_nestloop', 'off', true)`);
      for (const [form, tables] of sealForms) {
        for (const table of tables) found.push(...(await changedRows(db, form, table)));
      }
      await db.raw(`select set_config('enable_nestloop', 'on', true)`);
      return found.slice(0, MOST_SHOWN);
    },
  },
  {
    name: 'seals are a chain',
    says: 'Seals are numbered without gaps; each covers its rows, and its head follows from the one before.',
    violations: async (db) => (await brokenLinks(db)).slice(0, MOST_SHOWN),
  },
];

/** Heads that have left the house against those inside: what was rewritten since has another head. */
export function heldByAnchor(heads: readonly Head[]): Invariant {
  return {
    name: 'seals are those that left the house',
    says: 'Every head that left the house is the head of its seal: nothing up to it was rewritten.',
    violations: async (db) => {
      const seals = new Map((await allSeals(db)).map((seal) => [seal.number, seal]));
      return heads
        .filter(({ number, day, head }) => {
          const seal = seals.get(number);
          return seal?.head !== head || seal.day !== day;
        })
        .map(({ number, day, head }) => {
          const there = seals.get(number);
          const now = there === undefined ? 'is missing' : `is ${there.head} of ${there.day}`;
          return `seal ${number} left as ${head} of ${day}, and ${now}`;
        })
        .slice(0, MOST_SHOWN);
    },
  };
}

async function changedRows(db: Db, form: number, table: SealedTable): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { found: string }[] }>(
    `select '${table.table} ' || s.key || case when r is null then ' is missing' else ' was changed' end as found
     from sealed_row s join seal e on e.number = s.seal left join "${table.table}" r on ${table.key} = s.key
     where s.table_name = '${table.table}' and e.form = ? and ${rowHash(table)} is distinct from s.hash limit ?`,
    [form, MOST_SHOWN],
  );
  return rows.map(({ found }) => found);
}

async function brokenLinks(db: Db): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { seal: number; rows: string; digest: string }[] }>(digestsOfSeals);
  const covered = new Map(rows.map((row) => [row.seal, row]));
  const found: string[] = [];
  let previous = BEGINNING;
  let expected = 1;
  for (const seal of await allSeals(db)) {
    const rows = covered.get(seal.number);
    covered.delete(seal.number);
    if (seal.number !== expected) found.push(`seal ${expected} is missing`);
    if (!sealForms.has(seal.form)) found.push(`seal ${seal.number} has the unknown form ${seal.form}`);
    if (rows === undefined || rows.digest !== seal.digest || Number(rows.rows) !== seal.rows)
      found.push(`seal ${seal.number} does not cover its rows`);
    if (headOf(previous, seal) !== seal.head)
      found.push(`seal ${seal.number} does not follow from the one before`);
    previous = seal.head;
    expected = seal.number + 1;
  }
  return [...found, ...[...covered.keys()].map((number) => `rows are sealed by ${number}, which is missing`)];
}

async function allSeals(db: Db): Promise<Seal[]> {
  return db('seal')
    .orderBy('number')
    .select<Seal[]>('number', 'form', 'day', 'rows', 'digest', 'head', 'sealed_at as sealedAt');
}
