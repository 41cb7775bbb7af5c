-- Second factors (TOTP), tokens for programs, and what the agency asks of its people.

create table second_factor (
  user_id uuid primary key references user_account,
  -- Base32, as the authenticator got it. It cannot be hashed, because codes are computed from it.
  secret text not null,
  -- Counts from then on; until then it is only on offer.
  confirmed_at timestamptz,
  -- The last half-minute whose code was taken: a code that was looked at over a shoulder is used up.
  last_step bigint not null default 0
);

-- For whoever has lost the authenticator; each is good for one use.
create table recovery_code (
  user_id uuid not null references second_factor on delete cascade,
  code_sha256 text not null,
  used_at timestamptz,
  primary key (user_id, code_sha256)
);

create table api_token (
  id uuid primary key,
  name text not null,
  roles text[] not null,
  read_only boolean not null,
  token_sha256 text not null constraint api_token_hash unique,
  -- The last day on which it is good.
  expires_on date,
  last_used_on date,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  constraint api_token_roles check (cardinality(roles) > 0
    and roles <@ array['account_manager', 'finance', 'management', 'admin']),
  constraint api_token_revoked check ((revoked_at is null) = (revoked_by is null)),
  -- The journal names tokens: that name is KONTOR_ADMIN_TOKEN's.
  constraint api_token_own_name check (lower(name) <> 'admin')
);
-- Also of those that were revoked, since the journal goes on naming them.
create unique index api_token_name on api_token (lower(name));

create table access_setting (
  only_row boolean primary key default true constraint access_setting_single check (only_row),
  second_factor_for_staff boolean not null
);
