create table run (
  id uuid primary key,
  kind text not null,
  as_of date not null,
  mode text not null check (mode in ('preview', 'commit')),
  status text not null check (status in ('queued', 'running', 'finished', 'failed')),
  preview_id uuid references run,
  exclude jsonb not null default '[]',
  requested_by text not null,
  planned_through text,
  planning_done boolean not null default false,
  failure text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index run_open on run (id) where status in ('queued', 'running');

create table run_item (
  run_id uuid not null references run,
  position integer not null,
  chunk integer not null,
  subject text not null,
  outcome text not null check (outcome in ('planned', 'done', 'skipped', 'failed')),
  label text,
  reason text,
  clause text,
  problem text,
  effect jsonb,
  document_id uuid,
  finished_at timestamptz,
  primary key (run_id, position),
  constraint run_item_subject unique (run_id, subject)
);
create index run_item_open on run_item (run_id, chunk) where outcome = 'planned';
create index run_item_outcome on run_item (run_id, outcome);
