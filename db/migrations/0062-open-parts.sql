-- Whether an invoice bills a part now, noted on the part itself: a billing run reads what is open, however much has been
-- billed in all the years. billed_part decides; this follows it.

alter table billing_part add column billed boolean not null default false;

create function note_billed() returns trigger language plpgsql as $$
begin
  update billing_part p set billed = new.released_by is null
    where p.id = new.part_id and p.billed <> (new.released_by is null);
  return null;
end $$;
create trigger billed_part_noted after insert or update on billed_part
  for each row execute function note_billed();
update billing_part p set billed = true
  where exists (select from billed_part b where b.part_id = p.id and b.released_by is null);

drop index billing_part_due;
create index billing_part_open on billing_part (id) include (due_on) where not billed;
create index billing_part_open_period on billing_part (contract_id, remuneration, due_on)
  where trigger = 'period' and not billed;
