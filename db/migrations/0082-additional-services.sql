-- Services outside the agreed fee (GTC 6.6): ordered while the contract runs, invoiced apart from it once rendered.
create table additional_service (
  id uuid primary key,
  contract_id uuid not null references contract,
  number integer not null check (number > 0),
  description text not null,
  -- Of a service by the hour the expected hours until it is rendered, then those that it took.
  quantity numeric(14, 4) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(16, 4) not null check (unit_price >= 0),
  by_hours boolean not null,
  vat_category text not null,
  vat_rate numeric(5, 2) not null,
  -- Who ordered it for the client, when, and in which document.
  ordered_by text not null,
  ordered_on date not null,
  document text not null,
  state text not null constraint additional_service_state_check check (state in ('ordered', 'rendered', 'revoked')),
  rendered_on date,
  part_id uuid references billing_part constraint additional_service_part unique,
  created_at timestamptz not null,
  constraint additional_service_number unique (contract_id, number),
  constraint additional_service_rendered check
    (num_nonnulls(rendered_on, part_id) = case when state = 'rendered' then 2 else 0 end)
);
