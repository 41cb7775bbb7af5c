-- What the search reads: names by beginnings of words, numbers by their beginning and by their last digits, amounts.
create index client_words on client using gin (to_tsvector('simple', name));
create index offer_version_words on offer_version using gin (to_tsvector('simple', title));
create index payment_words on payment using gin (to_tsvector('simple', coalesce(payer, '')));
create index client_number_begins on client (number text_pattern_ops);
create index client_number_ends on client (reverse(number) text_pattern_ops);
create index offer_number_begins on offer (number text_pattern_ops);
create index offer_number_ends on offer (reverse(number) text_pattern_ops);
create index contract_number_begins on contract (number text_pattern_ops);
create index contract_number_ends on contract (reverse(number) text_pattern_ops);
create index invoice_number_begins on invoice (number text_pattern_ops);
create index invoice_number_ends on invoice (reverse(number) text_pattern_ops);
create index offer_version_gross on offer_version (gross);
create index offer_version_net on offer_version (net);
create index payment_amount on payment (amount);
-- Deliveries whose period to object ends, and orders that bind a client: the deadline register and the inbox.
create index delivery_acceptance on delivery (acceptance_deadline);
create index client_order_received on client_order (bound_until) where status = 'received';
create index overrun_for_a_person on overrun (id) where state in ('drafted', 'objected');
-- The days of the journal lie in the order of its rows.
create index journal_day on journal using brin (at);
