import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type TimeTarget } from './time-entry.ts';
import { withWord } from './work-text.store.ts';

/** What a person reads of a contract and of what time on it is for. */
export interface WorkLabels {
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly title: string;
  /** The line or the additional service that the time is for; null for work that is never billed. */
  readonly target: string | null;
}

const labelColumns = {
  contractNumber: 'c.number',
  clientId: 'k.id',
  clientName: 'k.name',
  title: 'v.title',
};

/** Rows of a table that names a contract and a target on it, with contract, client, line and additional service. */
export function withWorkLabels(db: Db, table: 'time_entry' | 'time_timer'): Knex.QueryBuilder {
  return db(table)
    .join('contract as c', 'c.id', `${table}.contract_id`)
    .join('client as k', 'k.id', 'c.client_id')
    .join('offer_version as v', 'v.id', 'c.version_id')
    .leftJoin('hour_pool as h', 'h.id', `${table}.pool_id`)
    .leftJoin('additional_service as s', 's.id', `${table}.service_id`)
    .joinRaw(
      `left join offer_line l on l.version_id = c.version_id
         and l.position = coalesce(${table}.line_position, h.line_position)`,
    )
    .select(labelColumns)
    .select(db.raw('coalesce(s.description, l.description) as target'));
}

interface TargetFilters {
  readonly text?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface ContractRow extends Omit<WorkLabels, 'target'> {
  readonly contractId: string;
}

interface TargetRow extends TimeTarget {
  readonly contractId: string;
  readonly description: string;
}

/**
 * Contracts on which somebody works and what time on them can be for: their effort lines and hour pools, and the additional services by
 * the hour that are not rendered yet (GTC 6.4, 6.5, 6.6).
 */
export async function workTargets(db: Db, { text, ...keyset }: TargetFilters) {
  const query = db('contract as c')
    .join('client as k', 'k.id', 'c.client_id')
    .join('offer_version as v', 'v.id', 'c.version_id')
    .whereRaw(
      `(c.status = 'active' or c.status = 'completed'
         and c.id in (select contract_id from additional_service where by_hours and state = 'ordered'))`,
    )
    .select({ contractId: 'c.id', ...labelColumns });
  // Each word may stand in another place: "bergblick pool".
  for (const word of text?.split(/\s+/).filter((each) => each !== '') ?? []) await withWord(db, query, word);
  const page = await keysetPage<ContractRow>(db, query, {
    id: 'c.id',
    sorts: { created: 'c.id' },
    sort: '-created',
    ...keyset,
  });
  const targets = await targetsOf(
    db,
    page.items.map(({ contractId }) => contractId),
  );
  const items = page.items.map((contract) => ({
    ...contract,
    targets: targets
      .filter(({ contractId }) => contractId === contract.contractId)
      .map(({ linePosition, poolId, serviceId, description }) => ({
        itemId: linePosition === null ? null : String(linePosition),
        poolId,
        serviceId,
        description,
      })),
  }));
  return { items, nextCursor: page.nextCursor };
}

async function targetsOf(db: Db, contractIds: readonly string[]): Promise<TargetRow[]> {
  const { rows } = await db.raw<{ rows: TargetRow[] }>(
    `select c.id as "contractId", h.id as "poolId", null as "serviceId", l.description, l.position as place,
       case when h.id is null then l.position end as "linePosition"
     from contract c join offer_line l on l.version_id = c.version_id
     left join hour_pool h on h.contract_id = c.id and h.line_position = l.position
     where c.id = any (:contractIds::uuid[]) and (l.kind = 'effort' or h.id is not null)
     union all
     select s.contract_id, null, s.id, s.description, 1000 + s.number, null from additional_service s
     where s.contract_id = any (:contractIds::uuid[]) and s.by_hours and s.state = 'ordered'
     order by "contractId", place`,
    { contractIds: [...contractIds] },
  );
  return rows;
}
