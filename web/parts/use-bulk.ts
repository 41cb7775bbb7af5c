import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refusal } from '../http/api.ts';

/** What became of a row: done, or why not. Rows without an entry are still to be done. */
export type Results = ReadonlyMap<string, 'done' | Refusal>;

/** Does something to one row, with an idempotency key of the row's own. */
export type PerformRow<Row> = (row: Row, key: string) => Promise<unknown>;

export interface Bulk<Row> {
  /** Takes what is not done yet, one row after the other; what was refused stops nobody else. */
  readonly run: (perform: PerformRow<Row>) => Promise<Results>;
  /** Ends after the row that is being done. */
  readonly stop: () => void;
  readonly busy: boolean;
  readonly results: Results;
  /** Lets every screen read its data anew. */
  readonly settle: () => void;
}

/**
 * One verb over many rows, each call by itself: half of them may fail and the other half stands. A row's key lasts until
 * the row has succeeded, so a repetition after a lost answer has no second effect.
 */
export function useBulk<Row extends { readonly id: string }>(rows: readonly Row[]): Bulk<Row> {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const isStopped = useRef(false);
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<Results>(new Map());

  async function run(perform: PerformRow<Row>): Promise<Results> {
    isStopped.current = false;
    setBusy(true);
    const became = new Map(results);
    for (const row of rows) {
      if (isStopped.current) break;
      if (became.get(row.id) === 'done') continue;
      const outcome = await performed(row, perform, keys.current);
      became.set(row.id, outcome);
      setResults(new Map(became));
      // Without a server, or without a session, the rest would fail the same way.
      if (outcome !== 'done' && [0, 401].includes(outcome.status)) break;
    }
    setBusy(false);
    return became;
  }
  return {
    run,
    stop: () => void (isStopped.current = true),
    busy,
    results,
    settle: () => void queries.invalidateQueries(),
  };
}

async function performed<Row extends { readonly id: string }>(
  row: Row,
  perform: PerformRow<Row>,
  keys: Map<string, string>,
): Promise<'done' | Refusal> {
  const key = keys.get(row.id) ?? crypto.randomUUID();
  keys.set(row.id, key);
  try {
    await perform(row, key);
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What was refused had no effect: the next attempt is a new request.
    if (error.status >= 400) keys.delete(row.id);
    return error;
  }
}
