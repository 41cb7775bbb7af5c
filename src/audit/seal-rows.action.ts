import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { BEGINNING, headOf, type Seal } from './seal.ts';
import { hashUnsealedRows, insertSeal, lastSeal, sealAlone } from './seal.store.ts';
import { FORM_IN_USE } from './sealed-tables.ts';

/**
 * Puts everything final that has no seal yet under the next one. One seal at a time: a second transaction waits, and finds
 * nothing left.
 * @returns the new seal, undefined when there was nothing to seal
 */
export async function sealRows(
  tx: Tx,
  { day, at }: { readonly day: LocalDate; readonly at: Instant },
): Promise<Seal | undefined> {
  await sealAlone(tx);
  const previous = await lastSeal(tx);
  const number = (previous?.number ?? 0) + 1;
  const hashed = await hashUnsealedRows(tx, number);
  if (hashed === undefined) return undefined;
  const link = { number, form: FORM_IN_USE, day, ...hashed };
  const seal = { ...link, head: headOf(previous?.head ?? BEGINNING, link), sealedAt: at };
  await insertSeal(tx, seal);
  return seal;
}
