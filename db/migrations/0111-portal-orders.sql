-- Who ordered for the client, and the edition of the terms that the client was shown when it ordered in the portal.
alter table client_order
  add column ordered_by text,
  add column terms_edition_id uuid references terms_edition;
