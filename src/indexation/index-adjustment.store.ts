import { onConstraint } from '../../db/constraints.ts';
import { type Db } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type IndexAdjustment, indexSettled } from './index-adjustment.ts';

onConstraint(
  'index_adjustment_once',
  indexSettled,
  'see GET /index-adjustments; the next adjustment starts from the agreed price again and loses nothing',
);

const columns = {
  id: 'index_adjustment.id',
  contractId: 'index_adjustment.contract_id',
  year: 'index_adjustment.year',
  effectiveFrom: 'index_adjustment.effective_from',
  prices: 'index_adjustment.prices',
  documentId: 'index_adjustment.document_id',
  leftOut: 'index_adjustment.left_out',
};

/** What became of contracts at the end of a year, as far as that is settled; by contract. */
export async function settledYears(
  db: Db,
  contractIds: readonly string[],
  year: number,
): Promise<Map<string, IndexAdjustment>> {
  const settled = await db('index_adjustment')
    .where({ year })
    .whereRaw('contract_id = any (?::uuid[])', [[...contractIds]])
    .options({ name: 'settled-years' })
    .select<IndexAdjustment[]>(columns);
  return new Map(settled.map((adjustment) => [adjustment.contractId, adjustment]));
}

/** Every settled year of a contract. */
export async function adjustmentsOf(db: Db, contractId: string): Promise<IndexAdjustment[]> {
  return db('index_adjustment')
    .where({ contract_id: contractId })
    .orderBy('year')
    .select<IndexAdjustment[]>(columns);
}

/** The row of a settled year, for an act that writes it together with its own. */
export function adjustmentInsert(
  adjustment: IndexAdjustment,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Insert {
  return {
    table: 'index_adjustment',
    rows: [
      {
        id: adjustment.id,
        contract_id: adjustment.contractId,
        year: adjustment.year,
        effective_from: adjustment.effectiveFrom,
        prices: adjustment.prices,
        document_id: adjustment.documentId,
        left_out: adjustment.leftOut,
        actor,
        created_at: at,
      },
    ],
  };
}

interface Filters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly year?: number | undefined;
  readonly contractId?: string | undefined;
  readonly leftOut?: 'true' | 'false' | undefined;
}

interface AdjustmentLine extends IndexAdjustment {
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** Settled years of all contracts, the newest first. */
export async function adjustmentPage(
  db: Db,
  { limit, cursor, year, contractId, leftOut }: Filters,
): Promise<Page<AdjustmentLine>> {
  const query = db('index_adjustment')
    .join('contract', 'contract.id', 'index_adjustment.contract_id')
    .join('client', 'client.id', 'contract.client_id')
    .select({
      ...columns,
      contractNumber: 'contract.number',
      clientId: 'client.id',
      clientName: 'client.name',
    });
  if (year !== undefined) void query.where('index_adjustment.year', year);
  if (contractId !== undefined) void query.where('index_adjustment.contract_id', contractId);
  if (leftOut === 'true') void query.whereNotNull('index_adjustment.left_out');
  if (leftOut === 'false') void query.whereNull('index_adjustment.left_out');
  return keysetPage<AdjustmentLine>(db, query, {
    id: 'index_adjustment.id',
    sorts: { created: 'index_adjustment.id' },
    sort: '-created',
    limit,
    cursor,
  });
}

export interface DueAdjustment {
  readonly contractId: string;
  readonly number: string;
  readonly clientName: string;
}

/**
 * Contracts that follow the index and whose prices at the end of a year are not settled, by id. Without `offset 0`
 * PostgreSQL would join all contracts for each page of a few.
 */
export async function dueAdjustments(
  db: Db,
  year: number,
  after: string | null,
  limit: number,
): Promise<DueAdjustment[]> {
  const { rows } = await db.raw<{ rows: DueAdjustment[] }>(
    `select c.id as "contractId", c.number, client.name as "clientName"
     from contract c
       join client on client.id = c.client_id
     where c.status in ('active', 'suspended')
       and exists (select from offer_version v
                   where v.id = c.version_id and v.term ->> 'kind' in ('indefinite', 'auto-renewing') offset 0)
       and c.concluded_on <= make_date(:year, 12, 31)
       and (c.ends_on is null or c.ends_on > make_date(:year, 12, 31))
       and exists (select from offer_line l
                   where l.version_id = c.version_id and l.cadence is not null and l.kind <> 'effort' offset 0)
       and not exists (select from index_adjustment a
                       where a.contract_id = c.id and a.year = :year offset 0)
       and (:after::uuid is null or c.id > :after::uuid)
     order by c.id limit :limit`,
    { year, after, limit },
  );
  return rows;
}
