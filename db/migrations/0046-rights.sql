-- What a person may decide besides stopping work (GTC 7.10): to call due what was rendered, and to withdraw.

alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind in ('accelerate', 'suspend', 'withdraw'));

-- A part of a price that is asked for before its time: services rendered and called due (GTC 7.10), or an advance
-- payment that is demanded (GTC 6.9). Either the part itself, or a new part carved out of it.
create table called_part (
  part_id uuid primary key references billing_part,
  of_part_id uuid not null references billing_part,
  -- What gave rise to it: "gtc:6.9", or the decision.
  cause text not null,
  clause text not null,
  called_on date not null,
  reasons text[] not null default '{}',
  note text,
  actor text not null,
  created_at timestamptz not null,
  constraint called_part_cause unique (of_part_id, cause)
);
create trigger called_part_final before update or delete on called_part
  for each row execute function refuse_change();

-- The end of a contract by withdrawal, and how its settlement was computed (GTC 7.10).
create table withdrawal (
  contract_id uuid not null references contract constraint withdrawal_once primary key,
  letter_id uuid not null references reminder_letter,
  document_id uuid not null references document,
  withdrawn_on date not null,
  agreed numeric(14, 2) not null,
  rendered_percent numeric(7, 4),
  rendered numeric(14, 2) not null,
  saved_expense numeric(14, 2) not null check (saved_expense >= 0),
  lost_profit numeric(14, 2) not null check (lost_profit >= 0),
  note text,
  actor text not null,
  created_at timestamptz not null
);
create trigger withdrawal_final before update or delete on withdrawal
  for each row execute function refuse_change();

alter table invoice drop constraint invoice_kind_check;
alter table invoice add constraint invoice_kind_check
  check (kind in ('advance', 'partial', 'final', 'standard', 'credit-note', 'cancellation', 'penalty'));

alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in
  ('bank', 'receivable', 'advance-receivable', 'advance-clearing', 'deposit-liability', 'vat-payable', 'revenue',
   'client-credit', 'interest-receivable', 'interest-income', 'costs-receivable', 'costs-income', 'bank-charges',
   'counterclaim', 'damages-income'));

insert into document_kind values ('withdrawal');
