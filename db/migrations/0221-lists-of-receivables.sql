-- What is owed at a million invoices: sums by the last day to pay are read from an index alone.

drop index open_item_standing;
create index open_item_standing on open_item (due_on, invoice_id) include (open) where open <> 0;

-- What has an amount: an entry of the bank is matched by what is open and by what was asked for, the newest first.
create index open_item_amount on open_item (open, invoice_id) where open > 0;
drop index invoice_gross;
create index invoice_gross on invoice (gross, id);

-- Revenue by month is kept by the ledger itself, so that nobody has to add up two years of postings for a chart. Each
-- session adds to a row of its own, as far as there are enough of them: runs that bill at the same time need not wait for
-- each other.
create table revenue_sum (
  month date not null,
  stripe smallint not null,
  amount numeric(20, 2) not null,
  primary key (month, stripe)
) with (fillfactor = 50);
insert into revenue_sum
select date_trunc('month', e.booked_on)::date, 0, -sum(p.amount)
from posting p join entry e on e.id = p.entry_id where p.account = 'revenue' group by 1;

create function keep_revenue() returns trigger language plpgsql as $$
begin
  insert into revenue_sum as s (month, stripe, amount)
  select date_trunc('month', e.booked_on)::date, pg_backend_pid() % 64, -sum(p.amount)
  from added p join entry e on e.id = p.entry_id
  where p.account = 'revenue' group by 1 order by 1
  on conflict (month, stripe) do update set amount = s.amount + excluded.amount;
  return null;
end $$;
create trigger posting_revenue after insert on posting referencing new table as added
  for each statement execute function keep_revenue();
