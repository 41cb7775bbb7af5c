import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Locks away what cannot be hashed, because it is needed again: the secrets of second factors. The key is not in the
 * database, so neither who reads the database nor who finds a backup has them.
 */
export interface Vault {
  /** @param whose what it belongs to; it cannot be opened as somebody else's */
  seal(text: string, whose: string): string;
  /** Null for what was sealed with a key it does not have, for somebody else, or was changed since. */
  open(sealed: string, whose: string): string | null;
  /** Whether it was sealed with the key that it seals with now. */
  isCurrent(sealed: string, whose: string): boolean;
}

/** Names the form, so that another one can be told apart some day. */
const FORM = 'v1.';
const NONCE = 12;
const TAG = 16;

/**
 * A vault with a key that is derived from a secret (HKDF, AES-256-GCM).
 * @param before secrets it had before: it still opens what was sealed with them
 */
export function vaultOf(secret: string, before: readonly string[] = []): Vault {
  const key = keyOf(secret);
  const keys = [key, ...before.map(keyOf)];
  return {
    seal: (text, whose) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(
        Buffer.from(whose),
      );
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return FORM + Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url');
    },
    open: (sealed, whose) => {
      for (const one of keys) {
        const text = openedWith(one, sealed, whose);
        if (text !== null) return text;
      }
      return null;
    },
    isCurrent: (sealed, whose) => openedWith(key, sealed, whose) !== null,
  };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'kontor vault', 32));
}

function openedWith(key: Buffer, sealed: string, whose: string): string | null {
  if (!isSealed(sealed)) return null;
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(whose))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

export function isSealed(text: string): boolean {
  return text.startsWith(FORM);
}
