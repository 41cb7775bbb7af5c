-- Letters by post: which clients get their papers that way, and what became of each letter.

alter table client add column papers_by text not null default 'mail'
  constraint client_papers_by_check check (papers_by in ('mail', 'post', 'both'));

alter table dispatch add column channel text not null default 'mail'
  constraint dispatch_channel_check check (channel in ('mail', 'post'));
alter table dispatch add column posted_on date;
-- The number under which registered mail is traced.
alter table dispatch add column registered_number text;
alter table dispatch add constraint dispatch_posted check (
  case channel
    when 'mail' then status not in ('to-post', 'registered') and posted_on is null and registered_number is null
    else status in ('to-post', 'registered', 'sent', 'settled')
      and (status <> 'to-post' or posted_on is null)
      and (status <> 'registered' or registered_number is not null)
      and (registered_number is null or posted_on is not null)
  end);
alter table dispatch drop constraint dispatch_status_check;
alter table dispatch add constraint dispatch_status_check check (status in
  ('queued', 'sending', 'sent', 'refused', 'in-doubt', 'settled', 'to-post', 'registered'));
create index dispatch_by_post on dispatch (id) where status in ('to-post', 'registered');

-- What of a client's credit a reminder takes off, receivable by receivable.
alter table reminder add column credit numeric(14, 2) not null default 0 check (credit >= 0);

-- A payer quotes the number of a reminder: what it is about stands on the paper.
create index document_reminder_number on document ((paper ->> 'number')) where kind = 'reminder';

-- The new parameter of the terms, in what was published and agreed before; until now nothing went by post.
alter table terms_edition disable trigger terms_edition_final;
update terms_edition set parameters = parameters || '{"postalReceipt": 3}'
  where parameters ->> 'postalReceipt' is null;
alter table terms_edition enable trigger terms_edition_final;
update contract_component set parameters = parameters || '{"postalReceipt": 3}'
  where kind = 'gtc' and parameters ->> 'postalReceipt' is null;

-- Matches that were kept before reminders and clients could be named paid an invoice.
update bank_entry set match = match || '{"reminder": null, "clientId": null}' where match is not null;
