import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase, type PaperTotals, type Priced } from './parts.ts';

/*
 * From the offer to the contract.
 */

export interface OfferPaper extends PaperBase, Priced {
  readonly paper: 'offer';
  readonly version: number;
  readonly introduction: string | null;
  readonly validUntil: LocalDate | null;
  readonly expectedSupply: string | null;
  /** How the price is billed, in words of the paper's language: "50 % on order, 50 % on completion". */
  readonly billing: string;
  /** How long the contract runs and how it ends, in words; absent when nothing is billed per period (GTC 3.8). */
  readonly term?: string | undefined;
  readonly termsTitle: string;
}

export interface OrderAcknowledgementPaper extends PaperBase {
  readonly paper: 'order-acknowledgement';
  readonly offerNumber: string;
  /** Deemed receipt in the business zone, "2026-03-30 08:00" (GTC 2.4). */
  readonly deemedReceived: string;
  readonly boundUntil: LocalDate;
}

export interface OrderConfirmationPaper extends PaperBase, Priced {
  readonly paper: 'order-confirmation';
  readonly offerNumber: string;
  readonly offerVersion: number;
  readonly orderReceivedOn: LocalDate;
  readonly concludedOn: LocalDate;
  readonly billing: string;
  readonly term?: string | undefined;
  /** What will be invoiced when: one row per billing part, amounts per part. */
  readonly billingPlan: readonly { readonly label: string; readonly totals: PaperTotals }[];
  readonly expectedSupply: string | null;
  readonly termsTitle: string;
}
