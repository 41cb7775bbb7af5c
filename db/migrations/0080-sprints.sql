-- Sprints (GTC 3.3, 6.8), and no part of a plan any more that nothing can bill.

-- Lines that stood in plans without a way to be billed are items now: billed when they are delivered.
update billing_part set trigger = 'item-delivery', invoice_kind = 'partial' where trigger = 'not-available';

alter table billing_part drop constraint billing_part_trigger_check;
alter table billing_part add constraint billing_part_trigger_check
  check (trigger in ('order', 'completion', 'item-delivery', 'period', 'sprint', 'service', 'purchase'));
-- What is agreed while a contract runs carries the day from which it may be billed.
alter table billing_part drop constraint billing_part_dated;
alter table billing_part add constraint billing_part_dated check (case trigger
  when 'period' then num_nonnulls(period, due_on, line_position) = 3
  when 'sprint' then period is null and num_nonnulls(due_on, line_position) = 2
  when 'service' then period is null and due_on is not null
  when 'purchase' then period is null and line_position is not null
  else period is null end);

-- What shares an invoice is found among what is open.
drop index billing_part_open_period;
create index billing_part_open_together on billing_part (contract_id, remuneration, due_on)
  where trigger in ('period', 'service', 'purchase') and not billed;

-- A stretch of an agile project on one of its lines: for a share of the line's price, or by its hours.
create table sprint (
  id uuid primary key,
  contract_id uuid not null references contract,
  number integer not null check (number > 0),
  line_position integer not null,
  goal text not null,
  period daterange not null check (not isempty(period)),
  -- Net, out of the agreed price; empty for a sprint that bills its hours (GTC 6.4).
  price numeric(14, 2) check (price > 0),
  state text not null constraint sprint_state_check check (state in ('open', 'closed', 'dropped')),
  -- What closed it, and the part that bills it.
  delivery_id uuid references delivery constraint sprint_delivery unique,
  part_id uuid references billing_part constraint sprint_part unique,
  created_at timestamptz not null,
  constraint sprint_number unique (contract_id, number),
  constraint sprint_alone exclude using gist
    (contract_id with =, line_position with =, period with &&) where (state <> 'dropped'),
  constraint sprint_closed check (num_nonnulls(delivery_id, part_id) = case when state = 'closed' then 2 else 0 end)
);

-- A final invoice also deducts the partial services that were invoiced of the price that it bills.
alter table deduction rename column deposit_id to deducted_id;
