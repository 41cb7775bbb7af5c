import { type Instant } from '../calendar/instant.ts';

/** Who may come in by a browser: a user, or by a link a client's contact; exactly one of the ids is set. */
export interface Subject {
  readonly userId: string | null;
  readonly clientId: string | null;
  readonly email: string;
}

/** Who has come in, as the session of the browser keeps it. */
export interface Visitor extends Subject {
  /** What the list of sessions calls it; the cookie holds something else. */
  readonly sessionId: string;
  /** In the time of the machine, as cookies count, also while the test clock runs. */
  readonly since: Instant;
  readonly address: string;
  readonly userAgent: string | null;
}

/** From where somebody knocks at the door. */
export interface Doorstep {
  readonly address: string;
  readonly userAgent: string | null;
}

/** The browser or program that calls, for the calls that let it in and out. */
export interface Visit extends Doorstep {
  /** The session it has, if it has one. */
  readonly sessionId: string | null;
  /** Begins a session, under a new id. */
  signIn(subject: Subject): Promise<void>;
  signOut(): Promise<void>;
}

/** So long a session lives without a request, and so long at most, in seconds. */
export const IDLE_SECONDS = 12 * 60 * 60;
export const LONGEST_SECONDS = 30 * 24 * 60 * 60;
