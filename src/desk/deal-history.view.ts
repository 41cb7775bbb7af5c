import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { compareInstants, instantAt, type Instant } from '../calendar/instant.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { type Language } from '../documents/papers/parts.ts';
import { offerById } from '../offers/offer.store.ts';
import { orderById } from '../offers/order.store.ts';
import { type Chapter, type Event, linksIn, storyOf } from './story.ts';
import { type Detail } from './told.ts';

interface Telling {
  readonly language: Language;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * The story of an offer, and of the contract that came of it, up to a day: written, sent, ordered, confirmed, delivered,
 * invoiced, paid, terminated. Told from the journal, the newest first, page by page; what a date brought about is added.
 * @throws problem `not-found`
 */
export async function offerHistory(db: Db, offerId: string, telling: Telling, asOf: LocalDate) {
  await offerById(db, offerId);
  const contract = await db('contract')
    .join('client_order as o', 'o.id', 'contract.order_id')
    .where('o.offer_id', offerId)
    .first<{ id: string } | undefined>('contract.id');
  return dealHistory(db, { offerId, contractId: contract?.id ?? null }, telling, asOf);
}

/** The story of a contract from its offer to the last cent. @throws problem `not-found` */
export async function contractHistory(db: Db, contractId: string, telling: Telling, asOf: LocalDate) {
  const { orderId } = await contractById(db, contractId);
  const { offerId } = await orderById(db, orderId);
  return dealHistory(db, { offerId, contractId }, telling, asOf);
}

interface Deal {
  readonly offerId: string;
  readonly contractId: string | null;
}

async function dealHistory(db: Db, deal: Deal, { language, limit, cursor }: Telling, asOf: LocalDate) {
  const { items, nextCursor, newer } = await linesOf(db, deal, limit, cursor);
  const oldest = nextCursor === null ? undefined : items.at(-1)?.at;
  // What a date brought about belongs to the page on which it falls.
  const here = (await milestonesOf(db, deal.contractId, asOf)).filter(
    ({ at }) =>
      (oldest === undefined || compareInstants(at, oldest) >= 0) &&
      (newer === undefined || compareInstants(at, newer) < 0),
  );
  const chapters: Chapter[] = storyOf([...items.toReversed(), ...here], language).reverse();
  return { ...deal, language, items: chapters, nextCursor };
}

interface LineRow {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly kind: string;
  readonly subject: string;
  readonly clauses: string[];
  readonly detail: Detail;
  /** Number of the paper or invoice that the line is about. */
  readonly number: string | null;
  /** Kind and version of the paper: the papers of one offer bear the same number. */
  readonly paper: string | null;
  readonly version: number | null;
  readonly documentId: string | null;
}

/** The subjects of which the journal speaks when it speaks of a deal; each is found by an index. */
const SUBJECTS = `
  with version as (select id from offer_version where offer_id = :offerId),
  bill as (select id, document_id, number from invoice where contract_id = :contractId),
  told as (
    select 'offer' as kind, :offerId::uuid as id, null::text as number, null::uuid as document_id, null::text as paper,
      null::integer as version
    union all select 'contract', :contractId::uuid, null, null, null, null
    union all select 'invoice', id, number, document_id, null, null from bill
    union all select 'document', d.id, d.paper ->> 'number', d.id, d.kind, (d.paper ->> 'version')::integer from document d
      where d.subject_id in (select id from version union all select id from client_order where offer_id = :offerId
        union all select :contractId::uuid union all select id from bill)
  )
  select j.id, j.at, j.actor, j.verb, j.clauses, j.detail, t.kind, t.id as subject, t.number, t.document_id as "documentId",
    t.paper, t.version
  from told t join journal j on j.subject_kind = t.kind and j.subject_id = t.id`;

async function linesOf(db: Db, deal: Deal, limit: number, cursor: string | undefined) {
  const lines = () => db.from(db.raw(`(${SUBJECTS}) as line`, { ...deal }));
  const page = await keysetPage<LineRow>(db, lines().select('line.*'), {
    id: 'line.id',
    sorts: { id: 'line.id' },
    sort: '-id',
    limit,
    cursor,
  });
  const [first] = page.items;
  const newer =
    cursor === undefined || first === undefined
      ? undefined
      : await lines()
          .where('line.id', '>', first.id)
          .orderBy('line.id')
          .first<{ at: Instant } | undefined>('line.at');
  return { items: page.items.map(eventOf), nextCursor: page.nextCursor, newer: newer?.at };
}

function eventOf(line: LineRow): Event {
  const { at, actor, verb, clauses, kind, subject, number, documentId, paper, version, detail } = line;
  const names = number !== null && !('number' in detail);
  return {
    at,
    actor,
    verb,
    clauses,
    detail: names ? { number, paper, version, ...detail } : detail,
    links: {
      ...linksIn(detail),
      ...(documentId === null ? {} : { documentId }),
      ...(kind === 'invoice' ? { invoiceId: subject } : {}),
    },
    // What is said of a receivable without its name is said of one of several here.
    ...(kind === 'invoice' && names ? { about: number } : {}),
  };
}

interface MilestoneRow {
  readonly day: LocalDate;
  readonly verb: string;
  readonly clause: string;
  readonly detail: Detail;
  readonly about: string | null;
  readonly invoice: string | null;
}

/**
 * What no person did: silence after a delivery (GTC 8.5), a last day to pay that went by with something open and no plan
 * (GTC 7.2, 7.8).
 */
async function milestonesOf(db: Db, contractId: string | null, asOf: LocalDate): Promise<Event[]> {
  if (contractId === null) return [];
  const { rows } = await db.raw<{ rows: MilestoneRow[] }>(
    `select acceptance_deadline as day, 'delivery deemed accepted' as verb, 'gtc:8.5' as clause,
            jsonb_build_object('deliveredOn', delivered_on) as detail, null as about, null::uuid as invoice
     from delivery
     where contract_id = :contractId and acceptance_deadline < :asOf
       and not exists (select from delivery_declaration s where s.delivery_id = delivery.id)
     union all
     select o.due_on, 'overdue', 'gtc:7.2', jsonb_build_object('dueOn', o.due_on, 'open', late.open), i.number, i.id
     from invoice i join open_item o on o.invoice_id = i.id
     cross join lateral (
       select coalesce(sum(p.amount), 0)::numeric(14, 2)::text as open from posting p join entry e on e.id = p.entry_id
       where p.invoice_id = i.id and p.account in ('receivable', 'advance-receivable') and e.booked_on <= o.due_on) late
     where i.contract_id = :contractId and o.due_on < :asOf and late.open::numeric > 0
       and not exists (select from instalment_cover c join instalment_plan p on p.id = c.plan_id
         where c.invoice_id = i.id and p.agreed_on <= o.due_on)`,
    { contractId, asOf },
  );
  return rows.map(({ day, verb, clause, detail, about, invoice }) => ({
    at: instantAt(addDays(day, 1), '00:00'),
    actor: 'terms',
    verb,
    clauses: [clause],
    detail,
    links: invoice === null ? {} : { invoiceId: invoice },
    ...(about === null ? {} : { about }),
  }));
}
