import { type LocalDate } from '../calendar/local-date.ts';
import { type Person } from '../people/person.ts';
import { attempt } from '../problems/attempt.ts';
import { badValue, Problem } from '../problems/problem.ts';
import { requireRecordable, requireTarget, type WorkFacts } from '../time/recordable.ts';
import { requireRoomInDay, type TimeEntry, type TimeTarget, timeTarget } from '../time/time-entry.ts';
import { type ExportSource } from './export-format.ts';
import { type ReadRow } from './exported-row.ts';

/** Where the time of a project goes; without a target it is never billed. */
export interface ProjectTarget extends TimeTarget {
  readonly project: string;
  readonly contractId: string;
}

/** What is to be known to import rows. */
export interface ImportFacts {
  readonly source: ExportSource;
  readonly projects: readonly ProjectTarget[];
  readonly people: readonly Person[];
  readonly contracts: ReadonlyMap<string, WorkFacts>;
  /** Keys of this source that were imported before. */
  readonly known: ReadonlySet<string>;
  /** Seconds worked before, by "person day". */
  readonly worked: ReadonlyMap<string, number>;
  readonly today: LocalDate;
}

export type NewEntry = Omit<TimeEntry, 'id'>;

/** What becomes of a row; lines of the file count from 1, which names the columns. */
export type RowPlan = { readonly line: number } & (
  | { readonly outcome: 'made'; readonly entry: NewEntry; readonly person: string }
  | { readonly outcome: 'duplicate' | 'refused'; readonly reason: string }
);

/** What an import makes of each row, and why not of the others; row by row, because each fills its day. */
export function planImport(rows: readonly ReadRow[], facts: ImportFacts): RowPlan[] {
  const worked = new Map(facts.worked);
  return rows.map((read): RowPlan => {
    const { line, key } = read;
    if (facts.known.has(key)) return { line, outcome: 'duplicate', reason: 'it has been imported before' };
    const planned = attempt(() => plannedEntry(read, facts, worked));
    if (planned instanceof Problem) return { line, outcome: 'refused', reason: planned.detail };
    const { entry } = planned;
    const place = `${entry.personId} ${entry.day}`;
    worked.set(place, (worked.get(place) ?? 0) + entry.seconds);
    return { line, outcome: 'made', ...planned };
  });
}

function plannedEntry(
  { row, worked: time, key }: ReadRow,
  { source, projects, people, contracts, today }: ImportFacts,
  worked: ReadonlyMap<string, number>,
): { entry: NewEntry; person: string } {
  if (time instanceof Problem) throw time;
  if (row.type.toLowerCase() === 'break') throw badValue('it is a break; leave breaks out of the export');
  const person = personOf(row, people);
  const target = projects.find(({ project }) => same(project, row.project));
  const facts = target && contracts.get(target.contractId);
  if (target === undefined || facts === undefined)
    throw badValue(`project "${row.project}" has no contract here; name it in projects`);
  const place = timeTarget(isBillable(row.billable) ? target : {});
  requireRecordable(facts, { ...place, day: time.day }, today);
  requireTarget(facts, place);
  requireRoomInDay(time.day, worked.get(`${person.id} ${time.day}`) ?? 0, time.seconds);
  const description = row.description || row.task || row.project;
  return {
    person: person.name,
    entry: {
      contractId: target.contractId,
      ...place,
      personId: person.id,
      ...time,
      description: description.slice(0, 1000),
      state: 'draft',
      rejection: null,
      source,
      sourceKey: key,
    },
  };
}

/** An e-mail address names a person for certain; a file must not enter people by mistake. */
function personOf({ email, name }: ReadRow['row'], people: readonly Person[]): Person {
  const found =
    people.find((person) => email !== '' && person.email !== null && same(person.email, email)) ??
    people.find((person) => same(person.name, name));
  if (found === undefined) {
    const who = email === '' ? name : `${name} (${email})`;
    throw badValue(`nobody here is called ${who}; enter them with POST /people`);
  }
  return found;
}

/** How many rows each project of a file has. */
export function projectsIn(read: readonly ReadRow[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { row } of read) counted.set(row.project, (counted.get(row.project) ?? 0) + 1);
  return counted;
}

/** The ids of the people that a file names. */
export function involvedIn(read: readonly ReadRow[], everybody: readonly Person[]): string[] {
  const found = read.map(({ row }) => attempt(() => personOf(row, everybody)));
  return [...new Set(found.flatMap((person) => (person instanceof Problem ? [] : [person.id])))];
}

/** What a tool marks as not billable is recorded without a target. */
function isBillable(text: string): boolean {
  return !['no', 'nein', '0', 'false'].includes(text.toLowerCase());
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
