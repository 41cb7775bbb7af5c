import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, type Sweep } from '../runs/sweep.ts';
import { turnPool } from './turn-pool.action.ts';

/** Opens the periods of hour pools that begin, cuts those whose contract ends, closes those that are over (GTC 3.8, 6.5). The subject is the pool. */
export const poolExpirySweep: Sweep = { kind: 'pool-expiry', candidates, perform: turnPool };

async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const { rows } = await db.raw<{ rows: { id: string; number: string; name: string }[] }>(
    `select h.id, c.number, k.name
     from hour_pool h join contract c on c.id = h.contract_id join client k on k.id = c.client_id
     where (:after::uuid is null or h.id > :after::uuid)
       and (exists (select from pool_period p
              where p.pool_id = h.id and p.closed_on is null and (p.closes_on <= :asOf
                or (lower(p.period) <= c.ends_on and upper(p.period) > c.ends_on + 1)
                or (p.shortened and (c.ends_on is null or upper(p.period) < c.ends_on + 1))))
         or (c.status in ('active', 'suspended') and c.starts_on <= :asOf
              and (c.ends_on is null or c.ends_on >= :asOf)
              and not exists (select from pool_period p where p.pool_id = h.id and p.period @> :asOf::date)))
     order by h.id limit :limit`,
    { after, asOf, limit },
  );
  return rows.map(({ id, number, name }) => ({ subject: id, label: `${number} ${name}, hour pool` }));
}
