-- Default interest as it accrues (GTC 7.9): per receivable a numbered sequence, of which each row goes on where the one
-- before ended. A row without `since` is a correction: it restates what had accrued until then, because money was
-- value-dated earlier or a base rate corrected.

alter table interest_accrual rename to interest_accrual_before;
alter table interest_accrual_before rename constraint interest_accrual_once to interest_accrual_before_once;

create table interest_accrual (
  invoice_id uuid not null,
  number integer not null check (number > 0),
  since date,
  until date not null,
  -- Unrounded (ruling 9): of this row, and of all up to it.
  amount numeric(32, 20) not null,
  total numeric(32, 20) not null check (total >= 0),
  -- How often what the interest rests on had changed: the receivable and the base rates.
  basis integer not null,
  accrued_at timestamptz not null,
  constraint interest_accrual_once primary key (invoice_id, number),
  constraint interest_accrual_period check (since < until),
  constraint interest_accrual_correction check (since is not null or number > 1)
);
-- There is no foreign key: rows come from receivables alone, which nobody deletes, and checking each would cost more than
-- computing it.

insert into interest_accrual
select invoice_id, 1, min(lower(period)), max(upper(period)), sum(sign * amount), sum(sign * amount), -1, max(accrued_at)
from interest_accrual_before group by invoice_id;
drop table interest_accrual_before;

create function refuse_gap_in_accrual() returns trigger language plpgsql as $$
begin
  if exists (select from added where number = 1 and total <> amount) or exists (
    select from added a
    left join interest_accrual before on before.invoice_id = a.invoice_id and before.number = a.number - 1
    where a.number > 1 and (before.until is distinct from coalesce(a.since, a.until)
                            or before.total + a.amount <> a.total)) then
    raise exception 'interest that does not go on where it ended'
      using errcode = 'check_violation', constraint = 'interest_accrual_continuous';
  end if;
  return null;
end $$;
create trigger interest_accrual_continuous after insert on interest_accrual referencing new table as added
  for each statement execute function refuse_gap_in_accrual();
create trigger interest_accrual_final before update or delete on interest_accrual
  for each row execute function refuse_change();
