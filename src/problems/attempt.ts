import { Problem } from './problem.ts';

/** What a reading gives, or why it is refused: for lists in which each item is told its own fate. */
export function attempt<T>(read: () => T): T | Problem {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
