import { transaction } from '../db/transaction.ts';
import { type App } from './app.ts';
import { inviteFirstAdmin } from './users/invite-first-admin.action.ts';

/** At a start where nobody has a user yet: what the link carries by which the first administrator comes in, once. */
export async function firstInvitation({ db, clock }: App): Promise<string | null> {
  const at = await clock.now();
  return transaction(db, (tx) => inviteFirstAdmin(tx, at));
}
