import { heldBy, type Invariant } from './invariant.ts';

/** The series that are numbered, and where their numbers stand. */
const numbered = [
  ['invoice', 'RE', 'invoice'],
  ['offer', 'AN', 'offer'],
  ['contract', 'AU', 'contract'],
  ['client', 'KD', 'client'],
  ['reminder', 'MA', 'reminder_letter'],
  ['instalment-plan', 'RV', 'instalment_plan'],
]
  .map(
    ([series, prefix, table]) => `select '${series}' as series, split_part(number, '-', 2)::integer as year,
       split_part(number, '-', 3)::integer as sequence from ${table} where number like '${prefix}-%'`,
  )
  .join(' union all ');

/** What is true of papers: their numbers, their bytes, their way to the client. */
export const paperInvariants: readonly Invariant[] = [
  heldBy(
    'numbers are gapless',
    'Every series of a year runs from 1 to its counter, each number once (ruling 24).',
    `select coalesce(s.series, n.series) || ' ' || coalesce(s.year, n.year) || ': counter ' || coalesce(s.last_number, 0)
         || ', ' || coalesce(n.given, 0) || ' given, highest ' || coalesce(n.highest, 0) as found
     from number_series s
     full join (select series, year, count(distinct sequence) as given, count(*) as written, max(sequence) as highest
                from (${numbered}) number group by series, year) n on n.series = s.series and n.year = s.year
     where (s.last_number, s.last_number, s.last_number) is distinct from (n.given, n.highest, n.written)
       and coalesce(s.last_number, 0) + coalesce(n.highest, 0) > 0`,
  ),
  heldBy(
    'originals are unchanged',
    'The archived bytes of every paper, of evidence and of terms have the hash that was kept with them.',
    `select 'document ' || document_id as found from document_file where encode(sha256(bytes), 'hex') <> sha256
     union all select 'evidence of cost increase ' || id from cost_increase
       where encode(sha256(evidence), 'hex') <> evidence_sha256
     union all select 'set-off document ' || payment_id from set_off_document where encode(sha256(bytes), 'hex') <> sha256
     union all select 'terms document ' || edition_id || ' ' || language from terms_document
       where encode(sha256(bytes), 'hex') <> sha256
     union all select 'logo ' || sha256 from logo where encode(sha256(bytes), 'hex') <> sha256`,
  ),
  heldBy(
    'invoices are their papers',
    'The snapshot of every invoice is its frozen paper, and its sums are those of the snapshot.',
    `select i.number as found from invoice i left join document d on d.id = i.document_id
     where d.paper is distinct from i.snapshot or d.subject_id is distinct from i.id
       or (i.snapshot #>> '{payable,net}', i.snapshot #>> '{payable,gross}')
          is distinct from (i.net::text, i.gross::text)`,
  ),
  heldBy(
    'parts are billed once',
    'A part of a contract stands on at most one invoice that is not cancelled, and is known as billed exactly then.',
    `select k.number || ' part ' || b.position || ': on ' || count(p.part_id) || ' invoices' as found
     from billing_part b join contract k on k.id = b.contract_id
     left join billed_part p on p.part_id = b.id and p.released_by is null
     group by k.number, b.id having count(p.part_id) > 1 or b.billed <> (count(p.part_id) > 0)`,
  ),
  heldBy(
    'contracts are billed at their price',
    'The documents of a completed lump-sum contract of which nobody forwent anything are its price, net and VAT of each rate (rulings 2 to 4).',
    `with complete as (
       select k.id, k.number, v.taxes from contract k join offer_version v on v.id = k.version_id
       where k.status = 'completed'
         and not exists (select from offer_line l where l.version_id = v.id and l.kind <> 'lump-sum')
         and not exists (select from billing_part b where b.contract_id = k.id and not b.billed)
         and not exists (select from additional_service a where a.contract_id = k.id)
         and not exists (select from billed_part p join invoice c on c.corrects_id = p.invoice_id
           join billing_part b on b.id = p.part_id
           where b.contract_id = k.id and p.released_by is null and c.kind = 'cancellation')
         and not exists (select from invoice i join document d on d.id = i.document_id
           where i.contract_id = k.id and i.kind = 'credit-note' and 'gtc:6.7' <> all (d.clauses))),
     amounts as (
       select c.id, t, 1 as sign from complete c cross join jsonb_array_elements(c.taxes) t
       union all select c.id, t, -1 from complete c
         join invoice i on i.contract_id = c.id and i.kind not in ('interest', 'penalty')
         left join invoice o on o.id = i.corrects_id
         cross join jsonb_array_elements(i.snapshot #> '{payable,taxes}') t
         where coalesce(o.kind, '') not in ('interest', 'penalty'))
     select c.number || ': not billed ' || sum(sign * (t ->> 'base')::numeric) || ' and VAT '
       || sum(sign * (t ->> 'amount')::numeric) || ' at ' || (t ->> 'rate')::numeric || ' %' as found
     from amounts join complete c using (id) group by c.number, (t ->> 'rate')::numeric
     having sum(sign * (t ->> 'base')::numeric) <> 0 or sum(sign * (t ->> 'amount')::numeric) <> 0`,
  ),
  heldBy(
    'letters go out once',
    'No letter has gone to the same recipient twice under the same copy, and none is called sent without a day.',
    `select 'document ' || document_id || ' to ' || recipient as found from dispatch
     group by document_id, recipient, copy having count(*) > 1
     union all select 'document ' || document_id || ' to ' || recipient from dispatch
       where status = 'sent' and channel = 'mail' and sent_at is null`,
  ),
];
