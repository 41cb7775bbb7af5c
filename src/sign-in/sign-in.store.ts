import { type Db } from '../../db/connection.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { type SignInMethod, type SignInOutcome } from './sign-in.ts';

export interface NewSignIn {
  readonly at: Instant;
  readonly outcome: SignInOutcome;
  readonly method: SignInMethod;
  /** As it was typed, whether anybody has it or not. */
  readonly email: string;
  readonly userId: string | null;
  readonly clientId: string | null;
  readonly from: Doorstep;
}

/** Writes what happened at the door, never to be changed. Refusals are written outside the transaction they end. */
export async function recordSignIn(db: Db, entry: NewSignIn): Promise<void> {
  await db('sign_in').insert({
    at: entry.at,
    outcome: entry.outcome,
    method: entry.method,
    email: entry.email,
    user_id: entry.userId,
    client_id: entry.clientId,
    address: entry.from.address,
    user_agent: entry.from.userAgent,
  });
}
