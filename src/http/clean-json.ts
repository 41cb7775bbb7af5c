import { type FieldError } from '../problems/problem.ts';

const DEEPEST = 32;

/**
 * What no field of any request may hold, whatever its schema: characters that the database cannot store (U+0000, halves
 * of surrogate pairs), numbers beyond every range, the key "__proto__", nesting without end.
 */
export function uncleanFields(value: unknown, path: readonly string[] = []): FieldError[] {
  const wrong = (message: string): FieldError[] => [{ path: path.join('.'), message }];
  if (typeof value === 'string') {
    return isStorable(value)
      ? []
      : wrong('holds a character that cannot be stored (U+0000 or half a surrogate pair)');
  }
  if (typeof value === 'number') return Number.isFinite(value) ? [] : wrong('is too large a number');
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= DEEPEST) return wrong(`is nested deeper than ${DEEPEST} levels`);
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '__proto__' || !isStorable(key)) return wrong('has a field whose name is not allowed');
    return uncleanFields(member, [...path, key]);
  });
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
