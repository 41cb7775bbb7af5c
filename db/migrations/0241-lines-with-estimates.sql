-- Which kinds of lines have a cadence: PostgreSQL would otherwise expect lines with estimates where there are none, and look
-- for them in one contract after the other.
create statistics offer_line_kinds (mcv) on kind, cadence from offer_line;
analyze offer_line;
