-- Foundation: what every room stands on. Forward only.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are final: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', constraint = 'final_row';
end $$;

-- One row while CLOCK=test; the present of every process.
create table test_clock (
  only_row boolean primary key default true check (only_row),
  now timestamptz not null
);

-- Pictures on letterheads, by their hash: a paper names the one it was issued with, which therefore never changes.
create table logo (
  sha256 text primary key,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  bytes bytea not null
);
create trigger logo_final before update or delete on logo for each row execute function refuse_change();

create table company (
  only_row boolean primary key default true constraint company_single check (only_row),
  profile jsonb not null,
  logo_sha256 text references logo,
  updated_at timestamptz not null
);

-- Gapless numbers per series and year (ruling 24). The row is locked last in the transaction that takes a number.
create table number_series (
  series text not null,
  year integer not null,
  last_number integer not null default 0 check (last_number >= 0),
  primary key (series, year)
);

create table terms_edition (
  id uuid primary key,
  code text not null constraint terms_edition_code unique,
  title text not null,
  effective_from date not null,
  parameters jsonb not null,
  published_at timestamptz not null
);

-- The agency's own terms document of an edition, attached to confirmations.
create table terms_document (
  edition_id uuid not null references terms_edition,
  language text not null check (language in ('de', 'en')),
  file_name text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  uploaded_at timestamptz not null,
  primary key (edition_id, language)
);

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  clauses text[] not null default '{}',
  detail jsonb not null default '{}'
);
create index journal_subject on journal (subject_kind, subject_id, id);
create trigger journal_final before update or delete on journal for each row execute function refuse_change();

-- The first answer to a request that makes something, given again when the request is repeated.
create table request (
  actor text not null,
  key text not null,
  hash text not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null,
  constraint request_key primary key (actor, key)
);
