-- A new price of a part must touch no index (0160): what is still to be paid of a contract is found without its price.
drop index billing_part_afterwards;
create index billing_part_afterwards on billing_part (contract_id, position) include (id)
  where trigger in ('completion', 'item-delivery') and not billed;
