import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';

const alreadyAccrued = defineProblem({
  type: 'already-accrued',
  title: 'This interest has been accrued already',
  status: 409,
  clause: 'gtc:7.9',
});
onConstraint('interest_accrual_once', alreadyAccrued, 'nothing has to be done; another run was faster');

/** Late receivables that are worked off in one statement: those between two ids, both included. */
export interface Block {
  readonly first: string;
  readonly last: string;
  readonly items: number;
}

/** What a block has been given. */
export interface Accrued {
  /** Receivables whose interest went on. */
  readonly items: number;
  /** Receivables whose interest was taken back and accrued anew. */
  readonly corrected: number;
  /** What was added, less what was taken back, unrounded. */
  readonly amount: string;
}

/** At most `limit` blocks of receivables that bear interest before `asOf`, in the order of their ids. */
export async function lateBlocks(
  db: Db,
  { asOf, after, size, limit }: { asOf: LocalDate; after: string | null; size: number; limit: number },
): Promise<Block[]> {
  const { rows } = await db.raw<{ rows: Block[] }>(
    `select min(invoice_id::text) as first, max(invoice_id::text) as last, count(*)::integer as items
     from (select invoice_id, (row_number() over (order by invoice_id) - 1) / :size as block
           from open_item
           where due_on < :asOf::date - 1 and (:after::uuid is null or invoice_id > :after::uuid)
           order by invoice_id limit :most) late
     group by block order by block`,
    { asOf, after, size, most: size * limit },
  );
  return rows;
}

/** The first day on which a receivable of a block bears interest; null if none does. */
export async function firstDayOf(db: Db, { first, last }: Block): Promise<LocalDate | null> {
  const row = await db('open_item')
    .whereBetween('invoice_id', [first, last])
    .first<{ day: LocalDate | null }>(db.raw('min(due_on) + 1 as day'));
  return row.day;
}

/**
 * Accrues the interest of a block up to a day in one statement, with the arithmetic of `interestSegments`: what is due by
 * the ledger and the base rates, less what was accrued before. Where the two do not agree on the past, the generation is
 * taken back and written anew. One block is accrued at a time.
 */
