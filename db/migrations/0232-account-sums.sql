-- What was booked on each account on each day is kept by the ledger itself, so that nobody has to add up all postings for a
-- trial balance. It replaces the revenue by month, which follows from it.

create table account_sum (
  booked_on date not null,
  account text not null,
  stripe integer not null,
  debit numeric(20, 2) not null,
  credit numeric(20, 2) not null,
  primary key (booked_on, account, stripe)
) with (fillfactor = 50);
insert into account_sum
select e.booked_on, p.account, 0, coalesce(sum(p.amount) filter (where p.amount > 0), 0),
  coalesce(-sum(p.amount) filter (where p.amount < 0), 0)
from posting p join entry e on e.id = p.entry_id group by e.booked_on, p.account;

-- Each transaction adds to rows of its own, in the first stripe that no other one holds until it ends: those that book at
-- the same time neither wait for each other nor lock each other out, and there are as many stripes as ever book at once.
create function keep_account_sums() returns trigger language plpgsql as $$
declare
  mine integer := 0;
begin
  while not pg_try_advisory_xact_lock('account_sum'::regclass::oid::integer, mine) loop
    mine := mine + 1;
  end loop;
  insert into account_sum as s (booked_on, account, stripe, debit, credit)
  select e.booked_on, p.account, mine, coalesce(sum(p.amount) filter (where p.amount > 0), 0),
    coalesce(-sum(p.amount) filter (where p.amount < 0), 0)
  from added p join entry e on e.id = p.entry_id group by e.booked_on, p.account
  on conflict (booked_on, account, stripe) do update set debit = s.debit + excluded.debit, credit = s.credit + excluded.credit;
  return null;
end $$;
drop trigger posting_revenue on posting;
create trigger posting_account_sum after insert on posting referencing new table as added
  for each statement execute function keep_account_sums();
drop function keep_revenue();
drop table revenue_sum;
