import { defineProblem } from '../problems/problem.ts';

/** Somebody who works for clients. The role ("developer") chooses a rate where the person has none. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string | null;
}

export const personExists = defineProblem({
  type: 'person-exists',
  title: 'There is already such a person',
  status: 409,
});
