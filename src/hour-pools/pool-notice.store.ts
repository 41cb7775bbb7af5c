import { type Db, type Tx } from '../../db/connection.ts';
import { tokenHash } from '../../db/secret-token.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';

interface Notice {
  readonly id: string;
  readonly periodId: string;
  /** In percent of the agreed hours. */
  readonly threshold: string;
  readonly documentId: string;
  readonly tokenSha256: string;
}

/** The thresholds that the client was told about. */
export async function toldThresholds(db: Db, periodId: string): Promise<string[]> {
  return db('pool_notice').where({ period_id: periodId }).pluck<string[]>('threshold');
}

export async function insertNotice(tx: Tx, notice: Notice): Promise<void> {
  await tx('pool_notice').insert({
    id: notice.id,
    period_id: notice.periodId,
    threshold: notice.threshold,
    document_id: notice.documentId,
    token_sha256: notice.tokenSha256,
  });
}

/** The notice whose link carries this token. @throws problem `not-found` */
export async function noticeByLink(db: Db, token: string): Promise<{ id: string; periodId: string }> {
  const notice = await db('pool_notice')
    .where({ token_sha256: tokenHash(token) })
    .first<{ id: string; periodId: string } | undefined>({ id: 'id', periodId: 'period_id' });
  if (notice === undefined) throw notFound('this link is not known; take it from the notice as a whole');
  return notice;
}

/** The notices about a pool, the latest first. */
export async function noticesOf(db: Db, poolId: string) {
  return db('pool_notice')
    .join('pool_period', 'pool_period.id', 'pool_notice.period_id')
    .join('document', 'document.id', 'pool_notice.document_id')
    .where({ pool_id: poolId })
    .orderBy('pool_notice.id', 'desc')
    .select<{ threshold: string; documentId: string; from: LocalDate; at: string }[]>(
      { threshold: 'threshold', documentId: 'pool_notice.document_id', at: 'document.created_at' },
      db.raw('lower(period) as "from"'),
    );
}
