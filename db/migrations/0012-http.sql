-- A repeated request gets the first answer as it was written, its members in their order.
alter table request alter column answer type json;
