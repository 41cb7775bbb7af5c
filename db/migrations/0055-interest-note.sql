-- Interest that is charged: by a note of its own or with a reminder (GTC 7.9, rulings 9 and 22).

-- A kind of invoice and an account more, whatever other rooms have added: interest that is waived stands beside what was
-- charged.
do $$
declare
  added record;
begin
  for added in
    select c.conname, c.conrelid::regclass as of_table, pg_get_expr(c.conbin, c.conrelid) as known, more.value
    from (values ('invoice_kind_check', 'kind = ''interest'''),
                 ('posting_account_check', 'account = ''interest-waived''')) more (conname, value)
    join pg_constraint c on c.conname = more.conname
  loop
    execute format('alter table %s drop constraint %I', added.of_table, added.conname);
    execute format('alter table %s add constraint %I check (%s or %s)',
      added.of_table, added.conname, added.known, added.value);
  end loop;
end $$;

-- What was charged on one invoice, through the day before `charged_through`. The claim itself stays on that invoice.
create table interest_charge (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  charged_through date not null,
  note_id uuid references invoice,
  letter_id uuid references reminder_letter,
  amount numeric(14, 2) not null check (amount > 0),
  -- All that had been charged on the invoice with this charge.
  total numeric(14, 2) not null,
  -- The cancellation of the note, and what was still unpaid and taken back by it.
  withdrawn_by uuid references invoice,
  withdrawn numeric(14, 2) not null default 0,
  constraint interest_charge_source check (num_nonnulls(note_id, letter_id) = 1)
);
create unique index interest_charge_once on interest_charge (invoice_id, charged_through) where withdrawn_by is null;
create index interest_charge_note on interest_charge (note_id) where note_id is not null;

-- The interest note that the money was for, if it named one.
alter table payment_allocation add column note_id uuid references invoice;
create index payment_allocation_note on payment_allocation (note_id) where note_id is not null;
create or replace view standing_allocation as
  select a.* from payment_allocation a
  where not exists (select from allocation_reversal r
                    where r.payment_id = a.payment_id and r.position = a.position);

-- What is still open of each charge: money pays the note that it names, else the oldest charge of an invoice first.
create view interest_charge_open as
  select c.*, case when c.withdrawn_by is not null then 0.00 else greatest(0.00, least(
    c.amount - named.this, booked.owed, booked.owed - (booked.charged - c.total + undone.amount - named.later)))
    end as open
  from interest_charge c
  cross join lateral (
    select coalesce(sum(p.amount) filter (where p.account = 'interest-receivable'), 0) as owed,
           coalesce(-sum(p.amount) filter (where p.account = 'interest-income'), 0) as charged
    from posting p where p.invoice_id = c.invoice_id) booked
  cross join lateral (
    select coalesce(sum(a.amount) filter (where a.note_id = c.note_id), 0) as this,
           coalesce(sum(a.amount) filter (where a.note_id > coalesce(c.note_id, c.id)), 0) as later
    from standing_allocation a where a.invoice_id = c.invoice_id and a.note_id is not null) named
  cross join lateral (
    -- Older charges that were taken back since lower what is charged altogether, not what came after this one.
    select coalesce(sum(e.withdrawn), 0) as amount from interest_charge e
    where e.invoice_id = c.invoice_id and e.id < c.id and e.withdrawn_by > c.id) undone;

-- The new parameters of the terms, in what was published and agreed before: nothing is charged unasked.
alter table terms_edition disable trigger terms_edition_final;
update terms_edition
  set parameters = '{"interestNoteMinimum": "10.00", "interestWithReminder": false}'::jsonb || parameters;
alter table terms_edition enable trigger terms_edition_final;
update contract_component
  set parameters = '{"interestNoteMinimum": "10.00", "interestWithReminder": false}'::jsonb || parameters
  where kind = 'gtc';
