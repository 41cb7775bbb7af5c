-- What a person decided upon an unsuccessful reminder (GTC 7.10, ruling 16). That a right exists is computed, not kept.

create table decision (
  letter_id uuid not null references reminder_letter,
  kind text not null constraint decision_kind_check check (kind in ('suspend')),
  choice text not null constraint decision_choice_check check (choice in ('take', 'leave')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint decision_once primary key (letter_id, kind)
);
create trigger decision_final before update or delete on decision for each row execute function refuse_change();

-- A contract that rests by such a decision, until everything outstanding is paid.
create table suspension (
  contract_id uuid not null references contract,
  letter_id uuid not null references reminder_letter,
  since date not null,
  lifted_at timestamptz,
  constraint suspension_once primary key (contract_id, letter_id)
);
create index suspension_lasting on suspension (contract_id) where lifted_at is null;
