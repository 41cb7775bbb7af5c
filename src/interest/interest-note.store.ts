import { type Tx } from '../../db/connection.ts';
import { type Contract } from '../contracts/contract.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Invoice, notCorrectable } from '../invoicing/invoice.ts';
import { invoiceById } from '../invoicing/invoice.store.ts';
import { lockChargesOf, type NoteCharge } from './interest-charge.store.ts';

/** An interest note with what it charged. */
export interface LockedNote {
  readonly note: Invoice;
  readonly contract: Contract;
  readonly charges: readonly NoteCharge[];
}

/**
 * An interest note; its contract and the invoices that it names are locked until the transaction ends.
 * @throws problem `not-found`, `not-correctable` for another kind of invoice
 */
export async function lockNote(tx: Tx, noteId: string): Promise<LockedNote> {
  const note = await invoiceById(tx, noteId);
  if (note.kind !== 'interest')
    throw notCorrectable(`${note.number} is no interest note; see POST /invoices/${noteId}/cancellation`);
  const contract = await lockContract(tx, note.contractId);
  return { note, contract, charges: await lockChargesOf(tx, noteId) };
}
