-- What time can be for, found by a part of its description, as by number, client and title.
create index offer_line_work_part on offer_line using gin (lower(description) gin_trgm_ops)
  where kind in ('effort', 'hour-pool');
create index additional_service_work_part on additional_service using gin (lower(description) gin_trgm_ops)
  where by_hours and state = 'ordered';
