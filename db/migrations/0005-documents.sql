-- Frozen papers, their archived bytes, and their way to the client.

create table document (
  id uuid primary key,
  kind text not null check (kind in
    ('offer', 'order-acknowledgement', 'order-confirmation', 'invoice')),
  subject_id uuid not null,
  revision integer not null default 1,
  client_id uuid not null references client,
  title text not null,
  language text not null check (language in ('de', 'en')),
  paper jsonb not null,
  clauses text[] not null default '{}',
  created_at timestamptz not null,
  constraint document_subject unique (subject_id, kind, revision)
);
create index document_client on document (client_id, id);
create trigger document_final before update or delete on document for each row execute function refuse_change();

-- The archived bytes are the original.
create table document_file (
  document_id uuid not null references document constraint document_file_once primary key,
  bytes bytea not null,
  sha256 text not null,
  pages integer not null,
  renderer text not null,
  rendered_at timestamptz not null
);
alter table document_file alter column bytes set storage external;
create trigger document_file_final before update or delete on document_file
  for each row execute function refuse_change();

-- One message to one recipient. copy 0 is the original, later ones are marked as copies (ruling 26).
create table dispatch (
  id uuid primary key,
  document_id uuid not null references document,
  recipient text not null,
  copy integer not null default 0,
  enclosures uuid[] not null default '{}',
  terms_edition_id uuid references terms_edition,
  status text not null check (status in ('queued', 'sending', 'sent', 'refused', 'in-doubt', 'settled')),
  message_id text not null constraint dispatch_message unique,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_answer text,
  sent_at timestamptz,
  deemed_received_at timestamptz,
  created_at timestamptz not null,
  constraint dispatch_recipient unique (document_id, recipient, copy)
);
create index dispatch_due on dispatch (next_attempt_at, id) where status = 'queued';
create index dispatch_document on dispatch (document_id);
create index dispatch_attention on dispatch (id) where status in ('sending', 'in-doubt', 'refused');
