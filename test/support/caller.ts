import { type Caller, type Role } from '../../src/access/caller.ts';

/** Somebody with these roles; a client of nobody in particular. */
export function caller(actor: string, ...roles: readonly Role[]): Caller {
  return { actor, roles, userId: null, clientId: null, name: actor };
}
