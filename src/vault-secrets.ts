import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret, newSecret, readSecret, writeSecret } from '../db/kept-secret.ts';
import { type Vault, vaultOf } from './access/vault.ts';
import { type Config } from './config.ts';

type Where = Pick<Config, 'dataDir' | 'secretKey' | 'oldSecretKey'>;

const NAME = 'secret-key';
/** The secret before it, while something may still be sealed with that. */
const OLD_NAME = `${NAME}.old`;

/**
 * The vault of this process: KONTOR_SECRET_KEY, else the file `secret-key` in the data directory, made at the first start. It
 * opens what was sealed before a change of either, as long as the secret of then is at hand.
 */
export async function openVault({ dataDir, secretKey, oldSecretKey }: Where): Promise<Vault> {
  const current = secretKey ?? (await keptSecret(dataDir, NAME));
  const before = [oldSecretKey, await readSecret(dataDir, NAME), await readSecret(dataDir, OLD_NAME)];
  return vaultOf(
    current,
    before.flatMap((secret) => (secret === null || secret === current ? [] : [secret])),
  );
}

/** Puts a new secret in the place of the one in the data directory, which stays beside it until it is forgotten. */
export async function renewKeptSecret(dataDir: string): Promise<void> {
  const current = await keptSecret(dataDir, NAME);
  const old = await readSecret(dataDir, OLD_NAME);
  // Interrupted after that: what was sealed with the old one may not be renewed yet.
  if (old !== null && old !== current) return;
  await writeSecret(dataDir, OLD_NAME, current);
  await writeSecret(dataDir, NAME, newSecret());
}

/** What nothing is sealed with any more is no secret that anybody needs. */
export async function forgetOldSecret(dataDir: string): Promise<void> {
  await rm(join(dataDir, OLD_NAME), { force: true });
}
