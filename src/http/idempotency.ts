import { createHash } from 'node:crypto';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { badIdempotencyKey, idempotencyKeyReused } from './problems.ts';

/** A request that must have its effect once, however often it is sent. */
export interface OnceRequest {
  readonly actor: string;
  readonly key: string;
  /** Of method, address and body: what makes two requests the same. */
  readonly hash: string;
  readonly at: Instant;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly replayed: boolean;
}

/** @throws problem `bad-idempotency-key` unless it is 1 to 200 visible ASCII characters */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header !== undefined && !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw badIdempotencyKey(
      'the Idempotency-Key must be 1 to 200 visible ASCII characters without blanks, e.g. a UUID',
    );
  }
  return header;
}

export function requestHash(method: string, address: string, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([method, address, body]))
    .digest('hex');
}

/**
 * Does the work for the first request with a key and gives later ones the first answer. The key is written before the
 * work and in its transaction: a second request that comes at the same time waits for the first one's row, and a
 * failure takes key and effect back together, so that the key is free again.
 * @throws problem `idempotency-key-reused` when the key came with another request
 */
export async function once(
  tx: Tx,
  request: OnceRequest,
  work: () => Promise<Omit<Answer, 'replayed'>>,
): Promise<Answer> {
  const { actor, key, hash, at } = request;
  const mine = await tx('request')
    .insert({ actor, key, hash, created_at: at })
    .onConflict(['actor', 'key'])
    .ignore()
    .returning('key');
  if (mine.length === 0) return replay(tx, request);

  const answer = await work();
  await tx('request')
    .where({ actor, key })
    .update({ status: answer.status, answer: JSON.stringify(answer.body) });
  return { ...answer, replayed: false };
}

async function replay(tx: Tx, { actor, key, hash }: OnceRequest): Promise<Answer> {
  const first = await tx('request')
    .where({ actor, key })
    .first<{ hash: string; status: number; answer: unknown }>('hash', 'status', 'answer');
  if (first.hash !== hash) {
    throw idempotencyKeyReused(
      'this key was used for another call or body; take a new key for a new request',
    );
  }
  return { status: first.status, body: first.answer, replayed: true };
}
