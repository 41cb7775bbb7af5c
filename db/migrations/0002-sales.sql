-- Clients, offers, orders.

create table client (
  id uuid primary key,
  number text not null constraint client_number unique,
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  vat_id text,
  email text,
  management_name text,
  management_email text,
  iban text,
  order_reference text,
  language text not null check (language in ('de', 'en')),
  created_at timestamptz not null,
  erased_at timestamptz
);
create index client_name on client (lower(name), id);

-- Every attempt to confirm a VAT id with VIES; never blocks anything.
create table vat_check (
  id uuid primary key,
  client_id uuid not null references client,
  vat_id text not null,
  result text not null check (result in ('valid', 'invalid', 'unverified')),
  consultation text,
  note text,
  checked_at timestamptz not null
);
create index vat_check_client on vat_check (client_id, id);

create table offer (
  id uuid primary key,
  number text not null constraint offer_number unique,
  client_id uuid not null references client,
  status text not null check (status in ('draft', 'sent', 'ordered', 'confirmed', 'declined', 'withdrawn')),
  version integer not null check (version >= 1),
  created_at timestamptz not null
);
create index offer_client on offer (client_id, id);

-- One row per version; the newest may change while its offer is a draft, all others are final.
create table offer_version (
  id uuid primary key,
  offer_id uuid not null references offer,
  version integer not null check (version >= 1),
  title text not null,
  introduction text,
  billing_mode text not null check (billing_mode in
    ('half-half', 'full-advance', 'on-completion', 'per-item', 'per-sprint', 'per-period', 'instalments')),
  contract_type text not null check (contract_type in ('work', 'agile', 'resources')),
  expected_supply text,
  discount_percent numeric(7, 4) not null default 0 check (discount_percent >= 0 and discount_percent <= 100),
  vat_treatment text not null check (vat_treatment in ('domestic', 'reverse-charge', 'third-country', 'small-business')),
  valid_until date,
  terms_parameters jsonb not null default '{}',
  net numeric(14, 2) not null,
  vat numeric(14, 2) not null,
  gross numeric(14, 2) not null check (gross = net + vat),
  taxes jsonb not null,
  frozen_at timestamptz,
  constraint offer_version_number unique (offer_id, version)
);

create table offer_line (
  version_id uuid not null references offer_version on delete cascade,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('lump-sum', 'effort', 'hour-pool', 'recurring', 'licence', 'third-party')),
  description text not null,
  quantity numeric(16, 4) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(16, 4) not null check (unit_price >= 0),
  discount_percent numeric(7, 4) not null default 0 check (discount_percent >= 0 and discount_percent <= 100),
  vat_category text not null check (vat_category in ('S', 'AE', 'O', 'E')),
  vat_rate numeric(5, 2) not null check (vat_rate >= 0),
  net numeric(14, 2) not null,
  constraint offer_line_position primary key (version_id, position)
);

create function refuse_frozen_version() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null then
    raise exception 'offer version % is frozen', old.id using errcode = 'restrict_violation', constraint = 'final_row';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger offer_version_final before update or delete on offer_version
  for each row execute function refuse_frozen_version();

create function refuse_frozen_line() returns trigger language plpgsql as $$
begin
  if exists (select from offer_version v
             where v.id = coalesce(old.version_id, new.version_id) and v.frozen_at is not null) then
    raise exception 'the offer version of this line is frozen'
      using errcode = 'restrict_violation', constraint = 'final_row';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger offer_line_final before insert or update or delete on offer_line
  for each row execute function refuse_frozen_line();

-- The client's order of one sent version (GTC 2.2). Open while neither confirmed nor refused; lapsed is a matter of the day.
create table client_order (
  id uuid primary key,
  offer_id uuid not null references offer,
  version_id uuid not null references offer_version,
  received_at timestamptz not null,
  deemed_received_at timestamptz not null,
  bound_until date not null,
  status text not null check (status in ('received', 'confirmed', 'refused', 'superseded')),
  created_at timestamptz not null
);
create unique index client_order_open on client_order (offer_id) where status in ('received', 'confirmed');
