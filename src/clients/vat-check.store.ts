import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type VatCheckResult } from './client.ts';

/** One attempt to confirm a VAT id, kept as proof (who asked, when, what came back). */
export interface VatCheck {
  readonly id: string;
  readonly vatId: string;
  readonly source: 'person' | 'vies';
  readonly result: VatCheckResult;
  readonly consultation: string | null;
  readonly trader: string | null;
  readonly note: string | null;
  readonly actor: string;
  readonly checkedAt: Instant;
}

const columns = {
  id: 'id',
  vatId: 'vat_id',
  source: 'source',
  result: 'result',
  consultation: 'consultation',
  trader: 'trader',
  note: 'note',
  actor: 'actor',
  checkedAt: 'checked_at',
};

export async function insertVatCheck(
  tx: Tx,
  clientId: string,
  check: Omit<VatCheck, 'id'>,
): Promise<VatCheck> {
  const id = newId();
  await tx('vat_check').insert({
    id,
    client_id: clientId,
    vat_id: check.vatId,
    source: check.source,
    result: check.result,
    consultation: check.consultation,
    trader: check.trader,
    note: check.note,
    actor: check.actor,
    checked_at: check.checkedAt,
  });
  return { id, ...check };
}

/** Every check of a client, the newest first. */
export async function vatChecks(db: Db, clientId: string): Promise<VatCheck[]> {
  return await db('vat_check')
    .where({ client_id: clientId })
    .orderBy('id', 'desc')
    .select<VatCheck[]>(columns);
}

export async function deleteVatChecks(tx: Tx, clientId: string): Promise<void> {
  await tx('vat_check').where({ client_id: clientId }).delete();
}
