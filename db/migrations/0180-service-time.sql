-- Time is booked on additional services that are billed by the hour (GTC 6.6, 6.4), and billed with them.

-- A rendered service is billed by the time booked on it, or by the hours that a person stated.
alter table additional_service add by_time boolean not null default false;
alter table additional_service add constraint additional_service_by_time
  check (not by_time or (by_hours and state = 'rendered'));

alter table time_entry add service_id uuid constraint time_entry_service references additional_service;
alter table time_entry drop constraint time_entry_target;
alter table time_entry add constraint time_entry_target check (num_nonnulls(line_position, pool_id, service_id) <= 1);
create index time_entry_on_service on time_entry (service_id) where service_id is not null;

alter table time_timer add service_id uuid constraint time_timer_service references additional_service;
alter table time_timer drop constraint time_timer_target;
alter table time_timer add constraint time_timer_target check (num_nonnulls(line_position, pool_id, service_id) <= 1);
