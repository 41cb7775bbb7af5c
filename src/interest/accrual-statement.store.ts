/** Late receivables of the block that have not accrued beyond the day, with how far they have accrued. */
const LATE = `
  agreed as (
    select contract_id, kind, payment_day, until, at_until
    from unnest(:contracts::uuid[], :kindOfContract::integer[]) as of_contract (contract_id, kind)
    join unnest(:kinds::integer[], :paymentDay::integer[], :until::date[], :atUntil::numeric[])
      as kinds (kind, payment_day, until, at_until) using (kind)
  ), curve as materialized (
    select * from unnest(:kindOfDay::integer[], :days::date[], :values::numeric[], :excused::numeric[])
      as curve (kind, day, value, excused)
  ), late as materialized (
    select o.invoice_id, o.due_on + 1 as first_day, o.open, kind, payment_day, agreed.until, at_until,
           held.number, held.until as held_until, coalesce(held.total, 0) as held_total, held.basis as held_basis,
           coalesce(held.until, o.due_on + 1) as since, o.changed_on + payment_day as changed_on,
           o.changes + (select sum(changes) from base_rate)::integer as basis,
           o.invoice_id in (select invoice_id from instalment_share union all select invoice_id from excused_delay)
             as is_special
    from open_item o join agreed using (contract_id)
    left join lateral (
      select number, until, total, basis from interest_accrual a
      where a.invoice_id = o.invoice_id order by number desc limit 1) held on true
    where o.due_on < :asOf::date - 1 and (held.until is null or held.until <= agreed.until)
  )`;

/** Where nothing has happened since, and there is neither plan nor excuse, what is open has been owed all the time. */
const STEADY = `
  steady as (
    select late.*, round(open * (at_until - value), 20) as amount
    from late join curve on curve.kind = late.kind and curve.day = late.since
    where (held_basis is null or held_basis = basis) and changed_on <= since and not is_special
      and open > 0 and since < until
  )`;

/** Finer than any difference that is more than lost decimals. */
const DUST = '0.000000000001';

/**
 * Elsewhere ledger, plans (GTC 7.8) and excuses (ruling 10) tell what was owed when, at which rate: what should have accrued
 * by then, and what accrues now. Each span meets the curve twice, one after the other: PostgreSQL, which expects one span,
 * would otherwise join the curve with itself first, and a minute went on two hundred receivables.
 */
const MOVED = `
  moved as materialized (
    select * from late where held_basis <> basis or changed_on > since or is_special
  ), mark as (
    select invoice_id, first_day as day, 0.00 as amount from moved
    union all
    select invoice_id, held_until, 0.00 from moved where held_until > first_day
    union all
    select m.invoice_id, edge.day, 0.00 from moved m
    join excused_delay x on x.invoice_id = m.invoice_id and x.withdrawn_at is null
    cross join lateral (values (lower(x.period)), (upper(x.period))) edge (day)
    where edge.day > m.first_day
    union all
    select m.invoice_id, greatest(m.first_day, p.booked_on + case when p.amount < 0 then m.payment_day else 0 end), p.amount
    from moved m
    join posting p on p.invoice_id = m.invoice_id and p.account in ('receivable', 'advance-receivable')
    where not exists (select from invoice c where c.corrects_id = m.invoice_id and c.kind = 'cancellation')
    union all
    select m.invoice_id, greatest(m.first_day, d.day + case when d.amount < 0 then m.payment_day else 0 end), d.amount
    from moved m join deferred_principal d on d.invoice_id = m.invoice_id
    where not exists (select from invoice c where c.corrects_id = m.invoice_id and c.kind = 'cancellation')
  ), step as (
    select invoice_id, day, lead(day) over by_day as next_day, sum(sum(amount)) over by_day as principal
    from mark group by invoice_id, day
    window by_day as (partition by invoice_id order by day)
  ), span as materialized (
    select invoice_id, kind, day as since, least(next_day, until) as until, principal,
           coalesce(day < held_until, false) as is_past,
           exists (select from excused_delay x where x.invoice_id = step.invoice_id and x.withdrawn_at is null
                   and x.period @> day) as is_excused
    from step join moved using (invoice_id) where principal > 0 and day < until
  ), begun as materialized (
    select span.*, curve.value, curve.excused from span join curve on curve.kind = span.kind and curve.day = span.since
  ), interest as (
    select invoice_id, is_past, sum(round(principal * case when is_excused then curve.excused - begun.excused
                                                           else curve.value - begun.value end, 20)) as amount
    from begun join curve on curve.kind = begun.kind and curve.day = begun.until
    group by invoice_id, is_past
  ), looked_at as materialized (
    select moved.*, coalesce(fresh.amount, 0) as amount, correction,
           (held_basis is not null and (held_basis <> basis or correction <> 0))::integer as corrections
    from moved
    left join interest past on past.invoice_id = moved.invoice_id and past.is_past
    left join interest fresh on fresh.invoice_id = moved.invoice_id and not fresh.is_past
    cross join lateral (select coalesce(past.amount, 0) - held_total as difference) d
    cross join lateral (select case when abs(difference) < ${DUST} then 0 else difference end as correction) c
  )`;

/** Answers `items`, `corrected` and `amount`. */
export const ACCRUE = `
with ${LATE}, ${STEADY}, ${MOVED}, added as (
  insert into interest_accrual (invoice_id, number, since, until, amount, total, basis, accrued_at)
  select invoice_id, coalesce(number, 0) + 1, since, until, amount, held_total + amount, basis, :at::timestamptz
  from steady
  union all
  select invoice_id, number + 1, null, held_until, correction, held_total + correction, basis, :at::timestamptz
  from looked_at where corrections = 1
  union all
  select invoice_id, coalesce(number, 0) + corrections + 1, since, until, amount, held_total + correction + amount, basis,
         :at::timestamptz
  from looked_at where amount > 0
  returning invoice_id, since, amount
)
select count(since)::integer as items, (count(*) filter (where since is null and amount <> 0))::integer as corrected,
       coalesce(sum(amount), 0)::text as amount
from added`;
