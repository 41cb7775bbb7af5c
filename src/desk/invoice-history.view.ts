import { type Db } from '../../db/connection.ts';
import { instantAt, type Instant } from '../calendar/instant.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Language } from '../documents/papers/parts.ts';
import { invoiceById } from '../invoicing/invoice.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { type Event, linksIn, storyOf } from './story.ts';
import { type Detail } from './told.ts';

/** Everything that the journal speaks of when it speaks of a receivable. */
interface Subjects {
  /** It, its corrections, and those of the notes that charged its interest. */
  readonly invoices: readonly string[];
  /** Their papers, and those of its reminders and instalment plans. */
  readonly documents: readonly string[];
  /** Its reminders and instalment plans: what lines about its client are told, because they name one of these. */
  readonly papers: readonly string[];
}

/**
 * The story of a receivable up to a day: issued, mailed, received, reminded of, held, disputed, paid and why, interest,
 * instalments, corrections, decisions. Told from the journal, so that it is no second truth; what a date brought about is added.
 * @throws problem `not-found`
 */
export async function invoiceHistory(db: Db, id: string, language: Language, asOf: LocalDate) {
  const invoice = await invoiceById(db, id);
  const subjects = await subjectsOf(db, invoice);
  const events = [
    ...(await journalOf(db, invoice, subjects)),
    ...(await milestonesOf(db, id, asOf)),
    ...(await deductionsOf(db, id)),
  ];
  return { invoiceId: id, number: invoice.number, language, chapters: storyOf(events, language) };
}

async function subjectsOf(db: Db, { id }: Invoice): Promise<Subjects> {
  const { rows } = await db.raw<{ rows: [Subjects] }>(
    `with told as (
       select i.id, i.document_id from invoice i
       where i.id = :id or i.corrects_id = :id
          or i.corrects_id in (select c.note_id from interest_charge c where c.invoice_id = :id)
     ), paper as (
       select l.id, l.document_id from reminder r join reminder_letter l on l.id = r.letter_id
       where r.invoice_id = :id
       union all
       select p.id, p.document_id from instalment_cover c join instalment_plan p on p.id = c.plan_id
       where c.invoice_id = :id
       union all
       select l.plan_id, l.document_id from instalment_cover c join term_loss l on l.plan_id = c.plan_id
       where c.invoice_id = :id
     )
     select (select array_agg(id) from told) as invoices,
            (select array_agg(document_id) from (select document_id from told
               union all select document_id from paper) d) as documents,
            (select coalesce(array_agg(id), '{}') from paper) as papers`,
    { id },
  );
  return rows[0];
}

interface JournalRow {
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly clauses: string[];
  readonly detail: Detail;
  /** Number of the paper that a line about a document means. */
  readonly number: string | null;
  /** Number of the invoice that a correction corrects. */
  readonly corrects: string | null;
  /** The paper that was issued or sent. */
  readonly documentId: string | null;
}

async function journalOf(db: Db, { id, clientId }: Invoice, subjects: Subjects): Promise<Event[]> {
  const { rows } = await db.raw<{ rows: JournalRow[] }>(
    `select j.at, j.actor, j.verb, j.subject_kind, j.subject_id, j.clauses, j.detail,
            d.paper ->> 'number' as number, o.number as corrects,
            case when j.verb like '%issued' then coalesce(i.document_id, l.document_id) else d.id end as "documentId"
     from (
       select * from journal where subject_kind = 'invoice' and subject_id = any (:invoices::uuid[])
       union all
       select * from journal where subject_kind = 'document' and subject_id = any (:documents::uuid[])
       union all
       select * from journal where subject_kind = 'client' and subject_id = :clientId
         and (coalesce(detail ->> 'letterId', detail ->> 'planId') = any (:papers::text[])
           or (detail ->> 'haltId' is not null and at >= (select created_at from invoice where id = :id)))
     ) j
     left join document d on j.subject_kind = 'document' and d.id = j.subject_id
     left join reminder_letter l on j.verb like 'reminder%' and l.number = j.detail ->> 'number'
     left join invoice i on j.subject_kind = 'invoice' and i.id = j.subject_id and l.id is null
     left join invoice o on o.id = i.corrects_id and i.id <> :id
     order by j.id`,
    { id, clientId, ...subjects },
  );
  return rows.map(
    ({ subject_kind: kind, subject_id: subject, number, corrects, documentId, detail, ...line }) => ({
      ...line,
      detail: {
        ...(number === null ? {} : { number }),
        ...(corrects === null ? {} : { corrects }),
        ...detail,
      },
      links: {
        ...linksIn(detail),
        ...(documentId === null ? {} : { documentId }),
        ...(kind === 'invoice' && subject !== id ? { invoiceId: subject } : {}),
      },
    }),
  );
}

interface MilestoneRow {
  readonly received_at: Instant | null;
  readonly received_on: LocalDate | null;
  readonly due_on: LocalDate | null;
  readonly open: string;
  /** A plan that was agreed before had put it off (GTC 7.8). */
  readonly put_off: boolean;
}

/** What no person did: the receipt, and that the last day to pay went by with something open (GTC 2.4, 7.2). */
async function milestonesOf(db: Db, id: string, asOf: LocalDate): Promise<Event[]> {
  const row = await db('open_item')
    .where({ invoice_id: id })
    .first<MilestoneRow | undefined>(
      'received_at',
      'received_on',
      'due_on',
      db.raw(`(select coalesce(sum(p.amount), 0)::numeric(14, 2)::text from posting p join entry e on e.id = p.entry_id
        where p.invoice_id = open_item.invoice_id and p.account in ('receivable', 'advance-receivable')
          and e.booked_on <= open_item.due_on) as open`),
      db.raw(`exists (select from instalment_cover c join instalment_plan p on p.id = c.plan_id
        where c.invoice_id = open_item.invoice_id and p.agreed_on <= open_item.due_on) as put_off`),
    );
  if (row === undefined || row.due_on === null || row.received_on === null) return [];
  const { received_on: receivedOn, due_on: dueOn, open } = row;
  const event = (at: Instant, verb: string, clauses: string[], detail: Detail): Event => ({
    at,
    actor: 'terms',
    verb,
    clauses,
    detail,
    links: {},
  });
  const received = event(
    row.received_at ?? instantAt(receivedOn, '00:00'),
    'received',
    ['gtc:2.4', 'gtc:7.2'],
    { receivedOn, dueOn },
  );
  const late = dueOn < asOf && Number(open) > 0 && !row.put_off;
  const overdue = event(instantAt(addDays(dueOn, 1), '00:00'), 'overdue', ['gtc:7.2'], { dueOn, open });
  return late ? [received, overdue] : [received];
}

/** The invoice that takes a deposit or a partial service off (ruling 3, GTC 6.8). */
async function deductionsOf(db: Db, id: string): Promise<Event[]> {
  const rows = await db('deduction')
    .join('invoice', 'invoice.id', 'deduction.invoice_id')
    .where({ deducted_id: id, released_by: null })
    .groupBy('invoice.id')
    .select<{ id: string; number: string; at: Instant; gross: string }[]>(
      'invoice.id',
      'invoice.number',
      'invoice.created_at as at',
      db.raw('sum(deduction.net + deduction.vat)::text as gross'),
    );
  return rows.map(({ id: invoiceId, number, at, gross }) => ({
    at,
    actor: 'terms',
    verb: 'deducted',
    clauses: ['gtc:6.7'],
    detail: { number, gross },
    links: { invoiceId },
  }));
}
