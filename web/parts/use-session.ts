import { useQuery } from '@tanstack/react-query';
import { type Role } from '../../src/access/caller.ts';
import { holds, session, type Session } from '../http/session.ts';

/** Who is signed in; undefined until it is known. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: ['session'], queryFn: session, staleTime: Infinity }).data;
}

/** Whether the person holds one of the roles. */
export function useHolds(...any: readonly Role[]): boolean {
  return holds(useSession()?.roles ?? [], ...any);
}
