import { type Db, type Tx } from '../db/connection.ts';
import { transaction } from '../db/transaction.ts';
import { instant, type Instant } from '../src/calendar/instant.ts';
import { addDays, type LocalDate } from '../src/calendar/local-date.ts';
import { Money } from '../src/money/money.ts';
import { receivePayment } from '../src/payments/receive-payment.action.ts';
import { billedOnce } from './contract-models.ts';
import { fillReceivables, requireAgreement } from './fill-receivables.ts';
import { byTheHour } from './fill-retainers.ts';

/** Of five invoices so many are paid. */
const PAID = 4;
const PEOPLE = 50;
const ACCOUNT = 'AT611904300234573201';
const TABLES = [
  'account_sum',
  'bank_entry',
  'bank_statement',
  'dispatch',
  'document',
  'document_file',
  'entry',
  'invoice',
  'journal',
  'open_item',
  'payment',
  'payment_allocation',
  'person',
  'posting',
  'time_entry',
];

interface Agency {
  readonly invoices: number;
  readonly contracts: number;
  readonly concluded: Instant;
  /** The invoices are between 1 and 400 days late on this day. */
  readonly day: LocalDate;
  /** So many of the invoices belong to one client. */
  readonly largest: number;
}

/**
 * Fills an empty database with what a large agency has after some years, for the lists to find: so many invoices, each
 * with paper, message and a story in the journal, four of five paid by a bank entry; entries that wait for a person, and as
 * many hours of work as invoices. Ledger and receivables agree afterwards.
 */
export async function fillAgency(
  db: Db,
  { invoices, contracts, concluded, day, largest }: Agency,
): Promise<void> {
  const models = [...billedOnce, ...byTheHour];
  await fillReceivables(db, { contracts, items: invoices, concluded, day, latest: 400, largest, models });
  await payModels(db, addDays(day, -20));
  await transaction(db, async (tx) => {
    // Neither checks nor triggers: that would take minutes, and the agreement is checked at the end.
    await tx.raw('set local session_replication_role = replica');
    await copyPayments(tx);
    for (const copy of copies) await tx.raw(copy, { day, people: PEOPLE, invoices });
  });
  await db.raw(`vacuum (analyze) ${TABLES.join(', ')}`);
  // Never were all of them open at once.
  await db.raw('reindex table open_item');
  await requireAgreement(db);
}

/** The invoices that the billing run has issued are paid; the bank entries are added with the copies. */
async function payModels(db: Db, on: LocalDate): Promise<void> {
  const models = await db('invoice')
    .whereRaw('id = (select subject_id from document where document.id = invoice.document_id)')
    .select<{ id: string; gross: string }[]>('id', 'gross');
  for (const { id, gross } of models) {
    const payment = {
      amount: Money.of(gross),
      valueDate: on,
      invoiceId: id,
      reference: undefined,
      payer: 'Bergblick Hotels GmbH',
      method: 'bank-transfer',
      actor: 'bench',
      at: instant(`${on}T10:00:00Z`),
    } as const;
    await transaction(db, (tx) => receivePayment(tx, payment));
  }
}

/** Ids that grow like those of Kontor. */
function id(kind: string, nth = 'k.nth'): string {
  return `('01${kind}0000-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid`;
}

async function copyPayments(tx: Tx): Promise<void> {
  await tx.raw(
    `create temp table copy on commit drop as
     select k.*, row_number() over (order by k.id) as nth, m.id as model, a.payment_id as paid_by
     from invoice k join document d on d.id = k.document_id join invoice m on m.id = d.subject_id and m.id <> k.id
       join payment_allocation a on a.invoice_id = m.id and a.position = 1`,
  );
  await tx.raw(`alter table copy add payment uuid`);
  await tx.raw(`update copy k set payment = ${id('9a')} where k.nth % 5 < ?`, [PAID]);
  await tx.raw('analyze copy');
}

