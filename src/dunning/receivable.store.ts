import { type Db, type Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { termsOfContracts } from '../contracts/contract-terms.store.ts';
import { Money } from '../money/money.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type Deferral, type Receivable, type Reminder } from './dunning.ts';
import { shareCredit } from './credit.ts';
import { type Halt } from './halt.ts';

/** A receivable of a client as dunning sees it. */
export interface ClientReceivable extends Receivable {
  readonly clientId: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly terms: TermsParameters;
}

interface ReceivableRow {
  readonly clientId: string;
  readonly invoiceId: string;
  readonly contractId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly open: string;
  readonly clientCredit: string;
  readonly hasManagementContact: boolean;
  readonly reminders: readonly Reminder[];
  readonly halts: readonly Halt[];
  readonly deferral: Deferral | null;
}

/** Everything on which something is open, of these clients, the oldest due first. */
export async function receivablesOf(db: Db, clientIds: readonly string[]): Promise<ClientReceivable[]> {
  const rows = await prepared<ReceivableRow>(
    db,
    // What is known of a client is read once, and not for each of its thousands of receivables.
    `with k as materialized (
       select id, management_name is not null and management_email is not null as has_management,
              (select coalesce(-sum(p.amount), 0)::numeric(14, 2)::text from posting p
               where p.client_id = client.id and p.account = 'client-credit') as credit
       from client where id = any (:clientIds::uuid[])
     )
     select o.client_id as "clientId", i.id as "invoiceId", i.contract_id as "contractId", i.number,
            i.issued_on as "issuedOn", o.due_on as "dueOn", o.open, k.credit as "clientCredit",
            k.has_management as "hasManagementContact",
            (select coalesce(jsonb_agg(jsonb_build_object('letterId', l.id, 'level', r.level, 'payBy', l.pay_by,
                      'receivedOn', l.received_on)), '[]')
             from reminder r join reminder_letter l on l.id = r.letter_id
             where r.invoice_id = i.id and not r.withdrawn) as reminders,
            (select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'reason', h.reason, 'until', h.until)
                      order by h.id), '[]')
             from dunning_halt h
             where h.ended_at is null and (h.invoice_id = i.id or h.client_id = o.client_id)) as halts,
            (select jsonb_build_object('plan', p.number, 'until', coalesce(
                      (select l.found_on from term_loss l where l.plan_id = p.id and not l.waived),
                      (select max(due_on) from instalment where plan_id = p.id)),
                      'lostSince', (select l.since from term_loss l where l.plan_id = p.id and not l.waived))
             from instalment_cover c join instalment_plan p on p.id = c.plan_id
             where c.invoice_id = i.id and not c.ended) as deferral
     from k
     join open_item o on o.client_id = k.id and o.open > 0
     join invoice i on i.id = o.invoice_id
     order by o.client_id, o.due_on nulls last, i.issued_on, i.id`,
    { clientIds },
  );
  const terms = await termsOfContracts(db, [...new Set(rows.map((row) => row.contractId))]);
  const owed = rows.map((row) => ({
    clientId: row.clientId,
    open: Money.of(row.open),
    clientCredit: Money.of(row.clientCredit),
  }));
  const credits = shareCredit(owed);
  // Field by field: copying the rows costs more than all rules for them, where a client owes thousands.
  return rows.map((row, nth) => ({
    clientId: row.clientId,
    invoiceId: row.invoiceId,
    number: row.number,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    open: owed[nth]?.open ?? Money.zero,
    credit: credits[nth] ?? Money.zero,
    halts: row.halts,
    deferral: row.deferral,
    reminders: row.reminders,
    hasManagementContact: row.hasManagementContact,
    terms: termsOf(terms, row.contractId),
  }));
}

function termsOf(terms: ReadonlyMap<string, TermsParameters>, contractId: string): TermsParameters {
  const found = terms.get(contractId);
  if (found === undefined) throw new Error(`contract ${contractId} has no terms`);
  return found;
}

/** Locks what the client owes until the transaction ends, so that no payment and no other letter comes between. */
export async function lockReceivablesOf(tx: Tx, clientId: string): Promise<void> {
  await tx('open_item').where({ client_id: clientId }).orderBy('invoice_id').forUpdate().select('invoice_id');
}

export interface DueLetter {
  readonly clientId: string;
  readonly clientName: string;
  readonly level: number;
  readonly invoices: number;
}

/**
 * Clients with something overdue whose next reminder may be due, by client and level, after the one given. A first
 * sieve: the rule decides, and says why where it decides against a letter.
 */
export async function dueLetters(
  db: Db,
  asOf: LocalDate,
  after: { readonly clientId: string; readonly level: number } | null,
  limit: number,
): Promise<DueLetter[]> {
  const { rows } = await db.raw<{ rows: DueLetter[] }>(
    `select due.client_id as "clientId", k.name as "clientName", due.level, due.invoices
     from (
       select o.client_id, next.level, count(*)::int as invoices
       from open_item o
       left join lateral (
         select r.level, l.received_on, l.pay_by from reminder r join reminder_letter l on l.id = r.letter_id
         where r.invoice_id = o.invoice_id and not r.withdrawn order by r.level desc limit 1) last on true
       cross join lateral (select coalesce(last.level, 0) + 1 as level) next
       where o.open > 0 and o.due_on < :asOf and (:client::uuid is null or o.client_id >= :client::uuid)
         and (last.level is null or (last.level = 1 and last.received_on is not null and last.pay_by < :asOf))
         and (:client::uuid is null or (o.client_id, next.level) > (:client::uuid, :level::int))
       group by o.client_id, next.level
       order by o.client_id, next.level
       limit :limit
     ) due
     join client k on k.id = due.client_id
     order by due.client_id, due.level`,
    { asOf, client: after?.clientId ?? null, level: after?.level ?? null, limit },
  );
  return rows;
}

/** The last day to pay an invoice; null while nobody has received it, and for corrections. */
export async function dueDayOf(db: Db, invoiceId: string): Promise<LocalDate | null> {
  const row = await db('open_item')
    .where({ invoice_id: invoiceId })
    .first<{ due_on: LocalDate | null } | undefined>('due_on');
  return row?.due_on ?? null;
}
