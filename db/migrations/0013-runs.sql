-- What follows a finished run by itself (billing, then rendering, then dispatch) says which run it follows.
alter table run add column follows uuid references run;
create index run_follows on run (follows) where follows is not null;
create index run_kind on run (kind, id);

-- The run that is handing a message over, and since when: a row left in "sending" belongs to it alone.
alter table dispatch add column sending_run uuid references run;
alter table dispatch add column last_attempt_at timestamptz;
-- How a person settled what was refused or in doubt.
alter table dispatch add column settled_by text;
alter table dispatch add column settlement_note text;
create index dispatch_status on dispatch (status, id);
