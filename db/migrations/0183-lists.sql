-- What the lists read at a million rows: the first page of each, with every filter and sort, in a moment.

-- Parts of a name, a number or a title in any case, wherever they stand.
create extension if not exists pg_trgm;
create index client_name_part on client using gin (lower(name) gin_trgm_ops);
create index offer_version_title_part on offer_version using gin (lower(title) gin_trgm_ops);
create index offer_number_part on offer using gin (lower(number) gin_trgm_ops);
create index contract_number_part on contract using gin (lower(number) gin_trgm_ops);
create index contract_version on contract (version_id);
create index invoice_number_part on invoice using gin (lower(number) gin_trgm_ops);

-- Invoices by where they stand: what is owed, and what a correction changed.
create index open_item_standing on open_item (due_on, invoice_id) where open > 0;
create index invoice_corrects on invoice (corrects_id) where corrects_id is not null;

create index payment_value_date on payment (value_date, id);
create index bank_entry_set_aside on bank_entry (id) where state in ('dismissed', 'listed');

-- The journal by time, by who did it and by clause; the small index over its days is not needed any more.
create index journal_at on journal (at, id);
create index journal_actor on journal (actor text_pattern_ops, at, id);
create index journal_clause on journal using gin (clauses);
drop index journal_day;

create index time_entry_day on time_entry (worked_on, id);
create index time_entry_unapproved on time_entry (worked_on, id) where state in ('draft', 'submitted');
drop index time_entry_submitted;
create index time_entry_contract_day on time_entry (contract_id, worked_on);

create index dispatch_channel_post on dispatch (id) where channel = 'post';
create index document_of_kind on document (kind, id);
-- Letters are what is none of these; the list names them in the same order.
create index document_letter on document (id)
  where kind not in ('offer', 'order-acknowledgement', 'order-confirmation', 'invoice');
