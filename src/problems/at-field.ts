import { badValue, Problem } from './problem.ts';

/**
 * Reads one field of an input with a kernel constructor, so that its refusal names the field.
 * Example: `atField('iban', () => iban(text))`.
 * @throws problem `bad-value` with `errors: [{ path, message }]` when the reading is refused
 */
export function atField<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== badValue.kind.type) throw error;
    throw badValue(`${path}: ${error.detail}`, { errors: [{ path, message: error.detail }] });
  }
}
