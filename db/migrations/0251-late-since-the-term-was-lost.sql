-- Until when a plan in force puts an invoice off: up to its last instalment, or to the day before its term was lost. What is
-- late since then is as late as interest runs (GTC 7.8, 7.9).
create or replace view deferred_invoice as
  select c.invoice_id, p.agreed_on, coalesce(l.since - 1, max(i.due_on)) as until, l.since is not null as lost
  from instalment_cover c
  join instalment_plan p on p.id = c.plan_id
  join instalment i on i.plan_id = c.plan_id
  left join term_loss l on l.plan_id = c.plan_id and not l.waived
  where not c.ended
  group by c.invoice_id, p.agreed_on, l.since;
