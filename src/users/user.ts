import { type Role } from '../access/caller.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Language } from '../documents/papers/parts.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

/** invited: has been asked to choose a password; disabled: may not come in any more. */
export type UserStatus = 'invited' | 'active' | 'disabled';

type UserEvent = 'accept' | 'disable' | 'enable' | 'invite';

export const userStates: Transitions<UserStatus, UserEvent> = {
  invited: { accept: 'active', disable: 'disabled' },
  active: { disable: 'disabled' },
  disabled: { enable: 'active', invite: 'invited' },
};

export const userSorts = ['name', '-name', 'email', '-email', 'id', '-id'] as const;

/** What is entered about a user. */
export interface UserEntry {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Exactly with the role client. */
  readonly clientId: string | null;
  /** The person whose time it is, for staff who record time. */
  readonly personId: string | null;
  readonly language: Language;
}

/** Somebody who may come in. */
export interface User extends UserEntry {
  readonly id: string;
  readonly status: UserStatus;
  readonly createdAt: Instant;
}

export const signInFailed = defineProblem({
  type: 'sign-in-failed',
  title: 'Nobody comes in with this',
  status: 401,
});
export const secondFactorRequired = defineProblem({
  type: 'second-factor-required',
  title: 'A code is needed as well',
  status: 401,
});
export const userExists = defineProblem({
  type: 'user-exists',
  title: 'There is a user with this e-mail address',
  status: 409,
});
export const lastAdmin = defineProblem({
  type: 'last-admin',
  title: 'Nobody would be left who can let people in',
  status: 409,
});
export const adminOnly = defineProblem({
  type: 'admin-only',
  title: 'Only an administrator may do this',
  status: 403,
});
export const incompleteAdmin = defineProblem({
  type: 'incomplete-admin',
  title: 'The first administrator has no name or address yet',
  status: 422,
});
export const badRoles = defineProblem({
  type: 'bad-roles',
  title: 'These roles do not go together',
  status: 422,
});
