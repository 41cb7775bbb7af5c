import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { newToken, tokenHash } from '../../db/secret-token.ts';
import { type Subject } from '../access/visitor.ts';
import { addSeconds, compareInstants, type Instant } from '../calendar/instant.ts';
import { type LinkPurpose, unknownLink, usableSeconds } from './access-link.ts';

interface NewLink {
  readonly purpose: LinkPurpose;
  /** null for the first administrator, who is nobody yet. */
  readonly subject: Subject | null;
  readonly at: Instant;
}

/** Makes a link that is good for one use and returns what it carries; only the hash of that is kept. */
export async function insertLink(tx: Tx, { purpose, subject, at }: NewLink): Promise<string> {
  const token = newToken();
  await tx('access_link').insert({
    id: newId(),
    purpose,
    user_id: subject?.userId ?? null,
    client_id: subject?.clientId ?? null,
    email: subject?.email ?? null,
    token_sha256: tokenHash(token),
    created_at: at,
    expires_at: addSeconds(at, usableSeconds[purpose]),
  });
  return token;
}

/** A link that is still good. */
export interface AccessLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly userId: string | null;
  readonly clientId: string | null;
  readonly email: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** @throws problem `unknown-link` where there is none of these purposes, it was used or its time is over */
export async function usableLink(
  db: Db,
  token: string,
  purposes: readonly LinkPurpose[],
  at: Instant,
): Promise<AccessLink> {
  const link = await db('access_link')
    .where({ token_sha256: tokenHash(token) })
    .first<AccessLink | undefined>({
      id: 'id',
      purpose: 'purpose',
      userId: 'user_id',
      clientId: 'client_id',
      email: 'email',
      expiresAt: 'expires_at',
      usedAt: 'used_at',
    });
  const usable =
    link !== undefined &&
    purposes.includes(link.purpose) &&
    link.usedAt === null &&
    compareInstants(link.expiresAt, at) > 0;
  if (!usable)
    throw unknownLink('the link was used already, its time is over, or it is cut off; ask for a new one');
  return link;
}

/**
 * Uses a link up. Of two who hold it, one comes in: the other waits for the row and finds it used.
 * @throws problem `unknown-link`
 */
export async function takeLink(
  tx: Tx,
  token: string,
  purposes: readonly LinkPurpose[],
  at: Instant,
): Promise<AccessLink> {
  await tx('access_link')
    .where({ token_sha256: tokenHash(token) })
    .forUpdate()
    .select('id');
  const link = await usableLink(tx, token, purposes, at);
  await tx('access_link').where({ id: link.id }).update({ used_at: at });
  return link;
}

/** The older links of a user end: there is a new one, or what they were for has happened. */
export async function endLinks(tx: Tx, userId: string, at: Instant): Promise<void> {
  await tx('access_link').where({ user_id: userId, used_at: null }).update({ used_at: at });
}
