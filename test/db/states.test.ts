import { expect } from 'chai';
import { dispatchStates } from '../../src/documents/dispatch.ts';
import { itemOutcomes, runModes, runStates } from '../../src/runs/run.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

/** Column by column what the code knows; the database's CHECK must list the same. */
const known: [table: string, column: string, values: readonly string[]][] = [
  ['run', 'status', Object.keys(runStates)],
  ['run', 'mode', runModes],
  ['run_item', 'outcome', itemOutcomes],
  ['dispatch', 'status', Object.keys(dispatchStates)],
];

describe('states in the database', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  for (const [table, column, values] of known) {
    it(`${table}.${column} takes exactly the states of its transition table`, async () => {
      const { rows } = await database.db.raw<{ rows: { definition: string }[] }>(
        `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ?`,
        [`${table}_${column}_check`],
      );
      const listed = [...(rows[0]?.definition ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]);
      expect(listed).to.have.members([...values]);
    });
  }
});
