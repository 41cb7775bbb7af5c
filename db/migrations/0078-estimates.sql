-- Cost estimates (GTC 6.2): whether they bind, what people expect them to cost, overruns and what becomes of them.

alter table offer_line add column binding_estimate boolean not null default false,
  add constraint offer_line_binding check (not binding_estimate or (kind = 'effort' and cadence is null));

-- What somebody expects an estimate to cost at completion: what was spent then, and what remains.
create table forecast (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_position integer not null,
  remaining numeric(16, 4) not null check (remaining >= 0),
  net numeric(12, 2) not null check (net >= 0),
  note text not null,
  actor text not null,
  entered_at timestamptz not null
);
create index forecast_line on forecast (contract_id, line_position, id);
create trigger forecast_final before update or delete on forecast for each row execute function refuse_change();

-- An overrun of an estimate: tolerated, or announced and then approved or declined.
create table overrun (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_position integer not null,
  estimated numeric(12, 2) not null,
  forecast numeric(12, 2) not null,
  state text not null constraint overrun_state_check check (
    state in ('tolerated', 'drafted', 'announced', 'objected', 'approved', 'declined', 'dropped')),
  document_id uuid references document constraint overrun_document unique,
  -- The day printed in the notice, and its deemed receipt.
  object_by date,
  received_on date,
  created_at timestamptz not null,
  constraint overrun_beyond check (forecast > estimated),
  constraint overrun_notice check (num_nonnulls(document_id, object_by) in (0, 2)),
  constraint overrun_announced check (
    case state when 'tolerated' then document_id is null when 'drafted' then document_id is null
      when 'dropped' then true else document_id is not null end)
);
-- Each step of a forecast is announced once, and one at a time.
create unique index overrun_step on overrun (contract_id, line_position, forecast) where state <> 'dropped';
create unique index overrun_waiting on overrun (contract_id, line_position)
  where state in ('drafted', 'announced', 'objected');
create unique index overrun_tolerated on overrun (contract_id, line_position) where state = 'tolerated';

-- What the client said against it. It counts in time and with a cheaper alternative only.
create table objection (
  id uuid primary key,
  overrun_id uuid not null references overrun,
  received_on date not null,
  text text not null,
  alternative text,
  alternative_net numeric(12, 2),
  counts boolean not null,
  actor text not null,
  recorded_at timestamptz not null,
  constraint objection_alternative check (num_nonnulls(alternative, alternative_net) in (0, 2)),
  constraint objection_counting check (not counts or alternative is not null)
);
create index objection_overrun on objection (overrun_id);
create unique index objection_counts on objection (overrun_id) where counts;
create trigger objection_final before update or delete on objection for each row execute function refuse_change();

-- What a person decided about an objection that counts.
create table objection_decision (
  overrun_id uuid not null references overrun constraint objection_decision_once primary key,
  choice text not null constraint objection_decision_choice_check check (choice in ('accept', 'reject')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null
);
create trigger objection_decision_final before update or delete on objection_decision
  for each row execute function refuse_change();

insert into document_kind values ('overrun-notice');
