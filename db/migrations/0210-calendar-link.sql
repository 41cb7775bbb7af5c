-- The deadlines of a person as a calendar that other programs subscribe to: who holds the link reads them.

create table calendar_link (
  user_id uuid primary key references user_account,
  -- What the link carries is shown once and kept nowhere.
  token_sha256 text not null constraint calendar_link_token unique,
  created_at timestamptz not null
);
