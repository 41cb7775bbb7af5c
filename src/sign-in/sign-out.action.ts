import { type Tx } from '../../db/connection.ts';
import { type Caller } from '../access/caller.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { recordSignIn } from './sign-in.store.ts';

/** Records that somebody has left. */
export async function signOutOf(
  tx: Tx,
  { caller, from, at }: { caller: Caller; from: Doorstep; at: Instant },
): Promise<void> {
  await recordSignIn(tx, {
    at,
    outcome: 'signed-out',
    method: 'session',
    email: caller.actor.replace(/^\w+:/, ''),
    userId: caller.userId,
    clientId: caller.clientId,
    from,
  });
}
