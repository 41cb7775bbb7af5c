import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { record } from '../journal/journal.store.ts';
import { excuseWithdrawn } from './excused-delay.ts';
import { type ExcuseRecord, excuseById, saveWithdrawal } from './excused-delay.store.ts';

interface WithdrawExcuse {
  readonly excuseId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back that a delay was excused, as if it had never been: the usual rate is owed again for the whole time (GTC 7.9)
 * and can be charged like any interest.
 * @throws problem `not-found`, `excuse-withdrawn`
 */
export async function withdrawExcuse(
  tx: Tx,
  { excuseId, reason, actor, at }: WithdrawExcuse,
): Promise<ExcuseRecord> {
  const { invoiceId } = await excuseById(tx, excuseId);
  await lockInvoice(tx, invoiceId);
  const { withdrawnAt } = await excuseById(tx, excuseId);
  if (withdrawnAt !== null)
    throw excuseWithdrawn(`nothing has to be done; it was withdrawn at ${withdrawnAt}`);
  await saveWithdrawal(tx, excuseId, { actor, at, reason });
  await record(tx, {
    at,
    actor,
    verb: 'excuse of delay withdrawn',
    subjectKind: 'invoice',
    subjectId: invoiceId,
    clauses: ['gtc:7.9'],
    detail: { excuseId, reason },
  });
  return excuseById(tx, excuseId);
}
