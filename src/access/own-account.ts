import { defineProblem } from '../problems/problem.ts';
import { type Caller } from './caller.ts';

export const noAccount = defineProblem({
  type: 'no-account',
  title: 'There is no user behind this call',
  status: 409,
});

/** @throws problem `no-account` for a token, and for a contact who came in by a link without being a user */
export function ownUserId({ userId }: Caller): string {
  if (userId === null)
    throw noAccount('sign in as a user; a token or an address on file has no account to change');
  return userId;
}
