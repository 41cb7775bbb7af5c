-- Deadlines are found a page at a time: the contracts that follow the index in their order, those that renew by themselves and
-- the offers that still bind without reading all others.
create index contract_recurring on contract (id) where planned_until is not null and status in ('active', 'suspended');
create index offer_version_renewing on offer_version (id) where term ->> 'kind' = 'auto-renewing';
create index offer_sent on offer (id) where status = 'sent';
