-- Terms: titles per language, one edition per day; VAT checks remember who asked and what the register answered.

alter table terms_edition
  alter column title type jsonb using jsonb_build_object('de', title, 'en', title),
  add constraint terms_edition_day unique (effective_from);

-- What clients have agreed to is never exchanged.
create trigger terms_edition_final before update or delete on terms_edition
  for each row execute function refuse_change();
create trigger terms_document_final before update or delete on terms_document
  for each row execute function refuse_change();

alter table vat_check
  add column source text not null default 'person' check (source in ('person', 'vies')),
  add column trader text,
  add column actor text not null default 'unknown';
alter table vat_check alter column actor drop default;
