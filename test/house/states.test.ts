import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { vatTreatments } from '../../src/clients/vat-treatment.ts';
import { papersBy } from '../../src/documents/addressee.ts';
import { channels } from '../../src/documents/dispatch.ts';
import { choices } from '../../src/dunning/decision.ts';
import { haltKinds } from '../../src/dunning/halt.ts';
import { objectionChoices } from '../../src/estimates/objection.ts';
import { rights } from '../../src/dunning/rights.ts';
import { invoiceKinds } from '../../src/invoicing/invoice.schemas.ts';
import { accounts } from '../../src/ledger/entry.ts';
import { billingModes, contractTypes, lineKinds } from '../../src/offers/offer.ts';
import { settlementMethods } from '../../src/payments/payment.ts';
import { itemOutcomes, runModes } from '../../src/runs/run.ts';
import { timeSources } from '../../src/time/time-entry.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { sourceFiles } from './source-files.ts';
import { stateMachines, statesDocument } from './state-machines.ts';

/** Other closed lists that code and database both know. */
const closedLists: readonly [column: string, values: readonly string[]][] = [
  ['client.papers_by', papersBy],
  ['dispatch.channel', channels],
  ['run.mode', runModes],
  ['run_item.outcome', itemOutcomes],
  ['offer_version.billing_mode', billingModes],
  ['offer_version.contract_type', contractTypes],
  ['offer_version.vat_treatment', vatTreatments],
  ['offer_line.kind', lineKinds],
  ['posting.account', accounts],
  ['payment.method', settlementMethods],
  ['time_entry.source', timeSources],
  ['dunning_halt.kind', haltKinds],
  ['decision.kind', rights],
  ['invoice.kind', invoiceKinds],
  ['decision.choice', choices],
  ['objection_decision.choice', objectionChoices],
];

describe('States', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  async function listedInDatabase(column: string): Promise<string[]> {
    const { rows } = await database.db.raw<{ rows: { definition: string }[] }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ?`,
      [`${column.replace('.', '_')}_check`],
    );
    return [...(rows[0]?.definition ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  }

  for (const { noun, column, states } of stateMachines) {
    it(`${noun}: ${column} takes exactly the states of the transition table`, async () => {
      expect(await listedInDatabase(column)).to.have.members(Object.keys(states));
    });
  }

  for (const [column, values] of closedLists) {
    it(`${column} takes exactly the values that the code knows`, async () => {
      expect(await listedInDatabase(column)).to.have.members([...values]);
    });
  }

  it('no transition table is left out here', async () => {
    const declared = (await sourceFiles('.'))
      .filter(({ text }) => /: Transitions<\w+, \w+> = /.test(text))
      .map(({ path }) => path);
    expect(stateMachines.map(({ file }) => file)).to.have.members(declared);
  });

  it('docs/states.md is current; npm run states writes it', async () => {
    expect(await readFile('docs/states.md', 'utf8')).to.equal(statesDocument());
  });
});
