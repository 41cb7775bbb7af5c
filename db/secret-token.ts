import { createHash, randomBytes } from 'node:crypto';

/** What a link carries so that whoever has it may do one thing; 144 random bits. */
export function newToken(): string {
  return randomBytes(18).toString('base64url');
}

/** By this a token is found again. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
