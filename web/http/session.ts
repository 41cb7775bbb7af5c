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

let current: Promise<Session> | undefined = begunWith();

/**
 * What the page itself says of who is signed in: it comes with the answer, so that nothing has to be asked before the first
 * screen. Undefined where the page cannot tell.
 */
function begunWith(): Promise<Session> | undefined {
  const said = document.querySelector<HTMLMetaElement>('meta[name=session]')?.content ?? '';
  if (said === '') return undefined;
  const known = JSON.parse(said) as Session | null;
  return known === null ? nobody() : Promise.resolve(known);
}

/** The session, asked for once until it changes. @throws Refusal 401 when nobody is signed in */
export function session(): Promise<Session> {
  current ??= api<Session>('/session').catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** After signing in, or when the day has changed. */
export function forgetSession(): void {
  current = undefined;
}

/** After signing out: until somebody signs in there is nothing to ask for. */
export function endSession(): void {
  current = nobody();
}

function nobody(): Promise<Session> {
  const refused = Promise.reject(
    new Refusal({ type: 'unauthorized', title: 'Not signed in', status: 401, detail: 'sign in' }),
  );
  // Whoever asks is told; that nobody has asked yet is no fault.
  refused.catch(() => undefined);
  return refused;
}

export function isRefusal(error: unknown, type: string): error is Refusal {
  return error instanceof Refusal && error.problem.type === type;
}

/** Whether one of the roles is held; admin holds them all. */
export function holds(held: readonly Role[], ...any: readonly Role[]): boolean {
  return held.includes('admin') || any.some((role) => held.includes(role));
}
