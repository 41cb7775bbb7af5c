-- Instalment plans (GTC 7.8): what a client owes, paid by an agreed schedule. How far a plan is paid is never kept, it is
-- computed from the ledger.

create table instalment_plan (
  id uuid primary key,
  number text not null constraint instalment_plan_number unique,
  client_id uuid not null references client,
  document_id uuid not null references document constraint instalment_plan_document unique,
  agreed_on date not null,
  agreed_by text not null,
  reason text not null,
  total numeric(14, 2) not null check (total > 0),
  replaces uuid references instalment_plan constraint instalment_plan_replaces unique,
  -- Cancelled, or replaced by another plan.
  ended_on date,
  ended_by text,
  end_reason text,
  created_at timestamptz not null,
  constraint instalment_plan_ended check (num_nonnulls(ended_on, ended_by, end_reason) in (0, 3))
);
create index instalment_plan_client on instalment_plan (client_id, id);
create trigger instalment_plan_final
  before delete or update of number, client_id, document_id, agreed_on, agreed_by, reason, total, replaces
  on instalment_plan for each row execute function refuse_change();

create table instalment (
  plan_id uuid not null references instalment_plan,
  position integer not null check (position > 0),
  -- The last day to pay, a working day.
  due_on date not null,
  amount numeric(14, 2) not null check (amount > 0),
  primary key (plan_id, position),
  constraint instalment_day unique (plan_id, due_on)
);
create trigger instalment_final before update or delete on instalment
  for each row execute function refuse_change();

create function require_whole_plan() returns trigger language plpgsql as $$
begin
  if (select sum(i.amount) from instalment i where i.plan_id = new.plan_id)
     is distinct from (select p.total from instalment_plan p where p.id = new.plan_id) then
    raise exception 'the instalments of plan % do not add up', new.plan_id
      using errcode = 'check_violation', constraint = 'instalments_add_up';
  end if;
  return null;
end $$;
create constraint trigger instalments_add_up after insert on instalment
  deferrable initially deferred for each row execute function require_whole_plan();

-- What was owed on an invoice when the plan was agreed.
create table instalment_cover (
  plan_id uuid not null references instalment_plan,
  invoice_id uuid not null references invoice,
  principal numeric(14, 2) not null check (principal >= 0),
  interest numeric(14, 2) not null check (interest >= 0),
  costs numeric(14, 2) not null check (costs >= 0),
  -- Interest and costs that payments had paid by then; they pay no instalment.
  paid_before numeric(14, 2) not null check (paid_before >= 0),
  ended boolean not null default false,
  primary key (plan_id, invoice_id)
);
create unique index instalment_cover_once on instalment_cover (invoice_id) where not ended;
create trigger instalment_cover_final
  before delete or update of plan_id, invoice_id, principal, interest, costs, paid_before
  on instalment_cover for each row execute function refuse_change();

-- What of its principal each instalment pays; until then that is not due and bears no interest.
create table instalment_share (
  plan_id uuid not null,
  position integer not null,
  invoice_id uuid not null references invoice,
  principal numeric(14, 2) not null check (principal > 0),
  primary key (plan_id, position, invoice_id),
  foreign key (plan_id, position) references instalment,
  foreign key (plan_id, invoice_id) references instalment_cover
);
create index instalment_share_invoice on instalment_share (invoice_id);
create trigger instalment_share_final before update or delete on instalment_share
  for each row execute function refuse_change();

-- Loss of term: from `since` on the whole rest is due, because this instalment was late.
create table term_loss (
  plan_id uuid not null,
  position integer not null,
  since date not null,
  found_on date not null,
  rest numeric(14, 2) not null check (rest > 0),
  document_id uuid not null references document constraint term_loss_document unique,
  waived boolean not null default false,
  created_at timestamptz not null,
  constraint term_loss_once primary key (plan_id, position),
  foreign key (plan_id, position) references instalment
);
create unique index term_loss_standing on term_loss (plan_id) where not waived;
create trigger term_loss_final
  before delete or update of plan_id, position, since, found_on, rest, document_id
  on term_loss for each row execute function refuse_change();

