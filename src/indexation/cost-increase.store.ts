import { createHash } from 'node:crypto';
import { onConstraint } from '../../db/constraints.ts';
import { type Db } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { notFound } from '../problems/problem.ts';
import { costIncreaseExists } from './cost-increase.ts';

onConstraint(
  'cost_increase_once',
  costIncreaseExists,
  'GET /contracts/:id/price-history shows them; choose another day for further ones',
  'validFrom',
);

export interface CostIncrease {
  readonly id: string;
  readonly contractId: string;
  /** The first day of the new prices. */
  readonly validFrom: LocalDate;
  readonly percent: Decimal4;
  readonly reason: string;
  readonly evidence: { readonly title: string; readonly dated: LocalDate; readonly bytes: Buffer };
  readonly documentId: string;
}

/** The row of passed on costs with their evidence, for an act that writes it together with its own. */
export function costIncreaseInsert(
  increase: CostIncrease,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Insert {
  const { title, dated, bytes } = increase.evidence;
  return {
    table: 'cost_increase',
    rows: [
      {
        id: increase.id,
        contract_id: increase.contractId,
        valid_from: increase.validFrom,
        percent: increase.percent,
        reason: increase.reason,
        evidence_title: title,
        evidence_dated: dated,
        evidence: `\\x${bytes.toString('hex')}`,
        evidence_sha256: createHash('sha256').update(bytes).digest('hex'),
        document_id: increase.documentId,
        actor,
        created_at: at,
      },
    ],
  };
}

/** Costs passed on under a contract, without the evidence itself. */
export async function costIncreasesOf(
  db: Db,
  contractId: string,
): Promise<{ id: string; validFrom: LocalDate; documentId: string }[]> {
  return db('cost_increase')
    .where({ contract_id: contractId })
    .select({ id: 'id', validFrom: 'valid_from', documentId: 'document_id' });
}

/**
 * The evidence of a cost increase, a PDF.
 * @throws problem `not-found`
 */
export async function evidenceOf(db: Db, id: string): Promise<Buffer> {
  const row = await db('cost_increase').where({ id }).first<{ evidence: Buffer } | undefined>('evidence');
  if (row === undefined)
    throw notFound(`there is no cost increase ${id}; see the price history of a contract`);
  return row.evidence;
}
