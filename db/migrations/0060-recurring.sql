-- Recurring services: lines billed per period, the term of a contract (GTC 3.8), dated prices, periods as billing parts.

create extension if not exists btree_gist;

-- Per what a line is billed, and whether before or after it; empty for what is billed once.
alter table offer_line
  add column cadence text constraint offer_line_cadence check (cadence in ('month', 'quarter', 'half-year', 'year')),
  add column billed text constraint offer_line_billed check (billed in ('in-advance', 'in-arrears')),
  add constraint offer_line_periodic check ((cadence is null) = (billed is null));
-- How long the contract is to run: {kind, startsOn, months, renewalMonths}; empty when nothing is billed per period.
alter table offer_version add column term jsonb;

-- What was offered before is read by its defaults. Contracts concluded before keep the plan they were concluded with.
alter table offer_line disable trigger offer_line_final;
alter table offer_version disable trigger offer_version_final;
update offer_line set cadence = 'month', billed = 'in-advance' where kind in ('recurring', 'hour-pool');
update offer_line l set cadence = 'month', billed = 'in-arrears' from offer_version v
  where v.id = l.version_id and v.billing_mode = 'per-period' and l.kind = 'effort';
update offer_version v set term = '{"kind": "indefinite", "startsOn": "on-conclusion", "months": null, "renewalMonths": null}'
  where exists (select from offer_line l where l.version_id = v.id and l.cadence is not null);
alter table offer_line enable trigger offer_line_final;
alter table offer_version enable trigger offer_version_final;

alter table contract
  -- The first day of the term; empty for a contract that runs until its work is done.
  add column starts_on date,
  -- The last day, as far as one is known: agreed, or by termination (GTC 3.8).
  add column ends_on date,
  -- Every period that begins before this day has its billing part; empty when there is nothing more to plan.
  add column planned_until date;
create index contract_to_plan on contract (planned_until) where planned_until is not null;
create index contract_to_end on contract (ends_on) where ends_on is not null and status in ('active', 'suspended');

-- Agreed and indexed changes of a line's price. What was agreed at first stands in the offer; nothing here is changed.
create table price_version (
  contract_id uuid not null references contract,
  line_position integer not null,
  valid_from date not null,
  unit_price numeric(16, 4) not null check (unit_price >= 0),
  cause text not null check (cause in ('agreement', 'index', 'cost-increase')),
  reason text not null,
  clause text not null,
  actor text not null,
  created_at timestamptz not null,
  constraint price_version_day primary key (contract_id, line_position, valid_from)
);
create trigger price_version_final before update or delete on price_version
  for each row execute function refuse_change();

alter table billing_part drop constraint billing_part_trigger_check;
alter table billing_part add constraint billing_part_trigger_check
  check (trigger in ('order', 'completion', 'item-delivery', 'period', 'not-available'));
alter table billing_part
  -- What the client agreed to pay, or what comes on top of it and is invoiced separately (GTC 6.6).
  add column remuneration text not null default 'agreed'
    constraint billing_part_remuneration check (remuneration in ('agreed', 'additional')),
  add column period daterange,
  add column due_on date,
  add constraint billing_part_dated check
    ((trigger = 'period') = (period is not null and due_on is not null and line_position is not null)),
  add constraint billing_part_period exclude using gist
    (contract_id with =, line_position with =, remuneration with =, period with &&) where (trigger = 'period');
create index billing_part_due on billing_part (due_on, id) where trigger = 'period';
