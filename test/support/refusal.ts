import { Problem } from '../../src/problems/problem.ts';

/** The problem with which something is refused; anything else, success too, fails the test. */
export async function refusal(work: PromiseLike<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('this should have been refused');
}

/** The type of the problem with which something is refused at once; undefined when it is not. */
export function refusedWith(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.type;
    throw error;
  }
  return undefined;
}
