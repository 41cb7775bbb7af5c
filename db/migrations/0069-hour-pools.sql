-- Hour pools (GTC 6.5): their periods, what draws on them, consents beyond the limit, notices of use. Time is in seconds.

-- A line of a contract that people book time on.
create table hour_pool (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_position integer not null,
  constraint hour_pool_line unique (contract_id, line_position)
);
insert into hour_pool (id, contract_id, line_position)
  select gen_random_uuid(), c.id, l.position
  from contract c join offer_line l on l.version_id = c.version_id where l.kind = 'hour-pool';

alter table time_entry add constraint time_entry_pool foreign key (pool_id) references hour_pool;

create table pool_period (
  id uuid primary key,
  pool_id uuid not null references hour_pool,
  period daterange not null,
  granted integer not null check (granted >= 0),
  -- What the client consented to on top, and what was worked beyond that to avert imminent damage.
  consented integer not null default 0 check (consented >= 0),
  averting integer not null default 0 check (averting >= 0),
  drawn integer not null default 0 check (drawn >= 0),
  opened_at timestamptz not null,
  -- Hours worked in the period may be booked before this day.
  closes_on date not null,
  -- At the end: what expired and what is billed on top.
  closed_on date,
  expired integer,
  overage integer,
  constraint pool_period_alone exclude using gist (pool_id with =, period with &&),
  constraint pool_limit check (drawn <= granted + consented + averting),
  constraint pool_period_closed check (
    closed_on is null and num_nonnulls(expired, overage) = 0
    or closed_on is not null and expired = greatest(granted - drawn, 0) and overage = greatest(drawn - granted, 0))
);
create index pool_period_to_close on pool_period (closes_on) where closed_on is null;

-- What an entry takes from a period: an entry draws once.
create table pool_draw (
  entry_id uuid not null references time_entry deferrable initially deferred constraint pool_draw_once primary key,
  period_id uuid not null references pool_period,
  seconds integer not null check (seconds > 0),
  averting integer not null default 0 check (averting between 0 and seconds),
  damage text,
  constraint pool_draw_damage check ((averting > 0) = (damage is not null))
);
create index pool_draw_period on pool_draw (period_id);

-- Which share of its hours a period has told the client about, in percent.
create table pool_notice (
  id uuid primary key,
  period_id uuid not null references pool_period,
  threshold numeric(7, 4) not null,
  document_id uuid not null references document,
  -- The link in the letter lets the client consent, once.
  token_sha256 text not null constraint pool_notice_token unique,
  constraint pool_notice_once unique (period_id, threshold)
);

-- The client's consent to more hours than were agreed: by the link in a notice, or in a document.
create table pool_consent (
  id uuid primary key,
  period_id uuid not null references pool_period,
  seconds integer not null check (seconds > 0),
  given_by text not null,
  -- The document in which it was given, or the notice whose link was used.
  evidence text not null,
  notice_id uuid references pool_notice constraint pool_consent_notice unique,
  actor text not null,
  given_at timestamptz not null
);
create index pool_consent_period on pool_consent (period_id);
create trigger pool_consent_final before update or delete on pool_consent
  for each row execute function refuse_change();

-- The sums of a period follow its draws and consents; its limit is checked with them, and what is closed stays.
create function count_pool_draw() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update pool_period set drawn = drawn - old.seconds, averting = averting - old.averting where id = old.period_id;
  end if;
  if tg_op <> 'DELETE' then
    update pool_period set drawn = drawn + new.seconds, averting = averting + new.averting where id = new.period_id;
  end if;
  return null;
end $$;
create trigger pool_draw_counted after insert or update or delete on pool_draw
  for each row execute function count_pool_draw();

create function count_pool_consent() returns trigger language plpgsql as $$
begin
  update pool_period set consented = consented + new.seconds where id = new.period_id;
  return null;
end $$;
create trigger pool_consent_counted after insert on pool_consent
  for each row execute function count_pool_consent();

create function refuse_change_of_closed_period() returns trigger language plpgsql as $$
begin
  if old.closed_on is not null then
    raise exception 'the period of this hour pool is closed'
      using errcode = 'restrict_violation', constraint = 'final_row';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger pool_period_final before update or delete on pool_period
  for each row execute function refuse_change_of_closed_period();

insert into document_kind values ('pool-notice');

-- Whom in the agency letters about a client's work are also sent to.
alter table client add column account_manager_email text;

-- Until when hours of a period may be booked (GTC 6.5).
alter table terms_edition disable trigger terms_edition_final;
update terms_edition set parameters = '{"hourPoolClosing": {"days": 5}}' || parameters;
alter table terms_edition enable trigger terms_edition_final;
update contract_component set parameters = '{"hourPoolClosing": {"days": 5}}' || parameters where kind = 'gtc';
