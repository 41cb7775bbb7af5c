-- One entry of the bank may pay for several clients: it is booked as several payments, its parts, which together are the
-- entry (GTC 7.2).

alter table payment add column bank_part integer;
alter table payment disable trigger payment_final;
update payment set bank_part = 1 where bank_identity is not null;
alter table payment enable trigger payment_final;
alter table payment drop constraint payment_bank_identity;
-- Whoever books an entry begins with its first part: a second booking meets the first, split or not.
alter table payment add constraint payment_bank_identity unique (bank_account, bank_identity, bank_part);
alter table payment add constraint payment_bank_part check (
  bank_part >= 1 and num_nulls(bank_account, bank_identity, bank_part) in (0, 3));

-- Nothing is half booked: at the commit the payments of an entry are its amount, and the entry says that it is booked.
create function refuse_half_booking() returns trigger language plpgsql as $$
declare
  account text;
  entry_identity text;
begin
  if tg_table_name = 'payment' then
    account := new.bank_account;
    entry_identity := new.bank_identity;
  else
    account := new.account_iban;
    entry_identity := new.identity;
  end if;
  if not exists (
      select from bank_entry e where e.account_iban = account and e.identity = entry_identity and e.state = 'booked'
        and e.amount = (select sum(p.amount) from payment p
                        where p.bank_account = account and p.bank_identity = entry_identity)) then
    raise exception 'the payments of bank entry % are not its amount', entry_identity
      using errcode = 'check_violation', constraint = 'bank_entry_whole';
  end if;
  return null;
end $$;
create constraint trigger payment_of_whole_entry after insert on payment
  deferrable initially deferred for each row when (new.bank_identity is not null)
  execute function refuse_half_booking();
create constraint trigger bank_entry_whole after insert or update of state on bank_entry
  deferrable initially deferred for each row when (new.state = 'booked')
  execute function refuse_half_booking();
