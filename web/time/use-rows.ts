import { useStore } from 'react-admin';
import { keyOf, type Target, type Week } from './time.ts';
import { type Place } from './use-week.ts';
import { type GridRow } from './week-grid.tsx';

/** The rows of a week: what is recorded, what was added in this browser, and what the week before had. */
export function useRows(week: Week | undefined) {
  const [added, setAdded] = useStore<readonly Target[]>(`weekRows.${week?.person.id}.${week?.from}`, []);
  const recorded: readonly GridRow[] = week?.rows ?? [];
  const known = new Set(recorded.map(keyOf));
  const more = added.filter((target) => !known.has(keyOf(target)));
  const shown = new Set([...known, ...more.map(keyOf)]);
  const suggested = new Map(week?.suggestions.map((row) => [keyOf(row), row]));
  return {
    rows: [...recorded, ...more.map((row) => ({ ...row, ...suggested.get(keyOf(row)), entries: [] }))],
    ghosts: week?.suggestions.filter((row) => !shown.has(keyOf(row))) ?? [],
    add: (targets: readonly Target[]) =>
      setAdded([...more, ...targets.filter((target) => !shown.has(keyOf(target)))]),
  };
}

/** What was done if nobody says so: the same as last on this row, else what it is for. */
export function describe(rows: readonly GridRow[], { target }: Place): string {
  const row = rows.find((each) => keyOf(each) === keyOf(target));
  return row?.entries.at(-1)?.description ?? row?.target ?? row?.title ?? '';
}
