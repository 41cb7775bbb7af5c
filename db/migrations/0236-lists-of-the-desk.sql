-- Deadlines by day, contracts with estimates, clients with a credit: each from an index of its own.
create index billing_part_day on billing_part (due_on, id) where trigger = 'period' and not billed;
create index offer_line_estimated on offer_line (version_id) where kind = 'effort' and cadence is null;
create index posting_credit on posting (client_id) include (amount) where account = 'client-credit';
