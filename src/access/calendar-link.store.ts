import { timingSafeEqual } from 'node:crypto';
import { type Db, type Tx } from '../../db/connection.ts';
import { newToken, tokenHash } from '../../db/secret-token.ts';
import { type Instant } from '../calendar/instant.ts';

/** Since when a person has a calendar link, if there is one. */
export async function calendarLinkSince(db: Db, userId: string): Promise<Instant | null> {
  const link = await db('calendar_link')
    .where({ user_id: userId })
    .first<{ at: Instant }>({ at: 'created_at' });
  return link?.at ?? null;
}

/** Makes a link in place of the one before, and returns what it carries; only the hash of that is kept. */
export async function replaceCalendarLink(tx: Tx, userId: string, at: Instant): Promise<string> {
  const token = newToken();
  await tx('calendar_link')
    .insert({ user_id: userId, token_sha256: tokenHash(token), created_at: at })
    .onConflict('user_id')
    .merge();
  return token;
}

/** Ends the link; says whether there was one. */
export async function removeCalendarLink(tx: Tx, userId: string): Promise<boolean> {
  return (await tx('calendar_link').where({ user_id: userId }).delete()) > 0;
}

/** Whose link it is; null for a secret that nobody holds. Found by its hash, so the time it takes tells nothing of it. */
export async function calendarLinkHolder(db: Db, token: string): Promise<string | null> {
  const hash = tokenHash(token);
  const link = await db('calendar_link')
    .where({ token_sha256: hash })
    .first<{ userId: string; kept: string } | undefined>({ userId: 'user_id', kept: 'token_sha256' });
  if (link === undefined || !timingSafeEqual(Buffer.from(hash), Buffer.from(link.kept))) return null;
  return link.userId;
}
