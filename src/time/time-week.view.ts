import { type Db } from '../../db/connection.ts';
import { addDays, type LocalDate, weekday } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { hourPoolView } from '../hour-pools/hour-pool.view.ts';
import { personById } from '../people/person.store.ts';
import { attempt } from '../problems/attempt.ts';
import { Problem } from '../problems/problem.ts';
import { requireRecordable, requireTarget, warningsFor, type WorkFacts } from './recordable.ts';
import { timeTarget } from './time-entry.ts';
import { entriesOfDays } from './time-entry.view.ts';
import { workFacts } from './work-facts.store.ts';

type Entry = Awaited<ReturnType<typeof entriesOfDays>>[number];

/** The Monday of the week in which a day lies. Example: Thursday 5 March 2026 → 2 March. */
function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekday(day));
}

/**
 * The week of a person: a row for each contract and target that somebody recorded on, what the week before had on
 * top, and whether more can be recorded there.
 * @throws problem `not-found`
 */
export async function timeWeek(db: Db, personId: string, day: LocalDate, today: LocalDate) {
  const { id, name } = await personById(db, personId);
  const from = mondayOf(day);
  const to = addDays(from, 6);
  const entries = await entriesOfDays(db, { personId, from, to });
  const before = await entriesOfDays(db, { personId, from: addDays(from, -7), to: addDays(from, -1) });
  const rows = grouped(entries);
  const more = [...grouped(before)].filter(([key]) => !rows.has(key));
  const facts = new Map<string, WorkFacts>();
  for (const { contractId } of [...entries, ...before])
    if (!facts.has(contractId))
      facts.set(contractId, await workFacts(db, await contractById(db, contractId)));
  const come = Array.from({ length: 7 }, (_, index) => addDays(from, index)).filter((each) => each <= today);
  const days = come.length === 0 ? [today] : come;

  async function row(of: readonly Entry[]) {
    const [first] = of;
    const known = first && facts.get(first.contractId);
    if (first === undefined || known === undefined) throw new Error('a row has got lost');
    const { contractId, contractNumber, clientId, clientName, title, target } = first;
    const { itemId, poolId, serviceId } = first;
    const refusal = refusalOf(known, first, days, today);
    const free = poolId === null ? null : (await hourPoolView(db, poolId, today)).free;
    const labels = { contractNumber, clientId, clientName, title, target };
    const place = { itemId, poolId, serviceId };
    return { contractId, ...labels, ...place, refusal, warnings: warningsFor(known), free };
  }
  return {
    person: { id, name },
    from,
    to,
    rows: await each([...rows.values()], async (of) => ({ ...(await row(of)), entries: of })),
    suggestions: (await each(more, ([, of]) => row(of))).filter(({ refusal }) => refusal === null),
  };
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = [entry.contractId, entry.itemId, entry.poolId, entry.serviceId].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return rows;
}

/** Why nothing can be recorded on any of these days; null where something can. */
function refusalOf(
  facts: WorkFacts,
  { itemId, serviceId }: Pick<Entry, 'itemId' | 'serviceId'>,
  days: readonly LocalDate[],
  today: LocalDate,
): { type: string; detail: string } | null {
  const target = timeTarget({ linePosition: itemId === null ? null : Number(itemId), serviceId });
  const tried = days.map((day) =>
    attempt(() => {
      requireRecordable(facts, { ...target, day }, today);
      requireTarget(facts, target);
    }),
  );
  const [refused] = tried;
  if (!(refused instanceof Problem) || tried.some((each) => !(each instanceof Problem))) return null;
  return { type: refused.type, detail: refused.detail };
}

/** One after the other: they share a connection. */
async function each<In, Out>(items: readonly In[], make: (item: In) => Promise<Out>): Promise<Out[]> {
  const made: Out[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
