-- The kinds of papers as rows, so that a room that brings a new one adds a row.
create table document_kind (kind text primary key);
insert into document_kind values
  ('offer'), ('order-acknowledgement'), ('order-confirmation'), ('invoice'), ('reminder'), ('claim-statement');
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_known foreign key (kind) references document_kind;
