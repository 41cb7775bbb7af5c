-- Indexation and costs passed on (GTC 6.10); the prices themselves stand in price_version.

insert into document_kind values ('index-notice'), ('cost-notice');

-- What became of the prices of a contract at the end of a year: adjusted, with the notice, or left out for a reason.
create table index_adjustment (
  id uuid primary key,
  contract_id uuid not null references contract,
  -- At whose end.
  year integer not null,
  -- The first day of the new prices: 1 January, or later if the agency was late.
  effective_from date,
  -- Line by line what was computed from what.
  prices jsonb not null default '[]',
  document_id uuid references document,
  left_out text,
  actor text not null,
  created_at timestamptz not null,
  constraint index_adjustment_once unique (contract_id, year),
  constraint index_adjustment_or_not check
    (num_nonnulls(document_id, left_out) = 1 and (document_id is null) = (effective_from is null))
);
create trigger index_adjustment_final before update or delete on index_adjustment
  for each row execute function refuse_change();

-- Costs that rose beyond the agency's influence and were passed on, with the evidence.
create table cost_increase (
  id uuid primary key,
  contract_id uuid not null references contract,
  valid_from date not null,
  percent numeric(7, 4) not null check (percent > 0),
  reason text not null,
  evidence_title text not null,
  evidence_dated date not null,
  evidence bytea not null,
  evidence_sha256 text not null,
  document_id uuid not null references document,
  actor text not null,
  created_at timestamptz not null,
  constraint cost_increase_once unique (contract_id, valid_from)
);
create trigger cost_increase_final before update or delete on cost_increase
  for each row execute function refuse_change();
