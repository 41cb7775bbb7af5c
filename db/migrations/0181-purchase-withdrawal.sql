-- A purchase that was recorded wrongly is withdrawn with a reason, and stays in the file (GTC 3.6, 7.6).

alter table purchase add withdrawn_on date;
alter table purchase add withdrawal text;
alter table purchase add constraint purchase_withdrawn check (num_nonnulls(withdrawn_on, withdrawal) in (0, 2));

-- One that counts for each item.
alter table purchase drop constraint purchase_line;
create unique index purchase_line on purchase (contract_id, line_position) where withdrawn_on is null;

create function refuse_change_of_purchase() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_on is null and new.withdrawn_on is not null
      and to_jsonb(new) - array['withdrawn_on', 'withdrawal'] = to_jsonb(old) - array['withdrawn_on', 'withdrawal'] then
    return new;
  end if;
  raise exception 'a purchase is final: % is refused', lower(tg_op)
    using errcode = 'restrict_violation', constraint = 'final_row';
end $$;
drop trigger purchase_final on purchase;
create trigger purchase_final before update or delete on purchase
  for each row execute function refuse_change_of_purchase();
