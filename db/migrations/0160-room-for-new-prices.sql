-- A new price changes the periods in a plan that are still to be billed, about a dozen per line and year, but neither their
-- time nor anything else that an index knows. Where a page has room for the new row beside the old one, no index is touched.
alter table billing_part set (fillfactor = 60);
