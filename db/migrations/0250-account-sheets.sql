-- A posting says on which day it was booked, so that the sheet of an account is read from one index, in its order.

-- "entry_day" serves who looks for what was booked after a day, and holds the day of a posting to that of its entry.
create unique index entry_day on entry (booked_on, id);
drop index entry_booked;

alter table posting add column booked_on date;
alter table posting disable trigger posting_final;
update posting p set booked_on = e.booked_on from entry e where e.id = p.entry_id;
alter table posting enable trigger posting_final;
alter table posting alter column booked_on set not null;
alter table posting drop constraint posting_entry_id_fkey;
alter table posting add constraint posting_entry foreign key (booked_on, entry_id) references entry (booked_on, id);
-- With the amount, because the balance before a page adds up what lies before it on its first day.
create index posting_account on posting (account, booked_on, entry_id, position) include (amount);

-- As before, but a posting knows its day.
create or replace function keep_account_sums() returns trigger language plpgsql as $$
declare
  mine integer := 0;
begin
  while not pg_try_advisory_xact_lock('account_sum'::regclass::oid::integer, mine) loop
    mine := mine + 1;
  end loop;
  insert into account_sum as s (booked_on, account, stripe, debit, credit)
  select p.booked_on, p.account, mine, coalesce(sum(p.amount) filter (where p.amount > 0), 0),
    coalesce(-sum(p.amount) filter (where p.amount < 0), 0)
  from added p group by p.booked_on, p.account
  on conflict (booked_on, account, stripe) do update set debit = s.debit + excluded.debit, credit = s.credit + excluded.credit;
  return null;
end $$;
