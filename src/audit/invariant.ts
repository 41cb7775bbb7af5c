import { type Db } from '../../db/connection.ts';

/** Something that is true of every sound database, whatever has happened to it. */
export interface Invariant {
  /** Short, for a report: "entries balance". */
  readonly name: string;
  /** What is meant, as a sentence that an accountant can agree with. */
  readonly says: string;
  /** What contradicts it, each readable on its own; empty where it holds. At most `MOST_SHOWN` are named. */
  readonly violations: (db: Db) => Promise<string[]>;
}

export const MOST_SHOWN = 20;

/** An invariant that one statement can look for: it selects a text column "found" for each violation. */
export function heldBy(name: string, says: string, sql: string): Invariant {
  return {
    name,
    says,
    violations: async (db) => {
      const { rows } = await db.raw<{ rows: { found: string }[] }>(
        `select found from (${sql}) violation limit ${MOST_SHOWN}`,
      );
      return rows.map(({ found }) => found);
    },
  };
}
