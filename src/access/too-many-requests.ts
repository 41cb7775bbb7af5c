import { defineProblem } from '../problems/problem.ts';

/** Of one address or one account, of whatever kind. */
export const tooManyRequests = defineProblem({
  type: 'too-many-requests',
  title: 'Too many requests',
  status: 429,
});
