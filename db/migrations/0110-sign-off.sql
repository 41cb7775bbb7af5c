-- What clients say to deliveries (GTC 8.5): that they accept them, or what is wrong. Silence is no row.
create table delivery_declaration (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  kind text not null check (kind in ('acceptance', 'objection')),
  declared_on date not null,
  text text,
  given_by text not null,
  actor text not null,
  recorded_at timestamptz not null,
  constraint delivery_declaration_once unique (delivery_id, kind),
  constraint delivery_objection_text check (kind = 'acceptance' or text is not null)
);
create trigger delivery_declaration_final before update or delete on delivery_declaration
  for each row execute function refuse_change();
