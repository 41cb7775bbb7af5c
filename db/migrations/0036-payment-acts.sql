-- What becomes of a payment later: allocations are taken back, money comes back or is paid back; and what pays without
-- money: a client's credit, a set-off with its document (GTC 7.7).

alter table payment drop constraint payment_method_check;
alter table payment add constraint payment_method_check
  check (method in ('bank-transfer', 'direct-debit', 'card', 'client-credit', 'set-off'));

alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in
  ('bank', 'receivable', 'advance-receivable', 'advance-clearing', 'deposit-liability', 'vat-payable', 'revenue',
   'client-credit', 'interest-receivable', 'interest-income', 'costs-receivable', 'costs-income', 'bank-charges',
   'counterclaim'));

-- An allocation is taken back at most once.
create table allocation_reversal (
  payment_id uuid not null,
  position integer not null,
  reversed_on date not null,
  reason text not null,
  actor text not null,
  created_at timestamptz not null,
  constraint allocation_reversal_once primary key (payment_id, position),
  foreign key (payment_id, position) references payment_allocation
);
create trigger allocation_reversal_final before update or delete on allocation_reversal
  for each row execute function refuse_change();

-- What of each payment is allocated now.
create view standing_allocation as
  select a.* from payment_allocation a
  where not exists (select from allocation_reversal r
                    where r.payment_id = a.payment_id and r.position = a.position);

create table payment_return (
  payment_id uuid not null references payment constraint payment_return_once primary key,
  returned_on date not null,
  charges numeric(14, 2) not null check (charges >= 0),
  reason text not null,
  actor text not null,
  created_at timestamptz not null
);
create trigger payment_return_final before update or delete on payment_return
  for each row execute function refuse_change();

create table refund (
  id uuid primary key,
  client_id uuid not null references client,
  amount numeric(14, 2) not null check (amount > 0),
  value_date date not null,
  reference text,
  actor text not null,
  created_at timestamptz not null
);
create index refund_client on refund (client_id, id);
create trigger refund_final before update or delete on refund for each row execute function refuse_change();

-- The writing or the decision without which nothing is set off.
create table set_off_document (
  payment_id uuid not null references payment constraint set_off_document_once primary key,
  basis text not null check (basis in ('acknowledged', 'court')),
  title text not null,
  dated date not null,
  bytes bytea not null,
  sha256 text not null
);
create trigger set_off_document_final before update or delete on set_off_document
  for each row execute function refuse_change();
