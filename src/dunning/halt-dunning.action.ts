import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { invoiceById, lockInvoice } from '../invoicing/invoice.store.ts';
import { record } from '../journal/journal.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { holdInThePast, notOverdue } from './halt.ts';
import { haltById, type HaltRecord, insertHalt } from './halt.store.ts';
import { dueDayOf } from './receivable.store.ts';

type Subject = { readonly clientId: string } | { readonly invoiceId: string };

interface Request {
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Holds back the reminders of a client or of one invoice up to and including a day, with a reason; interest runs on.
 * @throws problem `not-found`, `hold-in-the-past`
 */
export async function holdDunning(
  tx: Tx,
  subject: Subject,
  request: Request & { readonly until: LocalDate },
): Promise<HaltRecord> {
  if ('clientId' in subject) await clientById(tx, subject.clientId);
  else await invoiceById(tx, subject.invoiceId);
  const today = dayOf(request.at);
  if (request.until < today)
    throw holdInThePast(`the hold would have ended on ${request.until}`, {
      errors: [{ path: 'until', message: `lies before today, ${today}` }],
    });
  return halt(tx, 'hold', subject, request, request.until);
}

/**
 * The client disputes an invoice: no reminder of it until the dispute is resolved.
 * @throws problem `not-found`, `halt-exists`
 */
export async function disputeInvoice(tx: Tx, invoiceId: string, request: Request): Promise<HaltRecord> {
  await invoiceById(tx, invoiceId);
  return halt(tx, 'dispute', { invoiceId }, request, null);
}

/**
 * Legal proceedings about an invoice have begun, which is possible at any time after its last day to pay (GTC 7.10);
 * from now on the courts remind.
 * @throws problem `not-found`, `not-overdue`, `halt-exists`
 */
export async function startProceedings(tx: Tx, invoiceId: string, request: Request): Promise<HaltRecord> {
  const { number } = await lockInvoice(tx, invoiceId);
  const dueOn = await dueDayOf(tx, invoiceId);
  if (
    dueOn === null ||
    dayOf(request.at) <= dueOn ||
    !totalOpen(await openBalance(tx, invoiceId)).isPositive()
  ) {
    throw notOverdue(`${number} is paid or not yet overdue; proceedings may start after its last day to pay`);
  }
  return halt(tx, 'legal-proceedings', { invoiceId }, request, null);
}

async function halt(
  tx: Tx,
  kind: HaltRecord['kind'],
  subject: Subject,
  { reason, actor, at }: Request,
  until: LocalDate | null,
): Promise<HaltRecord> {
  const clientId = 'clientId' in subject ? subject.clientId : null;
  const invoiceId = 'invoiceId' in subject ? subject.invoiceId : null;
  const id = newId();
  await insertHalt(tx, { id, kind, clientId, invoiceId, reason, until, createdBy: actor, createdAt: at });
  await record(tx, {
    at,
    actor,
    verb: `reminders halted: ${kind}`,
    subjectKind: clientId === null ? 'invoice' : 'client',
    subjectId: clientId ?? invoiceId ?? id,
    clauses: ['gtc:7.10'],
    detail: { haltId: id, reason, until },
  });
  return haltById(tx, id);
}
