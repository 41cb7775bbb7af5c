import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { delayAlreadyExcused, type ExcusedDelay } from './excused-delay.ts';

onConstraint(
  'excused_delay_once',
  delayAlreadyExcused,
  'withdraw the excuse that covers these days (POST /excused-delays/:id/withdrawal), or choose other days',
);

/** An excuse as it was recorded, and withdrawn if it was. */
export interface ExcuseRecord extends ExcusedDelay {
  readonly invoiceId: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: string | null;
}

export async function insertExcuse(
  tx: Tx,
  excuse: ExcusedDelay & { readonly invoiceId: string },
  by: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  await tx('excused_delay').insert({
    id: excuse.id,
    invoice_id: excuse.invoiceId,
    period: tx.raw('daterange(?, ?)', [excuse.from, excuse.until]),
    reason: excuse.reason,
    recorded_by: by.actor,
    recorded_at: by.at,
  });
}

/** @throws problem `not-found` */
export async function excuseById(db: Db, id: string): Promise<ExcuseRecord> {
  const { rows } = await db.raw<{ rows: ExcuseRecord[] }>(
    `select id, invoice_id as "invoiceId", lower(period) as "from", upper(period) as until, reason,
            recorded_by as "recordedBy", recorded_at as "recordedAt", withdrawn_by as "withdrawnBy",
            withdrawn_at as "withdrawnAt", withdrawal_reason as "withdrawalReason"
     from excused_delay where id = ?`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw notFound(`there is no excused delay ${id}; see GET /invoices/:id/interest`);
  return row;
}

export async function saveWithdrawal(
  tx: Tx,
  id: string,
  { actor, at, reason }: { readonly actor: string; readonly at: Instant; readonly reason: string },
): Promise<void> {
  await tx('excused_delay')
    .where({ id })
    .update({ withdrawn_by: actor, withdrawn_at: at, withdrawal_reason: reason });
}
