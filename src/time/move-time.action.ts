import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { personCalled } from '../people/person.store.ts';
import { badValue, notFound } from '../problems/problem.ts';
import { advance } from '../states/transitions.ts';
import { entriesOfPerson, lockTimeEntries, setTimeState } from './time-entry.store.ts';
import { type TimeEntry, timeTransitions } from './time-entry.ts';

/** Entries by id, or all of a person in some days that wait for this step. */
export type TimeSelection =
  | { readonly entries: readonly string[] }
  | { readonly person: string; readonly from: LocalDate; readonly to: LocalDate };

interface MoveTime {
  readonly event: 'submit' | 'approve' | 'reject';
  readonly selection: TimeSelection;
  /** Why it is rejected. */
  readonly reason: string | null;
  readonly actor: string;
  readonly at: Instant;
}

const waiting = { submit: 'draft', approve: 'submitted', reject: 'submitted' } as const;
const verbs = { submit: 'time submitted', approve: 'time approved', reject: 'time rejected' };

/**
 * Submits, approves or rejects time, all of it or none.
 * @throws problem `illegal-state` naming what is possible instead, `not-found`, `bad-value` for days in the wrong order
 */
export async function moveTime(tx: Tx, request: MoveTime): Promise<string[]> {
  const { event, reason, actor, at } = request;
  const ids = await selected(tx, request);
  await lockContracts(tx, ids);
  const entries = await lockTimeEntries(tx, ids);
  const missing = ids.find((id) => !entries.some((entry) => entry.id === id));
  if (missing !== undefined)
    throw notFound(`there is no time entry ${missing}; GET /time-entries lists them`);
  for (const [state, group] of byState(entries)) {
    const to = advance(`a time entry of ${group[0]?.day}`, timeTransitions, state, event);
    await setTimeState(
      tx,
      group.map(({ id }) => id),
      to,
      event === 'reject' ? reason : null,
    );
  }
  const told = { at, actor, verb: verbs[event], subjectKind: 'time-entry', clauses: ['gtc:6.4'] };
  await insertTogether(tx, [
    {
      table: 'journal',
      rows: entries.flatMap(
        ({ id, contractId }) =>
          journalInsert({ ...told, subjectId: id, detail: { contractId, reason } }).rows,
      ),
    },
  ]);
  return entries.map(({ id }) => id);
}

/** Whoever bills a contract holds it too, so nothing is approved or rejected while its hours are counted. */
async function lockContracts(tx: Tx, ids: readonly string[]): Promise<void> {
  const contracts = await tx('time_entry')
    .whereIn('id', [...ids])
    .distinct()
    .orderBy('contract_id')
    .pluck<string[]>('contract_id');
  for (const id of contracts) await lockContract(tx, id);
}

async function selected(tx: Tx, { event, selection }: MoveTime): Promise<string[]> {
  if ('entries' in selection) return [...new Set(selection.entries)].sort();
  const { from, to } = selection;
  if (to < from) {
    const message = `must not be before ${from}`;
    throw badValue(`to: ${message}`, { errors: [{ path: 'to', message }] });
  }
  const person = await personCalled(tx, selection.person);
  if (person === undefined)
    throw notFound(`there is no person "${selection.person}"; GET /people lists them`);
  return entriesOfPerson(tx, { personId: person.id, from, to, state: waiting[event] });
}

function byState(entries: readonly TimeEntry[]): Map<TimeEntry['state'], TimeEntry[]> {
  const groups = new Map<TimeEntry['state'], TimeEntry[]>();
  for (const entry of entries) groups.set(entry.state, [...(groups.get(entry.state) ?? []), entry]);
  return groups;
}
