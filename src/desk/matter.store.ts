import { type MatterKind } from './matter.ts';

/** A part that is to be paid after the work, and that nobody has called before. */
const PAID_AFTERWARDS = `p.trigger in ('completion', 'item-delivery') and not p.billed and p.net > 0
  and not exists (select from called_part a where a.of_part_id = p.id)`;

/*
 * Where each kind of matter is found: a select of (kind, since, key, client_id, subject_kind, subject_id, number, title,
 * amount, facts). `:asOf` is the day. Each reads a partial index, so what is settled costs nothing.
 */
export const found: Readonly<Record<MatterKind, string>> = {
  'confirm-order': `
    select 'confirm-order' as kind, (r.deemed_received_at at time zone 'Europe/Vienna')::date as since, r.id as key,
      o.client_id, 'offer' as subject_kind, o.id as subject_id, o.number, v.title, v.gross as amount,
      jsonb_build_object('boundUntil', r.bound_until, 'net', v.net::text, 'orderId', r.id) as facts
    from client_order r join offer o on o.id = r.offer_id join offer_version v on v.id = r.version_id
    where r.status = 'received' and r.bound_until >= :asOf`,

  'delivery-objection': `
    select 'delivery-objection', n.declared_on, d.id, c.client_id, 'contract', c.id, c.number, v.title, null::numeric,
      jsonb_build_object('deliveredOn', d.delivered_on, 'text', n.text, 'givenBy', n.given_by)
    from delivery_declaration n join delivery d on d.id = n.delivery_id
    join contract c on c.id = d.contract_id join offer_version v on v.id = c.version_id
    where n.kind = 'objection' and not exists (select from delivery_declaration a
      where a.delivery_id = d.id and a.kind = 'acceptance')`,

  'overrun-notice': `
    select 'overrun-notice', (u.created_at at time zone 'Europe/Vienna')::date, u.id, c.client_id, 'contract', c.id,
      c.number, l.description, u.forecast - u.estimated,
      jsonb_build_object('estimated', u.estimated::text, 'forecast', u.forecast::text)
    from overrun u join contract c on c.id = u.contract_id
    join offer_line l on l.version_id = c.version_id and l.position = u.line_position
    where u.state = 'drafted'`,

  'overrun-objection': `
    select 'overrun-objection', j.received_on, u.id, c.client_id, 'contract', c.id, c.number, l.description,
      u.forecast - u.estimated,
      jsonb_build_object('estimated', u.estimated::text, 'forecast', u.forecast::text, 'text', j.text,
        'alternative', j.alternative, 'alternativeNet', j.alternative_net::text)
    from overrun u join objection j on j.overrun_id = u.id and j.counts join contract c on c.id = u.contract_id
    join offer_line l on l.version_id = c.version_id and l.position = u.line_position
    where u.state = 'objected'`,

  // A letter whose time has run out while something of it is open; which rights it gives is computed for the page that is shown.
  right: `
    select 'right', r.pay_by, r.id, r.client_id, 'client', r.client_id, r.number, null, owed.open, '{}'::jsonb
    from reminder_letter r cross join lateral (
      select sum(o.open) as open from reminder m join open_item o on o.invoice_id = m.invoice_id
      where m.letter_id = r.id and not m.withdrawn and o.open > 0) owed
    where r.withdrawn_at is null and r.received_on is not null and r.pay_by < :asOf and owed.open > 0
      and (select count(*) from decision d where d.letter_id = r.id) < case r.level when 2 then 3 else 2 end`,

  'management-contact': `
    select 'management-contact', min(r.pay_by), k.id, k.id, 'client', k.id, k.number, null, sum(o.open),
      jsonb_build_object('reminder', min(r.number))
    from reminder_letter r join reminder m on m.letter_id = r.id and not m.withdrawn
    join open_item o on o.invoice_id = m.invoice_id and o.open > 0 join client k on k.id = r.client_id
    where r.level = 1 and r.withdrawn_at is null and r.received_on is not null and r.pay_by < :asOf
      and k.management_email is null and k.papers_by = 'mail' and k.erased_at is null
      and not exists (select from reminder s where s.invoice_id = m.invoice_id and s.level = 2 and not s.withdrawn)
      and not exists (select from dunning_halt h where h.ended_at is null and (h.until is null or h.until >= :asOf)
        and (h.invoice_id = m.invoice_id or h.client_id = k.id))
    group by k.id`,

  'loss-of-term': `
    select 'loss-of-term', t.since, t.plan_id, p.client_id, 'client', p.client_id, p.number, null, t.rest,
      jsonb_build_object('position', t.position)
    from term_loss t join instalment_plan p on p.id = t.plan_id
    where not t.waived and p.ended_on is null and exists (select from instalment_cover v
      join open_item o on o.invoice_id = v.invoice_id where v.plan_id = p.id and o.open > 0)`,

  // The client is late now and something of the contract is still to be paid afterwards: it may be demanded before. Read by
  // the day of what is late: each client once, at the oldest of it, so a page of many stops where it is full.
  'advance-payment': `
    select 'advance-payment', o.due_on, c.id, c.client_id, 'contract', c.id, c.number,
      (select v.title from offer_version v where v.id = c.version_id),
      (select p.net from billing_part p where p.contract_id = c.id and ${PAID_AFTERWARDS} order by p.position limit 1),
      jsonb_build_object('overdue', (select sum(l.open) from open_item l
        where l.client_id = c.client_id and l.open > 0 and l.due_on < :asOf)::text)
    from open_item o join contract c on c.client_id = o.client_id and c.status = 'active'
    where o.open > 0 and o.due_on < :asOf and not exists (select from open_item l
        where l.client_id = o.client_id and l.open > 0 and (l.due_on, l.invoice_id) < (o.due_on, o.invoice_id))
      and exists (select from billing_part p where p.contract_id = c.id and ${PAID_AFTERWARDS})`,

  // A person left it out of a run, or of the run before; what a later run has billed waits no more.
  'left-out-billing': `
    select 'left-out-billing', l.as_of, p.id, c.client_id, 'contract', c.id, c.number, v.title, p.net,
      jsonb_build_object('text', l.note, 'leftOutBy', l.requested_by, 'dueOn', p.due_on)
    from (${leftOutOf('billing')}) l join billing_part p on p.id = l.subject and not p.billed
    join contract c on c.id = p.contract_id and c.status in ('active', 'completed', 'terminated')
    join offer_version v on v.id = c.version_id`,

  // What would have been billed if the work did not rest; it goes on when the contract is resumed.
  'suspended-billing': `
    select 'suspended-billing', s.since, c.id, c.client_id, 'contract', c.id, c.number, v.title, s.net,
      jsonb_build_object('parts', s.parts)
    from contract c join offer_version v on v.id = c.version_id cross join lateral (
      select count(*) as parts, sum(p.net) as net, coalesce(min(p.due_on), c.concluded_on) as since
      from billing_part p where p.contract_id = c.id and not p.billed and p.net > 0 and case p.trigger
        when 'order' then true
        when 'completion' then exists (select from delivery d
          where d.contract_id = c.id and d.complete and d.delivered_on <= :asOf)
        else p.due_on <= :asOf end) s
    where c.status = 'suspended' and s.parts > 0`,

  // Of the year that has ended: the contracts on which the last run failed together, each one that was left out by itself.
  'index-adjustment': `
    select 'index-adjustment', r.as_of, r.id, null::uuid, 'run', r.id, r.kind, null, null::numeric,
      jsonb_build_object('year', ${yearEndedBy(':asOf::date')}, 'failed', bad.items, 'cause', bad.cause)
    from (select * from run where kind = 'indexation' and mode = 'commit' order by id desc limit 1) r
    cross join lateral (select count(*) as items, min(i.reason) as cause from run_item i
      where i.run_id = r.id and i.outcome = 'failed') bad
    where bad.items > 0 and ${yearEndedBy('r.as_of')} = ${yearEndedBy(':asOf::date')}
    union all
    select 'index-adjustment', l.as_of, c.id, c.client_id, 'contract', c.id, c.number, v.title, null,
      jsonb_build_object('year', ${yearEndedBy('l.as_of')}, 'text', l.note, 'leftOutBy', l.requested_by)
    from (${leftOutOf('indexation')}) l join contract c on c.id = l.subject and c.status in ('active', 'suspended')
    join offer_version v on v.id = c.version_id
    where ${yearEndedBy('l.as_of')} = ${yearEndedBy(':asOf::date')} and not exists (select from index_adjustment a
      where a.contract_id = c.id and a.year = ${yearEndedBy('l.as_of')})`,

  // Without it nothing late of the half-year has interest: no statement, no reminder, no payment of it (ruling 10).
  'base-rate': `
    select 'base-rate', h.begun, last.id, null::uuid, 'base-rate', last.id, null, null, null::numeric,
      jsonb_build_object('halfYear', h.begun)
    from (select (date_trunc('year', :asOf::timestamp)
      + case when extract(month from :asOf::date) < 7 then '0' else '6 months' end::interval)::date as begun) h
    cross join lateral (select id from base_rate where first_day < h.begun order by first_day desc limit 1) last
    where not exists (select from base_rate where first_day = h.begun)`,

  // More was paid back to the client than it had, because its own money went back later; no invoice asks for it (ruling 31).
  'overdrawn-credit': `
    select 'overdrawn-credit', owed.since, k.id, k.id, 'client', k.id, k.number, null, owed.amount, '{}'::jsonb
    from (select distinct client_id from refund) f join client k on k.id = f.client_id cross join lateral (
      select sum(p.amount) as amount, max(e.booked_on) as since from posting p join entry e on e.id = p.entry_id
      where p.client_id = f.client_id and p.account = 'client-credit') owed
    where owed.amount > 0`,

  'bank-entry': `
    select 'bank-entry', b.value_date, b.id, null::uuid, 'bank-statement', b.statement_id, b.counterparty, b.text,
      b.amount, jsonb_build_object('direction', b.direction)
    from bank_entry b where b.state = 'open'`,

  letter: `
    select 'letter', (s.created_at at time zone 'Europe/Vienna')::date, s.id, d.client_id, 'document', d.id,
      k.number, d.title, null::numeric, jsonb_build_object('status', s.status, 'recipient', s.recipient,
        'lastAnswer', s.last_answer)
    from dispatch s join document d on d.id = s.document_id join client k on k.id = d.client_id
    where s.status in ('in-doubt', 'refused')`,

  'failed-run': `
    select 'failed-run', r.as_of, r.id, null::uuid, 'run', r.id, r.kind, r.failure, null::numeric,
      jsonb_build_object('failed', bad.items)
    from run r cross join lateral (
      select count(*) as items from run_item i where i.run_id = r.id and i.outcome = 'failed') bad
    where r.mode = 'commit' and r.kind <> 'indexation' and r.as_of > :asOf::date - 31 and r.status in ('finished', 'failed')
      and (r.status = 'failed' or bad.items > 0)
      and not exists (select from run n where n.kind = r.kind and n.mode = 'commit' and n.id > r.id)`,
};

