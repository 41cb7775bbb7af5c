-- People, their rates, the time they work, their timers.

create table person (
  id uuid primary key,
  name text not null,
  email text,
  role text,
  created_at timestamptz not null
);
-- A time entry names its person, so a name means one.
create unique index person_name on person (lower(name));
create unique index person_email on person (lower(email)) where email is not null;

-- What an hour costs from a day on: of a person, a role or anybody; for a contract, a client or all.
create table rate (
  id uuid primary key,
  person_id uuid references person,
  role text,
  client_id uuid references client,
  contract_id uuid references contract,
  valid_from date not null,
  hourly numeric(12, 4) not null check (hourly >= 0),
  entered_by text not null,
  entered_at timestamptz not null,
  constraint rate_of_whom check (num_nonnulls(person_id, role) <= 1),
  constraint rate_for_what check (num_nonnulls(client_id, contract_id) <= 1)
);
create unique index rate_once on rate (
  coalesce('person ' || person_id::text, 'role ' || role, ''),
  coalesce('contract ' || contract_id::text, 'client ' || client_id::text, ''),
  valid_from
);

create table time_entry (
  id uuid primary key,
  contract_id uuid not null references contract,
  -- The effort line or the hour pool that the time is for; neither: time that is never billed.
  line_position integer,
  pool_id uuid,
  person_id uuid not null references person,
  worked_on date not null,
  started_at timestamptz,
  ended_at timestamptz,
  seconds integer not null constraint time_entry_seconds_check check (seconds between 1 and 86400),
  description text not null,
  state text not null constraint time_entry_state_check check (state in ('draft', 'submitted', 'approved', 'billed')),
  rejection text,
  source text not null constraint time_entry_source_check
    check (source in ('manual', 'timer', 'kimai', 'toggl', 'clockify')),
  source_key text,
  -- What the invoice charges for it, written when it is billed.
  invoice_id uuid references invoice,
  billed_seconds integer,
  billed_rate numeric(12, 4),
  created_at timestamptz not null,
  constraint time_entry_target check (num_nonnulls(line_position, pool_id) <= 1),
  constraint time_entry_times check (num_nulls(started_at, ended_at) in (0, 2) and started_at < ended_at),
  constraint time_entry_billed check (
    num_nonnulls(invoice_id, billed_seconds, billed_rate) = case when state = 'billed' then 3 else 0 end)
);
create unique index time_entry_source on time_entry (source, source_key) where source_key is not null;
create index time_entry_contract on time_entry (contract_id, id);
create index time_entry_person on time_entry (person_id, worked_on);
create index time_entry_invoice on time_entry (invoice_id) where invoice_id is not null;

-- Billed time is frozen. Only the cancellation of its invoice lets go of it, unchanged.
create function refuse_change_of_billed_time() returns trigger language plpgsql as $$
begin
  if old.state = 'billed' and not (tg_op = 'UPDATE' and new.state = 'approved'
      and to_jsonb(new) - array['state', 'invoice_id', 'billed_seconds', 'billed_rate']
        = to_jsonb(old) - array['state', 'invoice_id', 'billed_seconds', 'billed_rate']) then
    raise exception 'billed time is final: % is refused', lower(tg_op)
      using errcode = 'restrict_violation', constraint = 'final_row';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger time_entry_final before update or delete on time_entry
  for each row execute function refuse_change_of_billed_time();

create table time_timer (
  id uuid primary key,
  person_id uuid not null references person,
  contract_id uuid not null references contract,
  line_position integer,
  description text not null,
  started_at timestamptz not null,
  stopped_at timestamptz,
  -- What stopping it recorded, until somebody removes that draft.
  entry_id uuid references time_entry on delete set null
);
create unique index time_timer_running on time_timer (person_id) where stopped_at is null;

insert into document_kind values ('timesheet');
