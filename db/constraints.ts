import pg from 'pg';
import { type Problem, type ProblemKind } from '../src/problems/problem.ts';

type Refusal = (detail: string) => Problem;

const refusals = new Map<string, { problem: Refusal; detail: string }>();

/** Names the problem that a violated constraint means; declared by the room that owns the table. */
export function onConstraint(name: string, problem: Refusal & { kind: ProblemKind }, detail: string): void {
  refusals.set(name, { problem, detail });
}

/** The problem behind a database error, if its constraint has been given one. */
export function refusedByConstraint(error: unknown): Problem | undefined {
  if (!(error instanceof pg.DatabaseError) || error.constraint === undefined) return undefined;
  const refusal = refusals.get(error.constraint);
  return refusal?.problem(refusal.detail);
}
