import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { yearOf } from '../calendar/local-date.ts';
import { type TakenNumber } from '../company/number-series.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { totalsOf } from '../money/vat.ts';
import { type BilledTime } from '../time/rated-time.ts';
import { markBilled } from '../time/time-billing.store.ts';
import { billedTime, timesheetsOf } from './billed-work.ts';
import { type Invoice } from './invoice.ts';
import { type ToIssue } from './to-issue.ts';
import { invoicePaper, type InvoicePaperFacts } from './invoice-paper.ts';
import { requireOwnVatId, requireRecipientVatId } from './invoice-requirements.ts';
import { deductionInsert } from './deposit.store.ts';
import { billedPartInsert, invoiceInsert, openItemInsert } from './invoice.store.ts';

interface IssueInvoices {
  readonly contractId: string;
  readonly facts: InvoicePaperFacts;
  /** Issued in this order; those after the first travel in its message. */
  readonly documents: readonly [ToIssue, ...ToIssue[]];
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Issues documents: takes their numbers (gapless, GTC-independent, ruling 24), freezes them as papers, books them, queues
 * them for the client, all in one transaction and with the counter locked last.
 * @throws problem `recipient-vat-id-missing`, `company-incomplete`
 */
export async function issueInvoices(
  tx: Tx,
  request: IssueInvoices,
): Promise<readonly [Invoice, ...Invoice[]]> {
  const { facts, documents, contractId } = request;
  for (const { draft } of documents) {
    requireRecipientVatId(draft, facts.client);
    requireOwnVatId(draft, facts.company);
  }
  const issued: Prepared[] = [];
  for (const document of documents) {
    const taken = await takeNumber(tx, 'invoice', yearOf(facts.issuedOn));
    issued.push(prepare(document, taken, contractId, request));
  }
  const invoices = issued.map(({ invoice }) => invoice);
  const [first, ...others] = invoices;
  if (first === undefined) throw new Error('nothing to issue');
  await insertTogether(
    tx,
    byTable([...issued.flatMap(({ inserts }) => inserts), ...dispatches(issued, request)]),
  );
  for (const { invoice, billed } of issued) await markBilled(tx, invoice.id, billed);
  return [first, ...others];
}

interface Prepared {
  readonly invoice: Invoice;
  readonly billed: readonly BilledTime[];
  /** What it sends to the client: itself, and the timesheet of what it bills by effort. */
  readonly documentIds: readonly string[];
  readonly inserts: readonly Insert[];
}

function prepare(
  { draft, partIds, work, postings }: ToIssue,
  taken: TakenNumber,
  contractId: string,
  { facts, actor, at }: IssueInvoices,
): Prepared {
  const { client, issuedOn } = facts;
  const invoice: Invoice = {
    id: newId(),
    number: taken.number,
    kind: draft.kind,
    clientId: client.id,
    contractId,
    correctsId: draft.corrects?.id ?? null,
    issuedOn,
    snapshot: invoicePaper(draft, taken.number, facts),
    documentId: newId(),
  };
  const owner = { clientId: client.id, contractId, invoiceId: invoice.id };
  const document = { subjectId: invoice.id, clientId: client.id, at };
  const timesheets = timesheetsOf(work, invoice, facts).map((paper) => ({ id: newId(), paper }));
  const inserts = [
    documentInsert(invoice.documentId, { ...document, paper: invoice.snapshot }),
    ...timesheets.map(({ id, paper }) => documentInsert(id, { ...document, paper })),
    invoiceInsert(invoice, taken, totalsOf(draft.payable), at),
    billedPartInsert(invoice.id, partIds),
    deductionInsert(invoice, draft.deductions),
    openItemInsert(invoice),
    ...entryInserts({
      sourceKind: 'invoice',
      sourceId: invoice.id,
      purpose: 'issue',
      bookedOn: issuedOn,
      clauses: draft.clauses,
      at,
      postings: postings(owner),
    }),
    journalInsert({
      at,
      actor,
      verb: `${draft.kind} issued`,
      subjectKind: 'invoice',
      subjectId: invoice.id,
      clauses: draft.clauses,
      detail: { number: invoice.number, contractId, gross: invoice.snapshot.payable.gross },
    }),
  ];
  const documentIds = [invoice.documentId, ...timesheets.map(({ id }) => id)];
  return { invoice, billed: billedTime(work), documentIds, inserts };
}

function dispatches(issued: readonly Prepared[], { facts, at }: IssueInvoices): Insert[] {
  const [first] = issued;
  if (first === undefined) return [];
  const [documentId = first.invoice.documentId, ...enclosures] = issued.flatMap(
    ({ documentIds }) => documentIds,
  );
  return addresseesOf(first.invoice.snapshot.buyer, facts.client).map((addressee) =>
    dispatchInsert({ documentId, ...addressee, enclosures, at }),
  );
}

/** Rows of the same table go into one insert. */
function byTable(inserts: readonly Insert[]): Insert[] {
  const tables = new Map<string, Insert['rows'][number][]>();
  for (const { table, rows } of inserts) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  return [...tables].map(([table, rows]) => ({ table, rows }));
}
