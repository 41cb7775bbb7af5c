import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { insertLink } from '../sign-in/access-link.store.ts';
import { hasUsers } from './user.store.ts';

/** What the link carries by which the first administrator comes in, once; null where there are users already. */
export async function inviteFirstAdmin(tx: Tx, at: Instant): Promise<string | null> {
  if (await hasUsers(tx)) return null;
  return insertLink(tx, { purpose: 'first-admin', subject: null, at });
}
