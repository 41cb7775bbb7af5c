-- The desk looks for what is due on contracts whose work rests; they are few.
create index contract_suspended on contract (id) where status = 'suspended';
