-- Contracts, their components, billing parts, deliveries.

create table contract (
  id uuid primary key,
  number text not null constraint contract_number unique,
  client_id uuid not null references client,
  order_id uuid not null references client_order constraint contract_order unique,
  version_id uuid not null references offer_version,
  terms_edition_id uuid not null references terms_edition,
  status text not null check (status in ('active', 'suspended', 'completed', 'terminated', 'withdrawn')),
  concluded_on date not null,
  concluded_by text not null check (concluded_by in ('confirmation', 'conduct')),
  created_at timestamptz not null
);
create index contract_client on contract (client_id, id);

-- What a contract is made of (GTC 1.1), ranked by precedence (GTC 1.6): a smaller rank prevails.
create table contract_component (
  contract_id uuid not null references contract,
  kind text not null check (kind in
    ('written-offer', 'project-description', 'general-description', 'price-list', 'gtc')),
  rank integer not null,
  title text not null,
  parameters jsonb not null default '{}',
  constraint contract_component_rank primary key (contract_id, rank)
);

-- What may be invoiced, when and why. Net and VAT per rate are fixed at conclusion as a plan.
create table billing_part (
  id uuid primary key,
  contract_id uuid not null references contract,
  position integer not null,
  trigger text not null check (trigger in ('order', 'completion', 'item-delivery', 'not-available')),
  invoice_kind text not null check (invoice_kind in ('advance', 'partial', 'final', 'standard')),
  line_position integer,
  share_percent numeric(7, 4) not null,
  net numeric(14, 2) not null,
  taxes jsonb not null,
  clause text not null,
  constraint billing_part_position unique (contract_id, position)
);

create table delivery (
  id uuid primary key,
  contract_id uuid not null references contract,
  delivered_on date not null,
  complete boolean not null,
  lines integer[] not null default '{}',
  note text,
  acceptance_deadline date not null,
  created_at timestamptz not null
);
create unique index delivery_complete on delivery (contract_id) where complete;
create index delivery_contract on delivery (contract_id, id);

-- Work may begin (GTC 7.1, ruling 6): by the paid deposit or by a person with a reason.
create table work_release (
  contract_id uuid not null references contract constraint work_release_once primary key,
  released_on date not null,
  cause text not null check (cause in ('deposit-paid', 'person', 'no-deposit')),
  reason text,
  actor text not null
);