/**
 * The same for counting, where what is found by the page would be slow to find whole: first the contracts of the clients that
 * are late, and only of these whether something is still to be paid. `offset 0` keeps that order.
 */
export const counted: typeof found = {
  ...found,
  'advance-payment': `
    select 'advance-payment', null::date, c.id, c.client_id, 'contract', c.id, c.number, null, null::numeric, '{}'::jsonb
    from (select c.id, c.client_id, c.number from contract c where c.status = 'active'
      and c.client_id in (select o.client_id from open_item o where o.open > 0 and o.due_on < :asOf) offset 0) c
    where exists (select from billing_part p where p.contract_id = c.id and ${PAID_AFTERWARDS} offset 0)`,
};

/** What persons left out of the runs of a kind, each by the last of them: (subject, note, as_of, requested_by). */
function leftOutOf(kind: 'billing' | 'indexation'): string {
  return `select distinct on (e.subject) e.subject::uuid as subject, e.note, r.as_of, r.requested_by
    from run r cross join lateral jsonb_to_recordset(r.exclude) as e (subject text, note text)
    where r.kind = '${kind}' and r.mode = 'commit' and r.exclude <> '[]' order by e.subject, r.id desc`;
}

/** The year whose end has come as of a day, 31 December included. */
function yearEndedBy(day: string): string {
  return `(extract(year from ${day} + 1)::integer - 1)`;
}
