import { type DeadlineKind } from './deadline.ts';
import { type Source } from './first-of-each.store.ts';

/*
 * Where each kind of deadline is found: a select of (kind, day, key, nth, client_id, subject_kind, subject_id, number, title,
 * amount); `nth` tells apart what has one key on several days. `:asOf` is today, `:from` and `:to` the days asked for. What
 * is settled has no deadline any more.
 */
export const dated: Readonly<Record<DeadlineKind, Source>> = {
  'offer-validity': `
    select 'offer-validity' as kind, v.valid_until as day, o.id as key, null as nth, o.client_id, 'offer' as subject_kind,
      o.id as subject_id, o.number, v.title, v.gross as amount
    from offer o join offer_version v on v.offer_id = o.id and v.version = o.version
    where o.status = 'sent' and v.valid_until between :from and :to`,

  'order-binding': `
    select 'order-binding', r.bound_until, r.id, null, o.client_id, 'offer', o.id, o.number, v.title, v.gross
    from client_order r join offer o on o.id = r.offer_id join offer_version v on v.id = r.version_id
    where r.status = 'received' and r.bound_until between :from and :to`,

  // By when a notice must have arrived to end a contract with its current term, as `lastNoticeDay` says: months end on the
  // same day or, where there is none, on the last of the month, so the day lies up to three days after counting back.
  notice: `
    select 'notice', late.day, c.id, null, c.client_id, 'contract', c.id, c.number, v.title, v.net
    ${renewing()}
    join lateral (select make_interval((p.notice ->> 'years')::integer, (p.notice ->> 'months')::integer,
        (p.notice ->> 'weeks')::integer, (p.notice ->> 'days')::integer) as notice
      from (select '{"years": 0, "months": 0, "weeks": 0, "days": 0}' || (k.parameters -> 'terminationNotice') as notice
        from contract_component k where k.contract_id = c.id and k.parameters -> 'terminationNotice' is not null
        order by k.rank limit 1) p) terms on true
    join lateral (select max(day)::date as day
      from generate_series(ending.next - 1 - terms.notice, ending.next + 2 - terms.notice, interval '1 day') day
      where day + terms.notice <= ending.next - 1) late on true
    where late.day between :from and :to`,

  renewal: `
    select 'renewal', ending.next, c.id, null, c.client_id, 'contract', c.id, c.number, v.title, v.net
    ${renewing()} where ending.next between :from and :to`,

  'contract-end': `
    select 'contract-end', c.ends_on, c.id, null, c.client_id, 'contract', c.id, c.number, v.title, v.net
    from contract c join offer_version v on v.id = c.version_id
    where c.status in ('active', 'suspended') and c.ends_on between :from and :to`,

  // The time to object runs from the receipt of the notice: of one that has not gone out it has not begun.
  objection: `
    select 'objection', u.object_by, u.id, null, c.client_id, 'contract', c.id, c.number, l.description,
      u.forecast - u.estimated
    from overrun u join contract c on c.id = u.contract_id
    join offer_line l on l.version_id = c.version_id and l.position = u.line_position
    where u.state = 'announced' and u.received_on is not null and u.object_by between :from and :to`,

  'pool-end': `
    select 'pool-end', upper(p.period) - 1, p.id, null, c.client_id, 'contract', c.id, c.number, l.description, null::numeric
    from pool_period p join hour_pool h on h.id = p.pool_id join contract c on c.id = h.contract_id
    join offer_line l on l.version_id = c.version_id and l.position = h.line_position
    where p.closed_on is null and upper(p.period) - 1 between :from and :to`,

  billing: `
    select 'billing', p.due_on, p.id, null, c.client_id, 'contract', c.id, c.number,
      (select v.title from offer_version v where v.id = c.version_id), p.net
    from billing_part p join contract c on c.id = p.contract_id
    where not p.billed and p.trigger = 'period' and c.status in ('active', 'suspended', 'terminated')
      and p.due_on between :from and :to`,

  // All contracts that follow the index share the last day of the year: of each such day a page is found by their order.
  'index-adjustment': {
    days: `
      select day::date from generate_series(date_trunc('year', :from::timestamp) + interval '1 year - 1 day',
        :to::timestamp, interval '1 year') day`,
    onDay: `
      select 'index-adjustment', every.day, c.id, every.day::text, c.client_id, 'contract', c.id, c.number,
        (select v.title from offer_version v where v.id = c.version_id),
        (select v.net from offer_version v where v.id = c.version_id)
      from contract c
      where c.status in ('active', 'suspended') and c.planned_until is not null and c.concluded_on <= every.day
        and exists (select from offer_version v where v.id = c.version_id
          and v.term ->> 'kind' in ('indefinite', 'auto-renewing') offset 0)
        and not exists (select from index_adjustment a where a.contract_id = c.id
          and a.year = extract(year from every.day)::integer offset 0)`,
  },

  // Number and title are looked up for those that are shown.
  payment: `
    select 'payment', o.due_on, o.invoice_id, null, o.client_id, 'invoice', o.invoice_id,
      (select i.number from invoice i where i.id = o.invoice_id),
      (select i.snapshot ->> 'title' from invoice i where i.id = o.invoice_id), o.open
    from open_item o
    where o.open > 0 and o.due_on between :from and :to
      and not exists (select from deferred_invoice d where d.invoice_id = o.invoice_id and not d.lost)`,

  instalment: `
    select 'instalment', i.due_on, p.id, i.position::text, p.client_id, 'client', p.client_id, p.number,
      null, least(i.amount, i.up_to - received.paid)
    from instalment_plan p cross join lateral (select paid_on_plan(p.id, :asOf::date) as paid) received
    cross join lateral (select n.position, n.due_on, n.amount, sum(n.amount) over (order by n.position) as up_to
      from instalment n where n.plan_id = p.id) i
    where p.ended_on is null and i.up_to > received.paid and i.due_on between :from and :to
      and not exists (select from term_loss t where t.plan_id = p.id and not t.waived)`,

  reminder: `
    select 'reminder', r.pay_by, r.id, null, r.client_id, 'client', r.client_id, r.number, null, owed.open
    from reminder_letter r cross join lateral (select sum(o.open) as open from reminder m
      join open_item o on o.invoice_id = m.invoice_id where m.letter_id = r.id and not m.withdrawn and o.open > 0) owed
    where r.withdrawn_at is null and r.received_on is not null and owed.open > 0 and r.pay_by between :from and :to`,

  'hold-end': `
    select 'hold-end', h.until, h.id, null, coalesce(h.client_id, i.client_id),
      case when h.invoice_id is null then 'client' else 'invoice' end, coalesce(h.invoice_id, h.client_id), i.number,
      h.reason, null::numeric
    from dunning_halt h left join invoice i on i.id = h.invoice_id
    where h.ended_at is null and h.until between :from and :to`,

  acceptance: `
    select 'acceptance', d.acceptance_deadline, d.id, null, c.client_id, 'contract', c.id, c.number, v.title, null::numeric
    from delivery d join contract c on c.id = d.contract_id join offer_version v on v.id = c.version_id
    where d.acceptance_deadline between :from and :to
      and not exists (select from delivery_declaration n where n.delivery_id = d.id)`,
};

/**
 * Contracts that renew by themselves, with the first day of their next term from today on. Terms are counted in months, so
 * of those that begin in the month of today or later it is the first or the second.
 */
function renewing(): string {
  return `from contract c join offer_version v on v.id = c.version_id
      and c.status in ('active', 'suspended') and c.ends_on is null and v.term ->> 'kind' = 'auto-renewing'
    cross join lateral (
      select (v.term ->> 'months')::integer as first,
        coalesce((v.term ->> 'renewalMonths')::integer, (v.term ->> 'months')::integer) as again,
        ((extract(year from :asOf::date) - extract(year from c.starts_on)) * 12
          + extract(month from :asOf::date) - extract(month from c.starts_on))::integer as gone) months
    cross join lateral (
      select min(day) as next from (
        select (c.starts_on + make_interval(months => months.first + (renewals + more) * months.again))::date as day
        from (select greatest(0, (months.gone - months.first + months.again - 1) / months.again) as renewals) least,
          (values (0), (1)) as later (more)) term
      where day > :asOf::date) ending`;
}
