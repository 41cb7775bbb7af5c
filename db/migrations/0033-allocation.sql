-- A payment pays interest, principal and costs, of one invoice or of several (ruling 11).

alter table payment_allocation drop constraint payment_allocation_part_check;
alter table payment_allocation add constraint payment_allocation_part_check
  check (part in ('interest', 'principal', 'costs'));
