-- The messages of a client are found by its papers from indexes alone.
create index dispatch_of_document on dispatch (document_id, id);
drop index dispatch_document;
