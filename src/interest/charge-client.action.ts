import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { nothingToCharge } from './interest-charge.ts';
import { lateContractsOf } from './interest-charge.store.ts';
import { issueInterestNote } from './issue-interest-note.action.ts';

interface ChargeClient {
  readonly clientId: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Charges a client all interest up to today, however little: one note for each contract, because its terms decide the
 * interest (GTC 7.9).
 * @throws problem `nothing-to-charge`, `base-rate-missing`, `not-found`
 */
export async function chargeClient(tx: Tx, { clientId, actor, at }: ChargeClient): Promise<Invoice[]> {
  const { number } = await clientById(tx, clientId);
  const day = dayOf(at);
  const notes: Invoice[] = [];
  for (const contractId of await lateContractsOf(tx, clientId, day)) {
    const note = await issueInterestNote(tx, { contractId, day, heedMinimum: false, actor, at });
    if (note !== null) notes.push(note);
  }
  if (notes.length === 0)
    throw nothingToCharge(`all interest of ${number} up to ${day} is charged; nothing has to be done`);
  return notes;
}
