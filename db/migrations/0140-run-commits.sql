-- Which runs commit a preview.
create index run_preview on run (preview_id) where preview_id is not null;
