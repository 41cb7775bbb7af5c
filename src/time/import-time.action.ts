import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { attempt } from '../problems/attempt.ts';
import { defineProblem, Problem } from '../problems/problem.ts';
import { readCsv } from './csv-table.ts';
import { type ExportSource, recogniseExport } from './export-format.ts';
import { type ReadRow, readRows } from './exported-row.ts';
import { type DayOrder } from './exported-value.ts';
import { personOf, planImport, type ProjectTarget, type RowPlan } from './import-plan.ts';
import { type Person } from './person.ts';
import { lockPeople, people } from './person.store.ts';
import { type WorkFacts } from './recordable.ts';
import { importedKeys, timeEntryInsert, workedSeconds } from './time-entry.store.ts';
import { workFacts } from './work-facts.store.ts';

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
 * Imports the export of another tool as drafts, recognised by its header. What was imported before is passed over; with
 * any other row that cannot be imported nothing is.
 * @throws problem `unreadable-export`, `import-refused` naming the rows, `not-found` for a contract
 */
export async function importTime(tx: Tx, request: ImportTime): Promise<TimeImport> {
  const { bytes, projects, dayOrder, dryRun, actor, at } = request;
  const { source, rows } = recogniseExport(readCsv(bytes));
  const read = readRows(rows, dayOrder);
  const contracts = new Map<string, WorkFacts>();
  for (const id of [...new Set(projects.map(({ contractId }) => contractId))].sort())
    contracts.set(id, await workFacts(tx, await lockContract(tx, id)));
  const everybody = await people(tx);
  const involved = involvedIn(read, everybody);
  await lockPeople(tx, involved);
  const days = read.flatMap(({ worked }) => (worked instanceof Problem ? [] : [worked.day]));
  const plans = planImport(read, {
    source,
    projects,
    people: everybody,
    contracts,
    known: await importedKeys(
      tx,
      source,
      read.map(({ key }) => key),
    ),
    worked: await workedSeconds(tx, involved, [...new Set(days)]),
    today: dayOf(at),
  });
  if (!dryRun) await write(tx, source, plans, { actor, at });
  return { source, rows: plans, projects: projectsIn(read) };
}

function projectsIn(read: readonly ReadRow[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { row } of read) counted.set(row.project, (counted.get(row.project) ?? 0) + 1);
  return counted;
}

function involvedIn(read: readonly ReadRow[], everybody: readonly Person[]): string[] {
  const found = read.map(({ row }) => attempt(() => personOf(row, everybody)));
  return [...new Set(found.flatMap((person) => (person instanceof Problem ? [] : [person.id])))];
}

async function write(
  tx: Tx,
  source: ExportSource,
  plans: readonly RowPlan[],
  { actor, at }: Pick<ImportTime, 'actor' | 'at'>,
): Promise<void> {
  const errors = plans.flatMap((plan) =>
    plan.outcome === 'refused' ? [{ path: `line ${plan.line}`, message: plan.reason }] : [],
  );
  if (errors.length > 0) {
    const detail = `${errors.length} rows cannot be imported, so none was; ask with dryRun what is wrong with each`;
    throw importRefused(detail, { errors: errors.slice(0, 100) });
  }
  const entries = plans.flatMap((plan) => (plan.outcome === 'made' ? [{ id: newId(), ...plan.entry }] : []));
  await insertTogether(tx, [
    timeEntryInsert(entries, at),
    journalInsert({
      at,
      actor,
      verb: 'time imported',
      subjectKind: 'time-import',
      subjectId: newId(),
      clauses: ['gtc:6.4'],
      detail: { source, made: entries.length, duplicates: plans.length - entries.length },
    }),
  ]);
}
