-- Append-only double-entry ledger. Balances derive from it.

create table entry (
  id uuid primary key,
  source_kind text not null,
  source_id uuid not null,
  purpose text not null,
  booked_on date not null,
  clauses text[] not null default '{}',
  created_at timestamptz not null,
  constraint entry_source unique (source_kind, source_id, purpose)
);

-- Debit positive, credit negative.
create table posting (
  entry_id uuid not null references entry,
  position integer not null,
  account text not null check (account in ('bank', 'receivable', 'advance-receivable', 'advance-clearing',
    'deposit-liability', 'vat-payable', 'revenue', 'client-credit')),
  amount numeric(14, 2) not null check (amount <> 0),
  tax_category text,
  tax_rate numeric(5, 2),
  client_id uuid references client,
  contract_id uuid references contract,
  invoice_id uuid,
  primary key (entry_id, position)
);
create index posting_invoice on posting (invoice_id) where invoice_id is not null;
create index posting_client on posting (client_id, account) where client_id is not null;

create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
begin
  if (select sum(p.amount) from posting p where p.entry_id = new.entry_id) <> 0 then
    raise exception 'entry % does not balance', new.entry_id
      using errcode = 'check_violation', constraint = 'entry_balanced';
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on posting
  deferrable initially deferred for each row execute function refuse_unbalanced_entry();
create trigger entry_final before update or delete on entry for each row execute function refuse_change();
create trigger posting_final before update or delete on posting for each row execute function refuse_change();
