import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { rehearse } from '../../db/transaction.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { lockPeople, people } from '../people/person.store.ts';
import { defineProblem, Problem } from '../problems/problem.ts';
import { type WorkFacts } from '../time/recordable.ts';
import { importedKeys, workedSeconds } from '../time/time-entry.store.ts';
import { workFacts } from '../time/work-facts.store.ts';
import { readCsv } from './csv-table.ts';
import { type ExportSource, recogniseExport } from './export-format.ts';
import { readRows } from './exported-row.ts';
import { type DayOrder } from './exported-value.ts';
import { involvedIn, planImport, projectsIn, type ProjectTarget, type RowPlan } from './import-plan.ts';
import { writeImported } from './write-imported.action.ts';

const importRefused = defineProblem({
  type: 'import-refused',
  title: 'Some rows of this export cannot be imported',
  status: 422,
});

interface ImportTime {
  readonly bytes: Uint8Array;
  readonly projects: readonly ProjectTarget[];
  readonly dayOrder: DayOrder | undefined;
  /** Only says what would be made. */
  readonly dryRun: boolean;
  readonly actor: string;
  readonly at: Instant;
}

export interface TimeImport {
  readonly source: ExportSource;
  readonly rows: readonly RowPlan[];
  /** How many rows each project of the file has. */
  readonly projects: ReadonlyMap<string, number>;
}

/**
 * Imports the export of another tool as drafts, recognised by its header, which draw from their pools (GTC 6.5). What was
 * imported before is passed over; with any other row that cannot be imported nothing is. A dry run is the import, taken back.
 * @throws problem `unreadable-export`, `import-refused` naming the rows, `not-found` for a contract
 */
export async function importTime(tx: Tx, request: ImportTime): Promise<TimeImport> {
  const { bytes, projects, dayOrder, dryRun, actor, at } = request;
  const { source, rows } = recogniseExport(readCsv(bytes));
  const read = readRows(rows, dayOrder);
  const contracts = await lockContracts(tx, projects);
  const facts = new Map<string, WorkFacts>();
  for (const contract of contracts) facts.set(contract.id, await workFacts(tx, contract));
  const everybody = await people(tx);
  const involved = involvedIn(read, everybody);
  await lockPeople(tx, involved);
  const days = read.flatMap(({ worked }) => (worked instanceof Problem ? [] : [worked.day]));
  const plans = planImport(read, {
    source,
    projects,
    people: everybody,
    contracts: facts,
    known: await importedKeys(
      tx,
      source,
      read.map(({ key }) => key),
    ),
    worked: await workedSeconds(tx, involved, [...new Set(days)]),
    today: dayOf(at),
  });
  const write = (each: Tx) => writeImported(each, plans, { contracts, at });
  const outcome = dryRun ? await rehearse(tx, write) : await write(tx);
  if (!dryRun) await conclude(tx, source, outcome, { actor, at });
  return { source, rows: outcome, projects: projectsIn(read) };
}

/** Always in the same order, so that two imports never wait for each other. */
async function lockContracts(tx: Tx, projects: readonly ProjectTarget[]): Promise<Contract[]> {
  const contracts: Contract[] = [];
  for (const id of [...new Set(projects.map(({ contractId }) => contractId))].sort())
    contracts.push(await lockContract(tx, id));
  return contracts;
}

/** @throws problem `import-refused` */
async function conclude(
  tx: Tx,
  source: ExportSource,
  outcome: readonly RowPlan[],
  { actor, at }: Pick<ImportTime, 'actor' | 'at'>,
): Promise<void> {
  const errors = outcome.flatMap((plan) =>
    plan.outcome === 'refused' ? [{ path: `line ${plan.line}`, message: plan.reason }] : [],
  );
  if (errors.length > 0) {
    const detail = `${errors.length} rows cannot be imported, so none was; ask with dryRun what is wrong with each`;
    throw importRefused(detail, { errors: errors.slice(0, 100) });
  }
  const made = outcome.filter((plan) => plan.outcome === 'made').length;
  await record(tx, {
    at,
    actor,
    verb: 'time imported',
    subjectKind: 'time-import',
    subjectId: newId(),
    clauses: ['gtc:6.4'],
    detail: { source, made, duplicates: outcome.length - made },
  });
}
