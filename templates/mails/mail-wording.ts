import {
  type WithdrawalPaper,
  type TerminationConfirmationPaper,
} from '../../src/documents/papers/contract-end.ts';
import {
  type OverrunNoticePaper,
  type PoolNoticePaper,
  type TimesheetPaper,
} from '../../src/documents/papers/effort.ts';
import { type ClaimStatementPaper } from '../../src/documents/papers/interest.ts';
import { type InvoiceKind, type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { type CostNoticePaper, type IndexNoticePaper } from '../../src/documents/papers/prices.ts';
import {
  type InstalmentPlanPaper,
  type LossOfTermPaper,
  type ReminderPaper,
} from '../../src/documents/papers/receivables.ts';
import {
  type OfferPaper,
  type OrderAcknowledgementPaper,
  type OrderConfirmationPaper,
} from '../../src/documents/papers/sales.ts';

/** What the mails that carry papers say in one language. Each text answers with its paragraphs. */
export interface MailWording {
  readonly greeting: string;
  readonly closing: string;
  readonly attached: string;
  /** For the terms document of an order confirmation. */
  readonly terms: string;
  readonly copy: {
    readonly subject: (subject: string) => string;
    readonly note: string;
    readonly fileName: string;
  };
  readonly offer: (paper: OfferPaper) => string[];
  readonly acknowledgement: (paper: OrderAcknowledgementPaper) => string[];
  readonly confirmation: (paper: OrderConfirmationPaper) => string[];
  readonly reminder: (paper: ReminderPaper) => string[];
  readonly poolNotice: (paper: PoolNoticePaper) => string[];
  readonly overrunNotice: (paper: OverrunNoticePaper) => string[];
  readonly claimStatement: (paper: ClaimStatementPaper) => string[];
  readonly withdrawal: (paper: WithdrawalPaper) => string[];
  readonly termination: (paper: TerminationConfirmationPaper) => string[];
  readonly instalmentPlan: (paper: InstalmentPlanPaper) => string[];
  readonly lossOfTerm: (paper: LossOfTermPaper) => string[];
  readonly timesheet: (paper: TimesheetPaper) => string[];
  readonly indexNotice: (paper: IndexNoticePaper) => string[];
  readonly costNotice: (paper: CostNoticePaper) => string[];
  readonly invoice: Readonly<Record<InvoiceKind, (paper: InvoicePaper) => string[]>>;
}
