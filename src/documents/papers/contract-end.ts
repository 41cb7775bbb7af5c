import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase } from './parts.ts';

/*
 * How contracts end (GTC 3.8, 7.10).
 */

/** Bestätigung der Kündigung: on which day a contract ends by the notice received (GTC 3.8, 8.14). */
export interface TerminationConfirmationPaper extends PaperBase {
  readonly paper: 'termination-confirmation';
  /** Who gave notice. */
  readonly by: 'client' | 'agency';
  readonly receivedOn: LocalDate;
  /** The last day of the contract. */
  readonly endsOn: LocalDate;
}

/** A contract that the agency withdraws from; amounts in EUR. */
export interface PaperWithdrawnContract {
  readonly number: string;
  readonly title: string;
  readonly concludedOn: LocalDate;
  /** The agreed price, net. */
  readonly agreed: string;
  /** What was rendered of it, net. */
  readonly rendered: string;
  readonly savedExpense: string;
  readonly lostProfit: string;
}

/** Rücktritt vom Vertrag after two unsuccessful reminders (GTC 7.10). */
export interface WithdrawalPaper extends PaperBase {
  readonly paper: 'withdrawal';
  /** The person of the client's management to whom it is addressed. */
  readonly attention: string | null;
  /** The second reminder, which was unsuccessful. */
  readonly reminder: { readonly number: string; readonly date: LocalDate };
  readonly contracts: readonly PaperWithdrawnContract[];
  readonly total: Pick<PaperWithdrawnContract, 'agreed' | 'rendered' | 'savedExpense' | 'lostProfit'>;
  /** The documents that settle the contracts, as the client finds them: number and what they ask for. */
  readonly enclosed: readonly string[];
  /** What is still open of invoices issued before, without interest. */
  readonly open: string;
}
