import pg from 'pg';
import { type Problem, type ProblemExtras, type ProblemKind } from '../src/problems/problem.ts';

type Refusal = (detail: string, extras?: ProblemExtras) => Problem;

const refusals = new Map<string, { problem: Refusal; detail: string; field: string | undefined }>();

/**
 * Names the problem that a violated constraint means; declared by the room that owns the table.
 * @param field of the call's body whose value is to be changed, where it is one
 */
export function onConstraint(
  name: string,
  problem: Refusal & { kind: ProblemKind },
  detail: string,
  field?: string,
): void {
  refusals.set(name, { problem, detail, field });
}

/** The problem behind a database error, if its constraint has been given one. */
export function refusedByConstraint(error: unknown): Problem | undefined {
  if (!(error instanceof pg.DatabaseError) || error.constraint === undefined) return undefined;
  const refusal = refusals.get(error.constraint);
  if (refusal === undefined) return undefined;
  const { problem, detail, field } = refusal;
  return problem(detail, field === undefined ? {} : { errors: [{ path: field, message: detail }] });
}
