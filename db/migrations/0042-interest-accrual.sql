-- Default interest as it accrues, unrounded and beside the ledger (GTC 7.9, ruling 9). Append-only: what turns out to be
-- wrong, because money was value-dated earlier or a base rate corrected, is reversed as a whole generation.

create extension if not exists btree_gist;

create table interest_accrual (
  invoice_id uuid not null references invoice,
  generation integer not null check (generation > 0),
  -- 1 accrues, -1 takes a generation back.
  sign smallint not null check (sign in (1, -1)),
  period daterange not null check (not isempty(period)),
  days integer not null check (days >= 0),
  principal numeric(14, 2) not null check (principal > 0),
  rate numeric(7, 4) not null,
  amount numeric(32, 20) not null check (amount >= 0),
  -- The sum of the generation up to the end of this period.
  total numeric(32, 20) not null,
  accrued_at timestamptz not null,
  constraint interest_accrual_once exclude using gist
    (invoice_id with =, generation with =, sign with =, period with &&)
);
create index interest_accrual_last on interest_accrual (invoice_id, generation, sign, upper(period));
create trigger interest_accrual_final before update or delete on interest_accrual
  for each row execute function refuse_change();
