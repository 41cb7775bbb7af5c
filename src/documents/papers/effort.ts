import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase } from './parts.ts';

/*
 * Hours: what was worked, what a pool holds, what an estimate comes to (GTC 6.2, 6.4, 6.5).
 */

/** Work on one item of a contract. */
export interface PaperTimesheetItem {
  readonly description: string;
  readonly entries: readonly {
    readonly day: LocalDate;
    readonly person: string;
    readonly description: string;
    /** Billable hours, up to four decimals. */
    readonly hours: string;
    /** EUR per hour. */
    readonly rate: string;
  }[];
  readonly hours: string;
}

/** Stundennachweis: who worked when on what (GTC 6.4); under the number of its invoice, an overview of its contract. */
export interface TimesheetPaper extends PaperBase {
  readonly paper: 'timesheet';
  readonly contractNumber: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly items: readonly PaperTimesheetItem[];
  readonly hours: string;
}

/** Notice about the use of an hour pool (GTC 6.5); hours as decimal strings. */
export interface PoolNoticePaper extends PaperBase {
  readonly paper: 'pool-notice';
  /** The share of the agreed hours that has been reached, in percent. */
  readonly threshold: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly hours: {
    readonly agreed: string;
    /** All that was worked, also beyond what was agreed. */
    readonly used: string;
    readonly remaining: string;
    readonly overage: string;
  };
  /** Where the client consents to more hours with a click. */
  readonly consentLink: string | null;
}

/** Notice that an estimate will be exceeded (GTC 6.2); net amounts in EUR. */
export interface OverrunNoticePaper extends PaperBase {
  readonly paper: 'overrun-notice';
  /** The item that was estimated. */
  readonly item: string;
  readonly estimated: string;
  /** What it has cost by the day of the letter. */
  readonly spent: string;
  /** What it is expected to cost at completion. */
  readonly forecast: string;
  /** Forecast less estimate, and in percent of the estimate; null of an estimate of nothing. */
  readonly overrun: string;
  readonly percent: string | null;
  /** Up to which percentage no notice is needed. */
  readonly tolerance: string;
  /** The last day to object. */
  readonly objectBy: LocalDate;
}
