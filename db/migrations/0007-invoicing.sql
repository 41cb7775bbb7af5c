create table invoice (
  id uuid primary key,
  series text not null,
  year integer not null,
  sequence integer not null,
  number text not null constraint invoice_text unique,
  kind text not null check (kind in ('advance', 'partial', 'final', 'standard', 'credit-note', 'cancellation')),
  client_id uuid not null references client,
  contract_id uuid not null references contract,
  corrects_id uuid references invoice,
  issued_on date not null,
  net numeric(14, 2) not null,
  vat numeric(14, 2) not null,
  gross numeric(14, 2) not null check (gross = net + vat),
  snapshot jsonb not null,
  document_id uuid not null references document,
  created_at timestamptz not null,
  constraint invoice_number unique (series, year, sequence)
);
create index invoice_client on invoice (client_id, id);
create index invoice_contract on invoice (contract_id, id);
create index invoice_issued on invoice (issued_on, id);
-- An invoice is cancelled at most once.
create unique index invoice_cancelled_once on invoice (corrects_id) where kind = 'cancellation';
create trigger invoice_final before update or delete on invoice for each row execute function refuse_change();
alter table posting add constraint posting_invoice foreign key (invoice_id) references invoice
  deferrable initially deferred;

-- Which invoice bills a part. A cancellation releases it, so that it can be billed again.
create table billed_part (
  part_id uuid not null references billing_part,
  invoice_id uuid not null references invoice,
  released_by uuid references invoice,
  primary key (part_id, invoice_id)
);
create unique index billed_part_once on billed_part (part_id) where released_by is null;

-- What a final invoice deducts, deposit by deposit and rate by rate (ruling 3).
create table deduction (
  invoice_id uuid not null references invoice,
  deposit_id uuid not null references invoice,
  tax_category text not null,
  tax_rate numeric(5, 2) not null,
  net numeric(14, 2) not null,
  vat numeric(14, 2) not null,
  released_by uuid references invoice,
  primary key (invoice_id, deposit_id, tax_category, tax_rate)
);
create unique index deduction_once on deduction (deposit_id, tax_category, tax_rate) where released_by is null;

-- Receipt and payment deadline of an invoice (ruling 5); empty until its first successful dispatch.
create table open_item (
  invoice_id uuid primary key references invoice,
  client_id uuid not null references client,
  received_at timestamptz,
  received_on date,
  due_on date,
  receipt_source text check (receipt_source in ('dispatch', 'person')),
  receipt_reason text,
  constraint open_item_receipt check ((received_on is null) = (due_on is null))
);
create index open_item_due on open_item (due_on, invoice_id) where due_on is not null;

create table payment (
  id uuid primary key,
  client_id uuid not null references client,
  amount numeric(14, 2) not null check (amount > 0),
  value_date date not null,
  method text not null check (method in ('bank-transfer', 'direct-debit', 'card')),
  reference text,
  payer text,
  actor text not null,
  created_at timestamptz not null
);
create index payment_client on payment (client_id, id);
create trigger payment_final before update or delete on payment for each row execute function refuse_change();

create table payment_allocation (
  payment_id uuid not null references payment,
  position integer not null,
  invoice_id uuid not null references invoice,
  part text not null check (part in ('principal')),
  amount numeric(14, 2) not null check (amount > 0),
  reason text not null,
  clause text not null,
  primary key (payment_id, position)
);
create index payment_allocation_invoice on payment_allocation (invoice_id);
create trigger payment_allocation_final before update or delete on payment_allocation
  for each row execute function refuse_change();
