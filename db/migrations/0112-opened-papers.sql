-- When a paper was first opened in the portal, and by whom.
create table document_opening (
  document_id uuid not null references document constraint document_opening_once primary key,
  opened_at timestamptz not null,
  opened_by text not null
);
create trigger document_opening_final before update or delete on document_opening
  for each row execute function refuse_change();
