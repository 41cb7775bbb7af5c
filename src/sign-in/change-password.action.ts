import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { setPasswordHash } from '../users/user.store.ts';
import { endLinks } from './access-link.store.ts';
import { endSessionsOf } from './session.store.ts';

interface NewPassword {
  readonly userId: string;
  /** Hashed before the transaction began, because that takes its time. */
  readonly passwordHash: string;
  /** The session that stays: of who changes the own password. */
  readonly keep: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/** Gives a user another password; every other session of the user and every link that was sent ends. */
export async function changePassword(
  tx: Tx,
  { userId, passwordHash, keep, actor, at }: NewPassword,
): Promise<void> {
  await setPasswordHash(tx, userId, passwordHash);
  await endSessionsOf(tx, userId, keep);
  await endLinks(tx, userId, at);
  await record(tx, { at, actor, verb: 'password changed', subjectKind: 'user', subjectId: userId });
}
