import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase } from './parts.ts';

/*
 * What is late: reminders and instalments (GTC 7.8, 7.10).
 */

/** What is owed on one invoice; amounts in EUR. */
export interface PaperReceivable {
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly open: string;
  /** Default interest up to the day of the letter. */
  readonly interest: string;
  /** Costs of collection, the flat sum included (§ 458 UGB). */
  readonly costs: string;
}

export interface PaperReceivableSums {
  readonly open: string;
  readonly interest: string;
  readonly costs: string;
  /** What the client has to its credit, taken off; absent where there is none. */
  readonly credit?: string;
  readonly all: string;
}

/** Mahnung (GTC 7.10); what it asks for is no supply and carries no VAT (ruling 22). */
export interface ReminderPaper extends PaperBase {
  readonly paper: 'reminder';
  readonly level: 1 | 2;
  /** The person of the client's management to whom the second reminder is addressed. */
  readonly attention: string | null;
  readonly items: readonly PaperReceivable[];
  readonly total: PaperReceivableSums;
  /** Whether the letter charges the interest it shows. */
  readonly interestCharged?: boolean;
  readonly payBy: LocalDate;
  /** What the payer quotes. */
  readonly reference: string;
}

/** One instalment on its paper; amounts in EUR. */
export interface PaperInstalment {
  readonly position: number;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly amount: string;
  /** What is owed after it. */
  readonly rest: string;
}

/** Ratenvereinbarung (GTC 7.8): what is owed, and by when which part of it is to be paid. */
export interface InstalmentPlanPaper extends PaperBase {
  readonly paper: 'instalment-plan';
  readonly items: readonly PaperReceivable[];
  readonly total: PaperReceivableSums;
  readonly instalments: readonly PaperInstalment[];
  /** Whether the whole rest becomes due by a late instalment (Terminsverlust). */
  readonly lossOfTerm: boolean;
  /** The number of the plan that this one takes the place of. */
  readonly replaces: string | null;
  /** What the payer quotes. */
  readonly reference: string;
}

/** Notice that the term is lost (Terminsverlust, GTC 7.8); carries the number of its plan. */
export interface LossOfTermPaper extends PaperBase {
  readonly paper: 'loss-of-term';
  /** The instalment that was late, with what had not been paid by its last day. */
  readonly late: {
    readonly position: number;
    readonly dueOn: LocalDate;
    readonly amount: string;
    readonly missing: string;
  };
  /** From this day on the whole rest is due and bears interest. */
  readonly since: LocalDate;
  readonly rest: string;
  /** What the payer quotes. */
  readonly reference: string;
}
