import { type Role } from '../../src/access/caller.ts';
import { api, Refusal } from './api.ts';

/** Who is signed in, as GET /session answers. */
export interface Session {
  readonly actor: string;
  readonly userId: string | null;
  /** Who they are among the people whose time is recorded. */
  readonly personId?: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly language: 'de' | 'en';
  readonly secondFactor: boolean;
  /** The agency asks for a second factor: until there is one, nothing but the own account opens. */
  readonly mustSetUpSecondFactor: boolean;
  /** Time moves only when told to; the bar to move it is shown. */
  readonly testClock: boolean;
  readonly demo: boolean;
  /** The business day. */
  readonly today: string;
}

let current: Promise<Session> | undefined;

/** The session, asked for once until it changes. @throws Refusal 401 when nobody is signed in */
export function session(): Promise<Session> {
  current ??= api<Session>('/session').catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** After signing in or out, or when the day has changed. */
export function forgetSession(): void {
  current = undefined;
}

export function isSignedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 401;
}

export function isRefusal(error: unknown, type: string): error is Refusal {
  return error instanceof Refusal && error.problem.type === type;
}

/** Whether one of the roles is held; admin holds them all. */
export function holds(held: readonly Role[], ...any: readonly Role[]): boolean {
  return held.includes('admin') || any.some((role) => held.includes(role));
}
