import { type Db, type Tx } from '../../db/connection.ts';
import { tokenHash } from '../../db/secret-token.ts';
import { type Instant } from '../calendar/instant.ts';

export interface SecondFactor {
  /** Sealed; see Vault. */
  readonly secret: string;
  readonly confirmedAt: Instant | null;
}

export async function secondFactorOf(db: Db, userId: string): Promise<SecondFactor | undefined> {
  return db('second_factor')
    .where({ user_id: userId })
    .first<SecondFactor | undefined>({ secret: 'secret', confirmedAt: 'confirmed_at' });
}

/** Of everybody, as they are kept. */
export async function secondFactorSecrets(db: Db): Promise<{ userId: string; secret: string }[]> {
  return db('second_factor').select({ userId: 'user_id', secret: 'secret' });
}

/** Keeps another form of the same secret; not over one that was offered meanwhile. */
export async function writeSecondFactorSecret(
  db: Db,
  userId: string,
  from: string,
  to: string,
): Promise<void> {
  await db('second_factor').where({ user_id: userId, secret: from }).update({ secret: to });
}

/** Puts a second factor on offer, its secret sealed; an earlier offer that nobody confirmed is forgotten. */
export async function offerSecondFactor(tx: Tx, userId: string, secret: string): Promise<void> {
  await tx('second_factor').insert({ user_id: userId, secret }).onConflict('user_id').merge(['secret']);
}

export async function confirmSecondFactor(tx: Tx, userId: string, at: Instant): Promise<void> {
  await tx('second_factor').where({ user_id: userId }).update({ confirmed_at: at });
}

export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx('second_factor').where({ user_id: userId }).delete();
}

/** Uses up the code of a half-minute, and those before it. Of two who send it, one is right. */
export async function takeStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const taken = await tx('second_factor')
    .where({ user_id: userId })
    .where('last_step', '<', step)
    .update({ last_step: step });
  return taken === 1;
}

export async function insertRecoveryCodes(tx: Tx, userId: string, codes: readonly string[]): Promise<void> {
  await tx('recovery_code').insert(
    codes.map((code) => ({ user_id: userId, code_sha256: recoveryHash(code) })),
  );
}

/** Uses up a recovery code. */
export async function takeRecoveryCode(tx: Tx, userId: string, code: string, at: Instant): Promise<boolean> {
  const taken = await tx('recovery_code')
    .where({ user_id: userId, code_sha256: recoveryHash(code), used_at: null })
    .update({ used_at: at });
  return taken === 1;
}

/** However it is written: with or without hyphens, in capitals or not. */
function recoveryHash(code: string): string {
  return tokenHash(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
