-- Bank statements (camt.053): files that were imported, their entries, and what became of each.

create table bank_statement (
  id uuid primary key,
  sha256 text not null,
  account_iban text not null,
  first_day date,
  last_day date,
  entries integer not null check (entries >= 0),
  duplicates integer not null check (duplicates between 0 and entries),
  actor text not null,
  imported_at timestamptz not null
);
create trigger bank_statement_final before update or delete on bank_statement
  for each row execute function refuse_change();

-- The identity is what makes an entry of one file the same as one of another, overlapping file.
create table bank_entry (
  id uuid primary key,
  statement_id uuid not null references bank_statement deferrable initially deferred,
  account_iban text not null,
  identity text not null,
  bank_reference text,
  direction text not null check (direction in ('credit', 'debit')),
  amount numeric(14, 2) not null check (amount >= 0),
  booked_on date not null,
  value_date date not null,
  counterparty text,
  counterparty_iban text,
  end_to_end_id text,
  creditor_reference text,
  text text,
  state text not null check (state in ('new', 'open', 'booked', 'dismissed', 'listed')),
  note text,
  match jsonb,
  payment_id uuid references payment constraint bank_entry_payment unique,
  decided_by text,
  decided_at timestamptz,
  constraint bank_entry_identity unique (account_iban, identity),
  constraint bank_entry_booked check ((state = 'booked') = (payment_id is not null))
);
create index bank_entry_statement on bank_entry (statement_id, id);
create index bank_entry_new on bank_entry (value_date, id) where state = 'new';
create index bank_entry_open on bank_entry (id) where state in ('new', 'open');
-- What the bank has said stays; only what became of it is added.
create trigger bank_entry_final before delete or update of statement_id, account_iban, identity, bank_reference,
  direction, amount, booked_on, value_date, counterparty, counterparty_iban, end_to_end_id, creditor_reference, text
  on bank_entry for each row execute function refuse_change();

-- Money from the bank is booked once.
alter table payment
  add column bank_account text,
  add column bank_identity text,
  add constraint payment_bank_identity unique (bank_account, bank_identity);

-- Suggestions look for invoices by amount and for clients by account.
create index invoice_gross on invoice (gross);
create index client_iban on client (iban) where iban is not null;
