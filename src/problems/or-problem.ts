import { Problem } from './problem.ts';

/** What a rule comes to, or the problem that it throws, where one subject of many must not stop the others. */
export function orProblem<T>(rule: () => T): T | Problem {
  try {
    return rule();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
