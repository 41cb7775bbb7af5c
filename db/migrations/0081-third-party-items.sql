-- Third-party items (GTC 3.6, 7.6): in whose name and on whose account they are bought, and what was bought.

-- "own": sold on by the agency; "client": bought in the client's name and on the client's account, a pass-through item.
alter table offer_line add column account text constraint offer_line_account check (account in ('own', 'client'));
alter table offer_line disable trigger offer_line_final;
update offer_line set account = 'own' where kind = 'third-party';
alter table offer_line enable trigger offer_line_final;
alter table offer_line add constraint offer_line_third_party check ((kind = 'third-party') = (account is not null));

alter table billing_part drop constraint billing_part_remuneration;
alter table billing_part add constraint billing_part_remuneration
  check (remuneration in ('agreed', 'additional', 'outlay'));

create table purchase (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_position integer not null,
  supplier text not null,
  -- The supplier's invoice or receipt.
  document text not null,
  purchased_on date not null,
  -- On the agency's account net; on the client's what the supplier asks for in all.
  cost numeric(14, 2) not null check (cost > 0),
  paid_by text not null constraint purchase_paid_by check (paid_by in ('agency', 'client')),
  actor text not null,
  created_at timestamptz not null,
  constraint purchase_line unique (contract_id, line_position)
);
create trigger purchase_final before update or delete on purchase for each row execute function refuse_change();

-- An account more, whatever other rooms have added.
do $$
begin
  execute (select format('alter table posting drop constraint %1$I, add constraint %1$I check (%2$s or account = ''pass-through'')',
    conname, pg_get_expr(conbin, conrelid)) from pg_constraint where conname = 'posting_account_check');
end $$;
