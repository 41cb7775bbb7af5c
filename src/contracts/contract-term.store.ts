import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate } from '../runs/sweep.ts';
import { planReach } from './plan-revision.ts';

/** Contracts still running whose last day has passed. */
export function contractsToEnd(db: Db, asOf: LocalDate, after: string | null, limit: number) {
  return runningContracts(db, `c.ends_on < :day`, asOf, { after, limit });
}

/** Contracts still running whose periods are not planned far enough ahead. */
export function contractsToPlan(db: Db, asOf: LocalDate, after: string | null, limit: number) {
  return runningContracts(db, `c.planned_until < :day`, planReach(asOf), { after, limit });
}

async function runningContracts(
  db: Db,
  condition: string,
  day: LocalDate,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Candidate[]> {
  const { rows } = await db.raw<{ rows: { id: string; label: string }[] }>(
    `select c.id, c.number || ' ' || k.name as label from contract c join client k on k.id = c.client_id
     where ${condition} and c.status in ('active', 'suspended') and (:after::uuid is null or c.id > :after::uuid)
     order by c.id limit :limit`,
    { day, after, limit },
  );
  return rows.map(({ id, label }) => ({ subject: id, label }));
}
