import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

export const partsDiffer = defineProblem({
  type: 'parts-differ',
  title: 'The parts are not what came from the bank',
  status: 422,
  clause: 'gtc:7.2',
});
export const entryDismissed = defineProblem({
  type: 'bank-entry-dismissed',
  title: 'This money was set aside as no payment',
  status: 409,
});

/** One movement of the account as the bank tells it; of a batch one for each transaction. */
export interface BankEntry {
  /** Distinguishes it from every other entry of the account, in whatever file it comes. */
  readonly identity: string;
  /** The bank's own reference, as people quote it. */
  readonly bankReference: string | null;
  readonly direction: 'credit' | 'debit';
  readonly amount: Money;
  readonly bookedOn: LocalDate;
  /** From this day on the money is ours: it ends interest (GTC 7.9). */
  readonly valueDate: LocalDate;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly endToEndId: string | null;
  /** The structured reference (ISO 11649, Zahlungsreferenz). */
  readonly creditorReference: string | null;
  /** What the payer wrote (Verwendungszweck). */
  readonly text: string | null;
  /** Why it can be no payment of a client; null for money that can. */
  readonly noPayment: string | null;
}

export type BankEntryState = 'new' | 'open' | 'booked' | 'dismissed' | 'listed';
export type BankEntryEvent = 'book' | 'leave' | 'dismiss';

/**
 * What becomes of an entry: a new one is matched, and booked or left to a person, who books or dismisses it. What can be
 * no payment is only listed.
 */
export const bankEntryStates: Transitions<BankEntryState, BankEntryEvent> = {
  new: { book: 'booked', leave: 'open', dismiss: 'dismissed' },
  open: { book: 'booked', dismiss: 'dismissed' },
  dismissed: { book: 'booked' },
  booked: {},
  listed: {},
};
export const bankEntryStateNames = Object.keys(bankEntryStates) as [BankEntryState, ...BankEntryState[]];

/**
 * What was set aside is booked only by somebody who says to know it: a screen that was read before, or Kontor itself, does not.
 * @throws problem `bank-entry-dismissed` with the reason it was set aside for
 */
export function requireDismissalSeen(
  { state, note }: { readonly state: BankEntryState; readonly note: string | null },
  despiteDismissal: boolean,
): void {
  if (state !== 'dismissed' || despiteDismissal) return;
  throw entryDismissed(
    `it was set aside ("${note}"); if it is a payment after all, book it with despiteDismissal true`,
  );
}
