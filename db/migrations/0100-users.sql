-- Who may come in: users, their browsers' sessions, links sent by mail, and what happened at the door.

create table user_account (
  id uuid primary key,
  email text not null,
  name text not null,
  roles text[] not null,
  client_id uuid references client,
  person_id uuid references person,
  language text not null check (language in ('de', 'en')),
  status text not null check (status in ('invited', 'active', 'disabled')),
  -- argon2id, with its parameters and salt; absent until the user has chosen a password.
  password_hash text,
  created_at timestamptz not null,
  constraint user_account_roles check (cardinality(roles) > 0
    and roles <@ array['account_manager', 'finance', 'management', 'admin', 'client']),
  -- Nobody sees both sides: the role client comes alone, and with the client it is for.
  constraint user_account_client check (
    case when 'client' = any (roles) then cardinality(roles) = 1 and client_id is not null else client_id is null end),
  constraint user_account_person_staff check (person_id is null or client_id is null)
);
create unique index user_account_email on user_account (lower(email));
create unique index user_account_person on user_account (person_id) where person_id is not null;
create index user_account_of_client on user_account (client_id) where client_id is not null;

-- What several processes must share and nobody may read out, e.g. what cookies are signed with.
create table shared_secret (
  name text primary key,
  secret text not null
);

-- Sessions of browsers, as connect-pg-simple writes them; sid is a hash, so this table opens no door. A session is of a
-- user, or of a client's contact who came by a link.
create table session (
  sid text primary key,
  sess json not null,
  expire timestamptz not null,
  id uuid generated always as ((sess -> 'visitor' ->> 'sessionId')::uuid) stored not null,
  user_id uuid generated always as ((sess -> 'visitor' ->> 'userId')::uuid) stored references user_account,
  client_id uuid generated always as ((sess -> 'visitor' ->> 'clientId')::uuid) stored references client,
  constraint session_whose check (num_nonnulls(user_id, client_id) = 1)
);
create unique index session_id on session (id);
create index session_of_user on session (user_id);
create index session_of_client on session (client_id) where client_id is not null;
create index session_expire on session (expire);

-- Links that are sent by mail: of each only the hash is kept, and each is good for one use.
create table access_link (
  id uuid primary key,
  purpose text not null check (purpose in ('first-admin', 'invitation', 'password-reset', 'sign-in')),
  user_id uuid references user_account,
  client_id uuid references client,
  email text,
  token_sha256 text not null constraint access_link_token unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The first administrator is nobody yet; a contact of a client has neither invitation nor password.
  constraint access_link_whose check (case
    when purpose = 'first-admin' then num_nonnulls(user_id, client_id, email) = 0
    else num_nonnulls(user_id, client_id) = 1 and email is not null and (client_id is null or purpose = 'sign-in') end)
);
create index access_link_user on access_link (user_id) where used_at is null;

-- Every attempt to come in, never to be changed.
create table sign_in (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('signed-in', 'refused', 'locked-out', 'signed-out')),
  method text not null check (method in ('password', 'second-factor', 'link', 'invitation', 'password-reset', 'session')),
  email text not null,
  user_id uuid references user_account,
  client_id uuid references client,
  address text,
  user_agent text
);
create index sign_in_user on sign_in (user_id, id);
create trigger sign_in_final before update or delete on sign_in for each row execute function refuse_change();

-- Failed attempts per account and per address, as rate-limiter-flexible counts them.
create table sign_in_attempts (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
