import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, type Sweep } from '../runs/sweep.ts';
import { readSubject, writtenSubject } from './estimate-subject.ts';
import { followEstimate } from './follow-estimate.action.ts';

/**
 * Follows every estimate that has not got its last invoice (GTC 6.2): tolerates or announces its overrun, and approves by
 * silence. The subject is the item of a contract; the natural key is the step of its forecast.
 */
export const estimatesSweep: Sweep = {
  kind: 'estimates',
  candidates,
  perform: (tx, subject, context) => followEstimate(tx, readSubject(subject), context),
};

/** Items on which something was recorded or forecast, or whose overrun waits. */
async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const from = after === null ? null : readSubject(after);
  const { rows } = await db.raw<{
    rows: { contractId: string; linePosition: number; number: string; name: string }[];
  }>(
    `select c.id as "contractId", l.position as "linePosition", c.number, k.name
     from contract c join client k on k.id = c.client_id join offer_line l on l.version_id = c.version_id
     where l.kind = 'effort' and l.cadence is null and not l.binding_estimate
       and c.status in ('active', 'suspended', 'completed') and c.concluded_on <= :asOf
       and (:contractId::uuid is null or (c.id, l.position) > (:contractId::uuid, :linePosition::integer))
       and (exists (select from overrun o where o.contract_id = c.id and o.line_position = l.position
              and o.state in ('drafted', 'announced', 'objected'))
         or (exists (select from time_entry t where t.contract_id = c.id and t.line_position = l.position)
              or exists (select from forecast f where f.contract_id = c.id and f.line_position = l.position))
            and not exists (select from billing_part p join billed_part b on b.part_id = p.id
              where p.contract_id = c.id and p.trigger in ('completion', 'item-delivery')
                and coalesce(p.line_position, l.position) = l.position and b.released_by is null))
     order by c.id, l.position limit :limit`,
    { asOf, limit, contractId: from?.contractId ?? null, linePosition: from?.linePosition ?? null },
  );
  return rows.map((row) => ({
    subject: writtenSubject(row),
    label: `${row.number} ${row.name}, item ${row.linePosition}`,
  }));
}
