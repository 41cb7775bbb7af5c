-- A period of an hour pool that ends with its contract, before its calendar period does (GTC 3.8, 6.5).
alter table pool_period add shortened boolean not null default false;
