-- With the invoice, because what was owed on a past day is what is owed now less what was booked on it since: read from
-- this index alone, and not from a page of the table for each posting.
create index posting_account_invoice on posting (account, booked_on, entry_id, position) include (amount, invoice_id);
drop index posting_account;
alter index posting_account_invoice rename to posting_account;
