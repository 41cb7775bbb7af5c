-- What expected cash is made of stands with each contract, part and receivable, so that nobody has to read terms, taxes and
-- the whole ledger for it.

-- The payment term that was agreed, in days.
alter table contract add column payment_days integer;
update contract c set payment_days = (
  select coalesce((k.parameters #>> '{paymentTerm,days}')::integer, (k.parameters #>> '{paymentTerm,weeks}')::integer * 7)
  from contract_component k where k.contract_id = c.id and k.parameters -> 'paymentTerm' is not null order by k.rank limit 1);
alter table contract alter column payment_days set not null;

alter table billing_part add column gross numeric(14, 2);
update billing_part p set gross = coalesce(
  (select sum((tax.value ->> 'base')::numeric + (tax.value ->> 'amount')::numeric) from jsonb_array_elements(p.taxes) tax), 0);
alter table billing_part alter column gross set not null;

-- The last day on which a payment paid something of it.
alter table open_item add column paid_on date;
update open_item o set paid_on = paid.booked_on
from (select p.invoice_id, max(e.booked_on) as booked_on from posting p join entry e on e.id = p.entry_id
      where p.account in ('receivable', 'advance-receivable') and p.amount < 0 and e.source_kind = 'payment'
      group by p.invoice_id) paid
where paid.invoice_id = o.invoice_id;
create or replace function keep_open_item() returns trigger language plpgsql as $$
begin
  update open_item o set open = o.open + booked.amount, changed_on = greatest(o.changed_on, booked.changed_on),
    paid_on = greatest(o.paid_on, booked.paid_on), changes = o.changes + 1
  from (select p.invoice_id, sum(p.amount) as amount, max(e.booked_on) as changed_on,
               max(e.booked_on) filter (where p.amount < 0 and e.source_kind = 'payment') as paid_on
        from added p join entry e on e.id = p.entry_id
        where p.account in ('receivable', 'advance-receivable') group by p.invoice_id) booked
  where booked.invoice_id = o.invoice_id;
  return null;
end $$;

-- The invoices that a client paid last: how late it pays as a rule.
create index open_item_paid on open_item (client_id, paid_on, invoice_id) include (due_on)
  where open = 0 and paid_on is not null and due_on is not null;
