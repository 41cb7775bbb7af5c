-- Notices of termination (GTC 3.8) with the record of how they arrived (GTC 8.14). One stands at a time; one that both
-- sides take back stays in the file.
create table termination (
  id uuid primary key,
  contract_id uuid not null references contract,
  by text not null constraint termination_by check (by in ('client', 'agency')),
  form text not null constraint termination_form check (form in ('registered-mail', 'written')),
  -- The number of the registered item, or where the letter is kept.
  evidence text not null,
  received_on date not null,
  -- The last day of the contract.
  ends_on date not null,
  reason text,
  actor text not null,
  created_at timestamptz not null,
  withdrawn_on date,
  withdrawal text,
  constraint termination_withdrawn check ((withdrawn_on is null) = (withdrawal is null))
);
create unique index termination_standing on termination (contract_id) where withdrawn_on is null;
create index termination_contract on termination (contract_id, id);

-- What of a period billed in advance lies after the end of the contract and was credited.
create table period_credit (
  part_id uuid not null references billing_part constraint period_credit_once primary key,
  invoice_id uuid not null references invoice
);

insert into document_kind values ('termination-confirmation');
