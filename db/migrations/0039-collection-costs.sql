-- Costs of collection (GTC 7.9): the flat sum of § 458 UGB once per late invoice, and what can be proven.
create table collection_cost (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  kind text not null check (kind in ('flat', 'documented')),
  amount numeric(14, 2) not null check (amount > 0),
  -- What of it is claimed on top of what was claimed before: the flat sum counts towards proven costs (ruling 12).
  claimed numeric(14, 2) not null check (claimed between 0 and amount),
  document text,
  claimed_on date not null,
  actor text not null,
  created_at timestamptz not null,
  constraint collection_cost_document check ((kind = 'documented') = (document is not null))
);
create index collection_cost_invoice on collection_cost (invoice_id);
create unique index collection_cost_flat on collection_cost (invoice_id) where kind = 'flat';
create trigger collection_cost_final before update or delete on collection_cost
  for each row execute function refuse_change();
