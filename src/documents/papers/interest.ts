import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase } from './parts.ts';

/*
 * How default interest and a claim come about (GTC 7.9).
 */

/** A time during which the principal of an invoice bore interest at one rate. */
export interface PaperInterestSegment {
  readonly number: string;
  readonly from: LocalDate;
  /** The last day that bore interest. */
  readonly to: LocalDate;
  readonly days: number;
  readonly principal: string;
  /** Percent a year. */
  readonly rate: string;
  /** Unrounded, shown with four decimals. */
  readonly interest: string;
  /** Why the debtor is not at fault and owes the lower rate only. */
  readonly excuse?: string;
}

/** How days were counted (ruling 8). */
export type PaperDayCount = 'actual/365' | 'actual/actual' | '30/360';

/** What an interest note charges, and how it comes about (GTC 7.9). */
export interface PaperInterest {
  /** The last day that is charged. */
  readonly to: LocalDate;
  readonly segments: readonly PaperInterestSegment[];
  readonly charges: readonly {
    readonly number: string;
    /** The last day to pay. */
    readonly dueOn: LocalDate;
    /** The sum of its segments, rounded once. */
    readonly interest: string;
    /** What of it was charged before, or waived. */
    readonly before: string;
    readonly charged: string;
  }[];
  readonly dayCounts: readonly PaperDayCount[];
}

/** What is claimed on one invoice; amounts in EUR. */
export interface PaperClaim {
  readonly number: string;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly open: string;
  /** The sum of its segments, rounded once. */
  readonly interest: string;
  /** What of the interest is paid. */
  readonly paid: string;
  readonly costs: string;
}

/** Forderungsaufstellung: how principal, interest and costs come about (GTC 7.9); damages carry no VAT (ruling 22). */
export interface ClaimStatementPaper extends PaperBase {
  readonly paper: 'claim-statement';
  /** The value date up to which interest is computed; that day itself bears none unless the terms say so. */
  readonly until: LocalDate;
  readonly segments: readonly PaperInterestSegment[];
  readonly claims: readonly PaperClaim[];
  readonly total: {
    readonly open: string;
    readonly interest: string;
    readonly paid: string;
    readonly costs: string;
    readonly all: string;
  };
  /** How days were counted, each way in use once (ruling 8). */
  readonly dayCounts: readonly PaperDayCount[];
}
