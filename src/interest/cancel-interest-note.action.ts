import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { cancellation } from '../invoicing/correction.ts';
import { alreadyCancelled, type Invoice, notCorrectable } from '../invoicing/invoice.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { creditNotesOf, isCancelled } from '../invoicing/invoice.store.ts';
import { issueInvoices } from '../invoicing/issue-invoices.action.ts';
import { transfer } from '../ledger/entry.ts';
import { damagesFacts } from './damages-facts.store.ts';
import { withdrawCharges } from './interest-charge.store.ts';
import { lockNote } from './interest-note.store.ts';

interface CancelInterestNote {
  readonly noteId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Cancels an interest note by a document of its own: what is unpaid of it counts as not charged. The interest itself is
 * owed as before and can be charged anew; to let the client off, credit the note instead.
 * @throws problem `not-found`, `already-cancelled`; `not-correctable` for what is no interest note, and for one with a
 * credit note
 */
export async function cancelInterestNote(tx: Tx, request: CancelInterestNote): Promise<Invoice> {
  const { noteId, reason, actor, at } = request;
  const { note, contract, charges } = await lockNote(tx, noteId);
  if (await isCancelled(tx, noteId)) throw alreadyCancelled(`${note.number} was cancelled before`);
  if ((await creditNotesOf(tx, noteId)).length > 0)
    throw notCorrectable(`${note.number} has a credit note; credit the rest instead`);
  const postings = charges.flatMap(({ invoice, open }) =>
    transfer(open, 'interest-income', 'interest-receivable', ownerOf(invoice)),
  );
  const [issued] = await issueInvoices(tx, {
    contractId: contract.id,
    facts: await damagesFacts(tx, contract, dayOf(at)),
    documents: [{ draft: cancellation(note, reason), partIds: [], postings: () => postings }],
    actor,
    at,
  });
  await withdrawCharges(tx, charges, issued.id);
  return issued;
}