export async function accrue(tx: Tx, block: Block, asOf: LocalDate, at: Instant): Promise<Accrued> {
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('interest accrual', 0))`);
  const { rows } = await tx.raw<{ rows: [Accrued] }>(ACCRUE, {
    first: block.first,
    last: block.last,
    asOf,
    at,
  });
  return rows[0];
}

const setByContract = (parameter: string) =>
  `(array_agg(c.parameters ->> '${parameter}' order by c.rank)
      filter (where c.parameters ->> '${parameter}' is not null))[1]`;

const thirties = (day: string) =>
  `(extract(year from ${day}) * 360 + extract(month from ${day}) * 30 + least(extract(day from ${day}), 30))`;

const ACCRUE = `
with late as materialized (
  select o.invoice_id, o.due_on + 1 as first_day, i.contract_id,
         exists (select from invoice c where c.corrects_id = i.id and c.kind = 'cancellation') as cancelled
  from open_item o join invoice i on i.id = o.invoice_id
  where o.invoice_id between :first::uuid and :last::uuid and o.due_on < :asOf::date - 1
), terms as (
  select c.contract_id,
         ${setByContract('interestFloor')}::numeric as floor,
         ${setByContract('interestAboveBase')}::numeric as above_base,
         ${setByContract('interestWithoutFault')}::numeric as without_fault,
         ${setByContract('interestDayCount')} as day_count,
         ${setByContract('interestOnPaymentDay')}::boolean as payment_day
  from contract_component c where c.contract_id in (select contract_id from late)
  group by c.contract_id
), held as materialized (
  select late.*, terms.floor, terms.above_base, terms.without_fault, terms.day_count,
         terms.payment_day,
         greatest(:asOf::date + terms.payment_day::integer, latest.until) as end_day,
         coalesce(latest.generation, 0) as generation, latest.until as held_until, latest.total as held_total,
         exists (select from interest_accrual r where r.invoice_id = late.invoice_id
                 and r.generation = latest.generation and r.sign = -1) as taken_back
  from late join terms on terms.contract_id = late.contract_id
  left join lateral (
    select a.generation, upper(a.period) as until, a.total from interest_accrual a
    where a.invoice_id = late.invoice_id and a.sign = 1
    order by a.generation desc, upper(a.period) desc limit 1) latest on true
), mark as (
  select invoice_id, first_day as day, 0.00 as amount from held
  union all
  select invoice_id, held_until, 0.00 from held where held_until > first_day and held_until < end_day
  union all
  select held.invoice_id, h.first_day, 0.00 from held
    join base_rate h on h.first_day > held.first_day and h.first_day < held.end_day
  union all
  select held.invoice_id, edge.day, 0.00 from held
    join excused_delay x on x.invoice_id = held.invoice_id and x.withdrawn_at is null
    cross join lateral (values (lower(x.period)), (upper(x.period))) edge (day)
    where edge.day > held.first_day and edge.day < held.end_day
  union all
  select held.invoice_id,
         greatest(held.first_day, e.booked_on + (held.payment_day and p.amount < 0)::integer), p.amount
  from held
  join posting p on p.invoice_id = held.invoice_id and p.account in ('receivable', 'advance-receivable')
  join entry e on e.id = p.entry_id
  where not held.cancelled
  union all
  select held.invoice_id,
         greatest(held.first_day, d.day + (held.payment_day and d.amount < 0)::integer), d.amount
  from held join deferred_principal d on d.invoice_id = held.invoice_id
  where not held.cancelled and d.invoice_id between :first::uuid and :last::uuid
), step as (
  select mark.invoice_id, mark.day, sum(mark.amount) as amount
  from mark join held on held.invoice_id = mark.invoice_id
  where mark.day < held.end_day
  group by mark.invoice_id, mark.day
), span as (
  select step.invoice_id, step.day as since,
         lead(step.day, 1, held.end_day) over by_day as until,
         sum(step.amount) over by_day as principal
  from step join held on held.invoice_id = step.invoice_id
  window by_day as (partition by step.invoice_id order by step.day)
), priced as (
  select span.*, held.generation, held.held_until, held.held_total, held.taken_back,
         case when x.id is null then greatest(held.floor, h.rate + held.above_base) else held.without_fault end as rate,
         case held.day_count when '30/360' then (${thirties('span.until')} - ${thirties('span.since')})::integer
              else span.until - span.since end as days,
         case held.day_count when '30/360' then 360 when 'actual/365' then 365
              else make_date(extract(year from span.since)::integer + 1, 1, 1)
                   - make_date(extract(year from span.since)::integer, 1, 1) end as year_days
  from span
  join held on held.invoice_id = span.invoice_id
  join base_rate h on h.first_day = make_date(extract(year from span.since)::integer,
    case when extract(month from span.since) < 7 then 1 else 7 end, 1)
  left join excused_delay x
    on x.invoice_id = span.invoice_id and x.withdrawn_at is null and x.period @> span.since
  where span.principal > 0
), piece as materialized (
  select *, sum(amount) over (partition by invoice_id order by since) as total
  from (select *, round((principal * rate * days)::numeric(60, 30) / (year_days * 100), 20) as amount
        from priced) exact
), verdict as materialized (
  select held.invoice_id, held.generation, held.held_until,
         case when held.generation = 0 or held.taken_back then 'new'
              when abs(held.held_total - coalesce(past.amount, 0)) < 0.000000000001 then 'same'
              else 'changed' end as finding
  from held left join (
    select invoice_id, sum(amount) filter (where until <= held_until) as amount
    from piece group by invoice_id) past on past.invoice_id = held.invoice_id
), taken_back as (
  insert into interest_accrual
    (invoice_id, generation, sign, period, days, principal, rate, amount, total, accrued_at)
  select a.invoice_id, a.generation, -1, a.period, a.days, a.principal, a.rate, a.amount, a.total, :at
  from interest_accrual a join verdict v on v.invoice_id = a.invoice_id and v.generation = a.generation
  where v.finding = 'changed' and a.sign = 1
  returning invoice_id, -amount as amount
), added as (
  insert into interest_accrual
    (invoice_id, generation, sign, period, days, principal, rate, amount, total, accrued_at)
  select p.invoice_id, case when v.finding = 'same' then v.generation else v.generation + 1 end, 1,
         daterange(p.since, p.until), p.days, p.principal, p.rate, p.amount, p.total, :at
  from piece p join verdict v on v.invoice_id = p.invoice_id
  where v.finding <> 'same' or p.since >= v.held_until
  returning invoice_id, amount
)
select (select count(distinct invoice_id) from added)::integer as items,
       (select count(distinct invoice_id) from taken_back)::integer as corrected,
       (coalesce((select sum(amount) from added), 0) + coalesce((select sum(amount) from taken_back), 0))::text
         as amount`;
