import { type ErrorRequestHandler } from 'express';
import { DatabaseError } from 'pg';
import { databaseProblem } from '../../db/database-problems.ts';
import { Problem } from '../problems/problem.ts';
import * as problems from './problems.ts';

/** The one place where errors become answers: RFC 9457 problems with a stable type and a detail that says what to do. */
export const problemHandler: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.title);
  // A constraint without a problem of its own: a room has forgotten to check or to declare it.
  else if (error instanceof DatabaseError) request.log.warn({ err: error }, problem.title);
  if (problem.status === 503) response.set('Retry-After', '2');
  const wait = problem.extras.facts?.['retryAfter'];
  if (wait !== undefined) response.set('Retry-After', wait);
  response
    .set('Cache-Control', 'no-store')
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.id)));
};

/** An RFC 9457 problem as it is sent; `instance` is the id of the request, under which the log tells more. */
export function problemBody(problem: Problem, instance: unknown): Record<string, unknown> {
  const { clause, errors, facts } = problem.extras;
  return {
    ...facts,
    type: problem.type,
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    ...(clause === undefined ? {} : { clause }),
    ...(errors === undefined ? {} : { errors }),
    instance,
  };
}

/** The problem that an error means. What nobody foresaw is `internal` and tells the caller nothing about its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return (
    databaseProblem(error) ??
    unreadableRequest(error) ??
    problems.internal('the request had no effect; tell the administrator the "instance" of this answer')
  );
}

/** What express and its body parser refuse, known by `type` and `status`. */
function unreadableRequest(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413) {
    const limit = 'limit' in error ? `${String(error.limit)} bytes` : 'the limit';
    return problems.bodyTooLarge(`send at most ${limit} in one request`);
  }
  if (error.status === 415)
    return problems.unsupportedMediaType('send the body as JSON in UTF-8, plain or gzipped');
  if ('type' in error && error.type === 'entity.parse.failed') {
    return problems.malformedJson(`send a JSON object; ${error.message}`);
  }
  if (error.status >= 400 && error.status < 500) return problems.badRequest(error.message);
  return undefined;
}
