import { type TimesheetPaper } from '../documents/papers/effort.ts';
import { type BilledTime } from '../time/rated-time.ts';
import { periodOf, timesheetPaper } from '../time/timesheet.ts';
import { type Invoice } from './invoice.ts';
import { type InvoicePaperFacts } from './invoice-paper.ts';
import { type BilledWork } from './to-issue.ts';

/** The timesheet of what an invoice bills by effort, if it does. */
export function timesheetsOf(
  work: BilledWork | undefined,
  { number, issuedOn }: Invoice,
  { client, company }: InvoicePaperFacts,
): TimesheetPaper[] {
  if (work === undefined || work.time.length === 0) return [];
  const period = periodOf(work.time, issuedOn);
  return [timesheetPaper({ ...work, client, company, number, period, date: issuedOn })];
}

/** What an invoice charges for each entry. */
export function billedTime(work: BilledWork | undefined): BilledTime[] {
  return (work?.time ?? []).flatMap(({ entry, billableSeconds, rate }) =>
    rate === null ? [] : [{ id: entry.id, seconds: billableSeconds, hourly: rate.hourly }],
  );
}
