-- Tamper evidence: what is final is chained by hash, and the heads of the chain leave the house.

-- One link. The head is taken over the previous head, so it stands for everything sealed so far.
create table seal (
  number integer primary key check (number > 0),
  -- Which columns of which tables were hashed; kept in code, so that columns added later change nothing.
  form integer not null,
  day date not null,
  rows bigint not null check (rows > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  head text not null constraint seal_head unique check (head ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null
);
create trigger seal_final before update or delete on seal for each row execute function refuse_change();

-- The hash of each row as it was sealed, once. No foreign key: a check a row would cost more than sealing it, and
-- verifying looks for rows without a seal.
create table sealed_row (
  table_name text not null,
  key text collate "C" not null,
  seal integer not null,
  hash bytea not null check (length(hash) = 32),
  primary key (table_name, key)
);
create trigger sealed_row_final before update or delete on sealed_row for each row execute function refuse_change();

-- That a head has left the house, and how. At least once: what is not written here is sent again.
create table seal_departure (
  seal integer not null references seal,
  way text not null check (way in ('file', 'mail')),
  answer text not null,
  left_at timestamptz not null,
  primary key (seal, way)
);
create trigger seal_departure_final before update or delete on seal_departure
  for each row execute function refuse_change();
