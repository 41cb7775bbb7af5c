-- The list of invoices by kind.
create index invoice_of_kind on invoice (kind, id);
