-- Times in which the debtor of an invoice is not at fault: only the lower rate is owed (§ 456 UGB with § 1000 ABGB,
-- ruling 10). Withdrawn, never deleted.
create table excused_delay (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  constraint excused_delay_withdrawal check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint excused_delay_once exclude using gist (invoice_id with =, period with &&) where (withdrawn_at is null)
);
create index excused_delay_invoice on excused_delay (invoice_id);
