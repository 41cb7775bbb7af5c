import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { SHARED_TRIGGERS } from '../contracts/billing-part.store.ts';

/** A part that a billing run is to look at. */
export interface DuePart {
  readonly id: string;
  readonly contractNumber: string;
  readonly clientName: string;
  readonly trigger: string;
  readonly isCredit: boolean;
}

/**
 * At most `limit` parts after an id that are due, or were called, as of a day and that nothing bills, of those that share
 * an invoice
 * the first alone; and those that were billed beyond the end of their contract and not credited.
 */
export async function dueParts(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<DuePart[]> {
  const { rows } = await db.raw<{ rows: DuePart[] }>(
    `select d.id, c.number as "contractNumber", k.name as "clientName", d.trigger, d.credit as "isCredit"
     from ((${TO_BILL} order by p.id limit :limit) union all (${TO_CREDIT} order by p.id limit :limit)) d
     join contract c on c.id = d.contract_id join client k on k.id = c.client_id
     order by d.id limit :limit`,
    { after, asOf, limit },
  );
  return rows;
}

const TO_BILL = `
  select p.id, p.contract_id, p.trigger, false as credit
  from billing_part p join contract c on c.id = p.contract_id left join called_part k on k.part_id = p.id
  where (:after::uuid is null or p.id > :after::uuid)
    and (c.status in ('active', 'suspended', 'completed') or (c.status = 'terminated' and p.trigger in ${SHARED_TRIGGERS}))
    and not p.billed
    and (k.called_on <= :asOf or case p.trigger
          when 'completion' then exists (select from delivery d
            where d.contract_id = c.id and d.complete and d.delivered_on <= :asOf)
          when 'item-delivery' then p.due_on <= :asOf or exists (select from delivery d
            where d.contract_id = c.id and d.delivered_on <= :asOf
              and (d.complete or p.line_position = any (d.lines)))
          when 'order' then c.concluded_on <= :asOf
          when 'sprint' then p.due_on <= :asOf
          else p.due_on <= :asOf and not exists (select from billing_part o
            where o.contract_id = c.id and o.trigger in ${SHARED_TRIGGERS} and o.remuneration = p.remuneration
              and not o.billed and o.due_on <= :asOf and o.id < p.id)
        end)`;

const TO_CREDIT = `
  select p.id, p.contract_id, p.trigger, true as credit
  from contract c join billing_part p on p.contract_id = c.id
  where (:after::uuid is null or p.id > :after::uuid)
    and c.status = 'terminated' and c.ends_on < :asOf
    and p.trigger = 'period' and p.remuneration = 'agreed' and p.net > 0 and upper(p.period) > c.ends_on + 1
    and p.billed and not exists (select from period_credit x where x.part_id = p.id)`;
