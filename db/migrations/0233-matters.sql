-- What waits for a person, counted from indexes alone: open entries of the bank, and what is still to be paid of a contract.
create index bank_entry_waiting on bank_entry (value_date, id) where state = 'open';
create index billing_part_afterwards on billing_part (contract_id, position) include (id, net)
  where trigger in ('completion', 'item-delivery') and not billed and net > 0;
