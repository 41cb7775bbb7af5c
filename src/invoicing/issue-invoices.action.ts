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
  const issued: { invoice: Invoice; inserts: Insert[] }[] = [];
  for (const document of documents) {
    const taken = await takeNumber(tx, 'invoice', yearOf(facts.issuedOn));
    issued.push(prepare(document, taken, contractId, request));
  }
  const invoices = issued.map(({ invoice }) => invoice);
  const [first, ...others] = invoices;
  if (first === undefined) throw new Error('nothing to issue');
  await insertTogether(
    tx,
    byTable([...issued.flatMap(({ inserts }) => inserts), ...dispatches(first, others, request)]),
  );
  return [first, ...others];
}

function prepare(
  { draft, partIds, postings }: ToIssue,
  taken: TakenNumber,
  contractId: string,
  { facts, actor, at }: IssueInvoices,
): { invoice: Invoice; inserts: Insert[] } {
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
  const inserts = [
    documentInsert(invoice.documentId, {
      subjectId: invoice.id,
      clientId: client.id,
      paper: invoice.snapshot,
      at,
    }),
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
  return { invoice, inserts };
}

function dispatches(first: Invoice, others: readonly Invoice[], { facts, at }: IssueInvoices): Insert[] {
  const { documentId, snapshot } = first;
  const enclosures = others.map((invoice) => invoice.documentId);
  return addresseesOf(snapshot.buyer, facts.client).map((addressee) =>
    dispatchInsert({ documentId, ...addressee, enclosures, at }),
  );
}

/** Rows of the same table go into one insert. */
function byTable(inserts: readonly Insert[]): Insert[] {
  const tables = new Map<string, Insert['rows'][number][]>();
  for (const { table, rows } of inserts) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  return [...tables].map(([table, rows]) => ({ table, rows }));
}
