import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PaperTimesheetItem, type TimesheetPaper } from '../documents/paper.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type RatedEntry } from './rated-time.ts';
import { hoursOf } from './time-rounding.ts';

interface TimesheetFacts {
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly contract: Pick<Contract, 'number' | 'agreed'>;
  readonly time: readonly RatedEntry[];
  /** The invoice that bills this time. */
  readonly invoiceNumber: string | null;
  readonly period: TimesheetPaper['period'];
  readonly date: LocalDate;
}

/** The frozen record of work (Stundennachweis), item by item in their agreed order, each in the order of work. */
export function timesheetPaper(facts: TimesheetFacts): TimesheetPaper {
  const { client, company, contract, time, invoiceNumber, period, date } = facts;
  const positions: (number | null)[] = [...contract.agreed.lines.map(({ position }) => position), null];
  const items = positions.flatMap((position): PaperTimesheetItem[] => {
    const own = time.filter(({ entry }) => entry.linePosition === position);
    if (own.length === 0) return [];
    const line = contract.agreed.lines.find((each) => each.position === position);
    return [{ description: line?.description ?? null, entries: own.map(paperEntry), hours: total(own) }];
  });
  return {
    paper: 'timesheet',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: invoiceNumber ?? contract.number,
    date,
    title: contract.agreed.title,
    contractNumber: contract.number,
    invoiceNumber,
    period,
    items,
    hours: total(time),
    clauses: paperClauses(['gtc:6.4'], client.language),
    notes: [],
  };
}

function paperEntry({ entry, billableSeconds, rate }: RatedEntry): PaperTimesheetItem['entries'][number] {
  return {
    day: entry.day,
    person: entry.personName,
    description: entry.description,
    hours: hoursOf(billableSeconds),
    rate: entry.linePosition === null || rate === null ? null : rate.hourly,
  };
}

function total(time: readonly RatedEntry[]): string {
  return hoursOf(time.reduce((sum, { billableSeconds }) => sum + billableSeconds, 0));
}

/** The days from the first to the last work; without any the given day. */
export function periodOf(time: readonly RatedEntry[], otherwise: LocalDate): TimesheetPaper['period'] {
  const days = time.map(({ entry }) => entry.day).sort();
  return { from: days[0] ?? otherwise, to: days.at(-1) ?? otherwise };
}
