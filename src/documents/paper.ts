import { type TerminationConfirmationPaper, type WithdrawalPaper } from './papers/contract-end.ts';
import { type OverrunNoticePaper, type PoolNoticePaper, type TimesheetPaper } from './papers/effort.ts';
import { type ClaimStatementPaper } from './papers/interest.ts';
import { type InvoicePaper } from './papers/invoice.ts';
import { type CostNoticePaper, type IndexNoticePaper } from './papers/prices.ts';
import { type InstalmentPlanPaper, type LossOfTermPaper, type ReminderPaper } from './papers/receivables.ts';
import {
  type OfferPaper,
  type OrderAcknowledgementPaper,
  type OrderConfirmationPaper,
} from './papers/sales.ts';

/** A paper that asks for money, with a code to pay by. */
export type PayablePaper = InvoicePaper | ReminderPaper | InstalmentPlanPaper | LossOfTermPaper;

export type Paper =
  | OfferPaper
  | OrderAcknowledgementPaper
  | OrderConfirmationPaper
  | InvoicePaper
  | ReminderPaper
  | PoolNoticePaper
  | OverrunNoticePaper
  | ClaimStatementPaper
  | WithdrawalPaper
  | TerminationConfirmationPaper
  | InstalmentPlanPaper
  | LossOfTermPaper
  | TimesheetPaper
  | IndexNoticePaper
  | CostNoticePaper;
export type PaperKind = Paper['paper'];
