import { DatabaseError } from 'pg';
import { defineProblem, type Problem } from '../src/problems/problem.ts';
import { refusedByConstraint } from './constraints.ts';
import { isDatabaseAway } from './transient.ts';

export const unknownReference = defineProblem({
  type: 'unknown-reference',
  title: 'Something that is referred to does not exist',
  status: 422,
});
export const valueRefused = defineProblem({
  type: 'value-refused',
  title: 'The database refuses a value',
  status: 422,
});
export const alreadyExists = defineProblem({
  type: 'already-exists',
  title: 'There is such a record already',
  status: 409,
});
export const finalRecord = defineProblem({
  type: 'final-record',
  title: 'The record is final',
  status: 409,
});
export const unavailable = defineProblem({
  type: 'unavailable',
  title: 'Kontor is busy or its database is away',
  status: 503,
});

/**
 * What a person can do about a database error: the problem of its constraint where a room has declared one, else a
 * general one by its SQLSTATE. Undefined for what only a programmer can mend (wrong SQL, for instance).
 */
export function databaseProblem(error: unknown): Problem | undefined {
  if (isDatabaseAway(error))
    return unavailable('the database did not answer in time; send the request again shortly');
  if (!(error instanceof DatabaseError)) return undefined;
  return refusedByConstraint(error) ?? refusedByState(error.code ?? '', error.constraint);
}

function refusedByState(state: string, constraint = 'unnamed'): Problem | undefined {
  switch (state) {
    case '23503':
      return unknownReference(
        `an id in the request belongs to no record (${constraint}); look it up and correct it`,
      );
    case '23505':
      return alreadyExists(`a record with these values exists already (${constraint}); read it instead`);
    case '23514':
    case '23502':
      return valueRefused(`a value breaks the rule ${constraint}; correct it and send the request again`);
    case '23001':
      return finalRecord('this record is kept unchanged for ever; make a new one that corrects it');
    default:
  }
  if (state.startsWith('22')) {
    return valueRefused('a value is out of range or not of its kind; correct it and send the request again');
  }
  if (isPassing(state)) {
    return unavailable('others were changing the same records; send the request again shortly');
  }
  return undefined;
}

/** Conflicts, lock timeouts, exhausted resources, cancelled statements. */
function isPassing(state: string): boolean {
  return /^(40|53|57)/.test(state) || state === '55P03';
}
