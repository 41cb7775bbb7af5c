import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** As OWASP asks for; said here, so that no other default of the library weakens it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id with 19 MiB, two passes and one thread, the salt and these parameters in the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the one of the hash. Without a hash it takes as long, and the answer is no. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hash(randomUUID());
  const same = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && same;
}
