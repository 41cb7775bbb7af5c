-- Reminders (GTC 7.10): letters, which receivables each is about, and why reminders rest.

create table reminder_letter (
  id uuid primary key,
  number text not null constraint reminder_letter_number unique,
  client_id uuid not null references client,
  level integer not null constraint reminder_letter_level check (level in (1, 2)),
  document_id uuid not null references document constraint reminder_letter_document unique,
  issued_on date not null,
  -- The date on the paper; the time runs from the receipt, which is empty until the letter has gone out (ruling 14).
  pay_by date not null,
  received_on date,
  -- A letter that was not sent in time, or whose figures changed before, is withdrawn and written anew.
  withdrawn_at timestamptz,
  withdrawal_reason text,
  created_at timestamptz not null,
  constraint reminder_letter_withdrawn check (withdrawn_at is null or received_on is null)
);
create index reminder_letter_client on reminder_letter (client_id, id);

create table reminder (
  letter_id uuid not null references reminder_letter,
  invoice_id uuid not null references invoice,
  level integer not null,
  -- What the letter asks for: principal, interest to its day, flat collection cost.
  open numeric(14, 2) not null check (open > 0),
  interest numeric(14, 2) not null check (interest >= 0),
  costs numeric(14, 2) not null check (costs >= 0),
  withdrawn boolean not null default false,
  primary key (letter_id, invoice_id)
);
create unique index reminder_level on reminder (invoice_id, level) where not withdrawn;

-- Why reminders rest: a hold of the agency with its last day, a dispute, legal proceedings.
create table dunning_halt (
  id uuid primary key,
  kind text not null constraint dunning_halt_kind_check check (kind in ('hold', 'dispute', 'legal-proceedings')),
  client_id uuid references client,
  invoice_id uuid references invoice,
  reason text not null,
  until date,
  created_by text not null,
  created_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_note text,
  constraint dunning_halt_subject check (num_nonnulls(client_id, invoice_id) = 1),
  constraint dunning_halt_until check ((kind = 'hold') = (until is not null)),
  constraint dunning_halt_invoice check (kind = 'hold' or invoice_id is not null)
);
create unique index dunning_halt_once on dunning_halt (invoice_id, kind) where ended_at is null and kind <> 'hold';
create index dunning_halt_of_client on dunning_halt (client_id) where client_id is not null;
create index dunning_halt_of_invoice on dunning_halt (invoice_id) where invoice_id is not null;

create index open_item_client on open_item (client_id, due_on);

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('offer', 'order-acknowledgement', 'order-confirmation', 'invoice', 'reminder'));

-- The new parameter of the terms, in what was published and agreed before: it only ever spares the client a letter.
alter table terms_edition disable trigger terms_edition_final;
update terms_edition set parameters = parameters || '{"reminderTolerance": "1.00"}'
  where parameters ->> 'reminderTolerance' is null;
alter table terms_edition enable trigger terms_edition_final;
update contract_component set parameters = parameters || '{"reminderTolerance": "1.00"}'
  where kind = 'gtc' and parameters ->> 'reminderTolerance' is null;
