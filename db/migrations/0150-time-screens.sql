-- Timers run on hour pools too (GTC 6.5), and what waits for approval is found at once.

alter table time_timer add pool_id uuid references hour_pool;
alter table time_timer add constraint time_timer_target check (num_nonnulls(line_position, pool_id) <= 1);

create index time_entry_submitted on time_entry (worked_on) where state = 'submitted';
create index time_entry_pool_day on time_entry (pool_id, worked_on) where pool_id is not null;
