-- The record of sign-ins stays as it is, but for one change: when a client is erased, it loses who it was and from where
-- (Art. 17 GDPR), never that it was, when and how it ended.
create function refuse_change_of_sign_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.email = 'erased' and new.address is null and new.user_agent is null
    and (new.id, new.at, new.outcome, new.method) = (old.id, old.at, old.outcome, old.method)
    and (new.user_id, new.client_id) is not distinct from (old.user_id, old.client_id) then
    return new;
  end if;
  raise exception '% rows are final: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', constraint = 'final_row';
end $$;
drop trigger sign_in_final on sign_in;
create trigger sign_in_final before update or delete on sign_in
  for each row execute function refuse_change_of_sign_in();
