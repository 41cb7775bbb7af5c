-- Lines that are offered again and again, under the name by which an account manager finds them.
create table line_template (
  id uuid primary key,
  name text not null,
  line jsonb not null,
  created_at timestamptz not null,
  constraint line_template_name unique (name)
);