-- A person lets the lateness of an instalment pass.
create table term_waiver (
  plan_id uuid not null,
  position integer not null,
  reason text not null,
  waived_by text not null,
  waived_at timestamptz not null,
  constraint term_waiver_once primary key (plan_id, position),
  foreign key (plan_id, position) references instalment
);
create trigger term_waiver_final before update or delete on term_waiver
  for each row execute function refuse_change();

-- The principal that plans put off, as changes of what bears interest: less from the agreement on, more again on the day
-- after each instalment, at once by loss of term or when the plan ends.
create view deferred_principal as
  select s.invoice_id, p.agreed_on as day, -s.principal as amount
  from instalment_share s join instalment_plan p on p.id = s.plan_id
  union all
  select s.invoice_id, least(i.due_on + 1, l.since, p.ended_on), s.principal
  from instalment_share s
  join instalment i on i.plan_id = s.plan_id and i.position = s.position
  join instalment_plan p on p.id = s.plan_id
  left join term_loss l on l.plan_id = s.plan_id and not l.waived;

-- Until when a plan in force puts an invoice off, as long as its term is not lost; until then it counts as not late.
create view deferred_invoice as
  select c.invoice_id, p.agreed_on, max(i.due_on) as until
  from instalment_cover c
  join instalment_plan p on p.id = c.plan_id
  join instalment i on i.plan_id = c.plan_id
  where not c.ended and not exists (select from term_loss l where l.plan_id = c.plan_id and not l.waived)
  group by c.invoice_id, p.agreed_on;

-- What has come in on a plan by value date: the principal that is gone, and the interest and costs paid since.
create function paid_on_plan(plan uuid, as_of date) returns numeric language sql stable as $$
  select greatest(coalesce(sum(c.principal - owed.open + besides.paid - c.paid_before), 0), 0)::numeric(14, 2)
  from instalment_cover c
  cross join lateral (
    select coalesce(sum(p.amount), 0) as open
    from posting p join entry e on e.id = p.entry_id
    where p.invoice_id = c.invoice_id and p.account in ('receivable', 'advance-receivable')
      and e.booked_on <= as_of) owed
  cross join lateral (
    select coalesce(sum(a.amount), 0) as paid
    from payment_allocation a
    join payment y on y.id = a.payment_id
    left join allocation_reversal r on r.payment_id = a.payment_id and r.position = a.position
    where a.invoice_id = c.invoice_id and a.part in ('interest', 'costs') and y.value_date <= as_of
      and (r.reversed_on is null or r.reversed_on > as_of)) besides
  where c.plan_id = plan
$$;

-- Where each plan stood that was in force on a day. Nothing comes next where the term is lost or all is paid.
create function plans_on(as_of date) returns table (
  plan_id uuid, number text, client_id uuid, total numeric, paid numeric, lost boolean, next_due_on date,
  next_amount numeric)
language sql stable as $$
  select p.id, p.number, p.client_id, p.total, received.paid, l.plan_id is not null, next.due_on, next.amount
  from instalment_plan p
  cross join lateral (select paid_on_plan(p.id, as_of) as paid) received
  left join term_loss l on l.plan_id = p.id and not l.waived and l.since <= as_of
  left join lateral (
    select i.due_on, least(i.amount, i.up_to - received.paid) as amount
    from (select due_on, amount, sum(amount) over (order by position) as up_to
          from instalment where plan_id = p.id) i
    where i.up_to > received.paid and l.plan_id is null
    order by i.due_on limit 1) next on true
  where p.agreed_on <= as_of and (p.ended_on is null or p.ended_on > as_of)
$$;

insert into document_kind values ('instalment-plan'), ('loss-of-term');

-- The new parameter of the terms, in what was published and agreed before: the schedule of contracts billed in instalments.
alter table terms_edition disable trigger terms_edition_final;
update terms_edition set parameters = parameters || '{"instalmentSchedule": {"number": 3, "everyMonths": 1}}'
  where parameters ->> 'instalmentSchedule' is null;
alter table terms_edition enable trigger terms_edition_final;
update contract_component
  set parameters = parameters || '{"instalmentSchedule": {"number": 3, "everyMonths": 1}}'
  where kind = 'gtc' and parameters ->> 'instalmentSchedule' is null;
