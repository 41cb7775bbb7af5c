import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { sharedTriggers } from '../contracts/billing-plan.ts';
import { type Candidate, type Sweep } from '../runs/sweep.ts';
import { billPart } from './bill-part.action.ts';

/**
 * Invoices every part of a contract's price that is due and that no invoice bills (GTC 6.7, 6.8). The subject is the
 * part, of those that share an invoice the first that is due; its natural key is the unique index on billed
 * parts.
 */
export const billingSweep: Sweep = { kind: 'billing', candidates: dueParts, perform: billPart };

async function dueParts(db: Db, asOf: LocalDate, after: string | null, limit: number): Promise<Candidate[]> {
  const { rows } = await db.raw<{ rows: { id: string; number: string; trigger: string; name: string }[] }>(
    `select p.id, c.number, p.trigger, k.name
     from billing_part p join contract c on c.id = p.contract_id join client k on k.id = c.client_id
     where (:after::uuid is null or p.id > :after::uuid)
       and (c.status in ('active', 'suspended', 'completed') or (c.status = 'terminated' and p.trigger = any (:shared)))
       and not exists (select from billed_part b where b.part_id = p.id and b.released_by is null)
       and case p.trigger
             when 'completion' then exists (select from delivery d
               where d.contract_id = c.id and d.complete and d.delivered_on <= :asOf)
             when 'item-delivery' then p.due_on <= :asOf or exists (select from delivery d
               where d.contract_id = c.id and d.delivered_on <= :asOf
                 and (d.complete or p.line_position = any (d.lines)))
             when 'order' then c.concluded_on <= :asOf
             when 'sprint' then p.due_on <= :asOf
             else p.due_on <= :asOf and not exists (select from billing_part o
               where o.contract_id = c.id and o.trigger = any (:shared) and o.remuneration = p.remuneration
                 and o.due_on <= :asOf and o.id < p.id
                 and not exists (select from billed_part b where b.part_id = o.id and b.released_by is null))
           end
     order by p.id limit :limit`,
    { after, asOf, limit, shared: [...sharedTriggers] },
  );
  return rows.map((row) => ({
    subject: row.id,
    label: `${row.number} ${row.name}, ${words[row.trigger] ?? ''}`,
  }));
}

const words: Readonly<Record<string, string>> = {
  order: 'on order',
  completion: 'on completion',
  'item-delivery': 'on delivery of an item',
  period: 'per period',
  sprint: 'per sprint',
  service: 'additional services',
  purchase: "on the client's account",
};