/** A file of the bank has a thousand entries. */
const statement = id('9d', '1 + k.nth / 1000');
/** What a copy has of its own, table by table; its parents come before it. */
const copies = [
  `insert into payment (id, client_id, amount, value_date, method, reference, payer, bank_account, bank_identity, bank_part,
     actor, created_at)
   select k.payment, k.client_id, p.amount, k.issued_on + 10, p.method, k.number, p.payer, '${ACCOUNT}', 'B' || k.nth, 1,
          p.actor, k.issued_on + 10
   from copy k join payment p on p.id = k.paid_by where k.payment is not null`,
  `insert into payment_allocation (payment_id, position, invoice_id, part, amount, reason, clause)
   select k.payment, a.position, k.id, a.part, a.amount, a.reason, a.clause
   from copy k join payment_allocation a on a.payment_id = k.paid_by where k.payment is not null`,
  `insert into entry (id, source_kind, source_id, purpose, booked_on, clauses, created_at)
   select ${id('9b')}, e.source_kind, k.payment, e.purpose, k.issued_on + 10, e.clauses, k.issued_on + 10
   from copy k join entry e on e.source_kind = 'payment' and e.source_id = k.paid_by where k.payment is not null`,
  `insert into posting (entry_id, booked_on, position, account, amount, tax_category, tax_rate, client_id, contract_id, invoice_id)
   select ${id('9b')}, k.issued_on + 10, p.position, p.account, p.amount, p.tax_category, p.tax_rate, k.client_id, k.contract_id, k.id
   from copy k join entry e on e.source_kind = 'payment' and e.source_id = k.paid_by
     join posting p on p.entry_id = e.id where k.payment is not null`,
  `update open_item o set open = 0, changed_on = k.issued_on + 10, paid_on = k.issued_on + 10, changes = 2
   from copy k where k.id = o.invoice_id and k.payment is not null`,
  'delete from account_sum',
  `insert into account_sum
   select e.booked_on, p.account, 0, coalesce(sum(p.amount) filter (where p.amount > 0), 0),
     coalesce(-sum(p.amount) filter (where p.amount < 0), 0)
   from posting p join entry e on e.id = p.entry_id group by e.booked_on, p.account`,
  `insert into bank_statement (id, sha256, account_iban, entries, duplicates, actor, imported_at)
   select ${statement}, 'bench ' || k.nth / 1000, '${ACCOUNT}', count(*), 0, 'bench', now() from copy k group by 1, 2`,
  `insert into bank_entry (id, statement_id, account_iban, identity, direction, amount, booked_on, value_date,
     counterparty, counterparty_iban, text, state, payment_id, decided_by, decided_at)
   select ${id('9e')}, ${statement}, '${ACCOUNT}', 'B' || k.nth, 'credit', k.gross, k.issued_on + 10, k.issued_on + 10,
          c.name, c.iban, case when k.payment is not null then k.number else 'Danke' end,
          case when k.payment is not null then 'booked' else 'open' end, k.payment,
          case when k.payment is not null then 'bench' end, case when k.payment is not null then now() end
   from copy k join client c on c.id = k.client_id where k.payment is not null or k.nth % 50 = 49`,
  `insert into journal (at, actor, verb, subject_kind, subject_id, clauses, detail)
   select k.issued_on + interval '10 hours', j.actor, j.verb, j.subject_kind, k.id, j.clauses, j.detail
   from copy k join journal j on j.subject_kind = 'invoice' and j.subject_id = k.model order by k.issued_on, k.nth`,
  `insert into document (id, kind, subject_id, revision, client_id, title, language, paper, clauses, created_at)
   select ${id('9f')}, d.kind, k.id, d.revision, k.client_id, 'Rechnung ' || k.number, d.language,
          jsonb_build_object('number', k.number), d.clauses, k.issued_on
   from copy k join document d on d.id = k.document_id`,
  `insert into document_file (document_id, bytes, sha256, pages, renderer, rendered_at)
   select ${id('9f')}, '', '', 0, 'none', k.issued_on from copy k`,
  `insert into dispatch (id, document_id, recipient, status, message_id, attempts, next_attempt_at, sent_at,
     deemed_received_at, created_at)
   select ${id('9c')}, ${id('9f')}, 'buchhaltung@bergblick.example', 'sent', 'bench-' || k.nth, 1, k.issued_on,
          k.issued_on, k.issued_on, k.issued_on from copy k`,
  `update invoice i set document_id = ${id('9f')} from copy k where k.id = i.id`,
  `insert into person (id, name, role, created_at)
   select ${id('a0', 'nth')}, 'Person ' || nth, 'developer', now() from generate_series(1, :people::int) nth`,
  // Of a hundred entries one is a draft and one waits for approval.
  `with c as materialized (select c.id, row_number() over (order by c.id) - 1 as rank
     from contract c join offer_line l on l.version_id = c.version_id and l.position = 2 and l.kind = 'effort')
   insert into time_entry (id, contract_id, line_position, person_id, worked_on, seconds, description, state, source,
     created_at)
   select ${id('a1', 'nth')}, c.id, 2, ${id('a0', '1 + nth % :people')}, :day::date - nth % 400,
          1800 * (1 + nth % 9), 'Abstimmung, Umsetzung und Test, Teil ' || nth,
          case nth % 100 when 98 then 'draft' when 99 then 'submitted' else 'approved' end, 'manual', now()
   from generate_series(1, :invoices::int) nth join c on c.rank = nth % (select count(*) from c)`,
];
