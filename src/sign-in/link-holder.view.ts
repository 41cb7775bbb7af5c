import { type Db } from '../../db/connection.ts';
import { type AccessLink } from '../sign-in/access-link.store.ts';
import { userById } from '../users/user.store.ts';

/** Whom a link is for; the first administrator is nobody yet. */
export async function linkHolder(
  db: Db,
  { userId }: AccessLink,
): Promise<{ name: string | null; email: string | null }> {
  if (userId === null) return { name: null, email: null };
  const { name, email } = await userById(db, userId);
  return { name, email };
}
