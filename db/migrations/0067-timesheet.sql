alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('offer', 'order-acknowledgement', 'order-confirmation', 'invoice', 'reminder', 'claim-statement', 'timesheet'));
