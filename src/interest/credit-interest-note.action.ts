import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type CreditLine, creditNote } from '../invoicing/correction.ts';
import { creditTooLarge, type Invoice, notCorrectable } from '../invoicing/invoice.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { isCancelled } from '../invoicing/invoice.store.ts';
import { issueInvoices } from '../invoicing/issue-invoices.action.ts';
import { type Posting, transfer } from '../ledger/entry.ts';
import { decimal4 } from '../money/decimal.ts';
import { min, Money } from '../money/money.ts';
import { damagesFacts } from './damages-facts.store.ts';
import { type NoteCharge } from './interest-charge.store.ts';
import { untaxed } from './interest-note.ts';
import { lockNote } from './interest-note.store.ts';

interface CreditInterestNote {
  readonly noteId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Waives interest that a note charged, for good, by a credit note; the oldest due first. What was paid stays paid.
 * @throws problem `not-found`; `not-correctable` for what is no interest note, and for a cancelled one; `credit-too-large`
 * beyond what is open
 */
export async function creditInterestNote(tx: Tx, request: CreditInterestNote): Promise<Invoice> {
  const { noteId, amount, reason, actor, at } = request;
  const { note, contract, charges } = await lockNote(tx, noteId);
  if (await isCancelled(tx, noteId)) throw notCorrectable(`${note.number} has been cancelled`);
  const open = Money.sum(charges.map((charge) => charge.open));
  if (amount.compare(open) > 0)
    throw creditTooLarge(`EUR ${open} of ${note.number} are open; credit at most that`, {
      errors: [{ path: 'amount', message: `at most ${open}` }],
    });
  const line: CreditLine = {
    description: note.snapshot.title,
    net: amount,
    vatCategory: 'O',
    vatRate: decimal4('0'),
  };
  const draft = creditNote(note, [line], untaxed(amount), reason);
  const postings = waived(charges, amount);
  const [issued] = await issueInvoices(tx, {
    contractId: contract.id,
    facts: await damagesFacts(tx, contract, dayOf(at)),
    documents: [{ draft, partIds: [], postings: () => postings }],
    actor,
    at,
  });
  return issued;
}

function waived(charges: readonly NoteCharge[], amount: Money): Posting[] {
  let rest = amount;
  return charges.flatMap(({ invoice, open }) => {
    const part = min(rest, open);
    rest = rest.minus(part);
    return transfer(part, 'interest-waived', 'interest-receivable', ownerOf(invoice));
  });
}
