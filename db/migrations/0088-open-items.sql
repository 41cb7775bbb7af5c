-- What is open is kept with each receivable, so that nobody has to add up the ledger to find what is late. The ledger
-- stays the truth: only its postings change these columns, in the transaction that books them.

alter table open_item
  add column contract_id uuid references contract,
  add column open numeric(14, 2) not null default 0,
  -- The last value date of what was booked.
  add column changed_on date,
  -- Counts what was booked, and each correction of the last day to pay: as long as it stays, so does what follows from them.
  add column changes integer not null default 0;

update open_item o set contract_id = i.contract_id from invoice i where i.id = o.invoice_id;
alter table open_item alter column contract_id set not null;
update open_item o set open = booked.amount, changed_on = booked.changed_on, changes = booked.entries
from (select p.invoice_id, sum(p.amount) as amount, max(e.booked_on) as changed_on, count(distinct e.id) as entries
      from posting p join entry e on e.id = p.entry_id
      where p.account in ('receivable', 'advance-receivable') group by p.invoice_id) booked
where booked.invoice_id = o.invoice_id;

create function keep_open_item() returns trigger language plpgsql as $$
begin
  update open_item o set open = o.open + booked.amount, changed_on = greatest(o.changed_on, booked.changed_on),
    changes = o.changes + 1
  from (select p.invoice_id, sum(p.amount) as amount, max(e.booked_on) as changed_on
        from added p join entry e on e.id = p.entry_id
        where p.account in ('receivable', 'advance-receivable') group by p.invoice_id) booked
  where booked.invoice_id = o.invoice_id;
  return null;
end $$;
create trigger posting_open_item after insert on posting referencing new table as added
  for each statement execute function keep_open_item();

create function count_change() returns trigger language plpgsql as $$
begin
  new.changes := old.changes + 1;
  return new;
end $$;
create trigger open_item_due before update of due_on on open_item
  for each row when (old.due_on is distinct from new.due_on) execute function count_change();

-- The same for base rates, which finance may correct.
alter table base_rate add column changes integer not null default 0;
create trigger base_rate_corrected before update of rate on base_rate
  for each row when (old.rate <> new.rate) execute function count_change();

-- What is paid is the most, and of no interest to reminders and ageing.
create index open_item_owed on open_item (client_id, due_on) include (invoice_id, open) where open <> 0;
create index open_item_contract on open_item (contract_id, due_on);
-- What was booked after a day takes what is open now back to that day.
create index entry_booked on entry (booked_on);
