import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PaperTimesheetItem, type TimesheetPaper } from '../documents/papers/effort.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type RatedEntry } from './rated-time.ts';
import { hoursOf } from './time-rounding.ts';

interface TimesheetFacts {
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly contract: Pick<Contract, 'number' | 'agreed'>;
  readonly time: readonly RatedEntry[];
  /** Of the invoice that bills this time, or of the contract. */
  readonly number: string;
  readonly period: TimesheetPaper['period'];
  readonly date: LocalDate;
}

/** The record of billable work (Stundennachweis), item by item in their agreed order, each in the order of work. */
export function timesheetPaper(facts: TimesheetFacts): TimesheetPaper {
  const { client, company, contract, time, number, period, date } = facts;
  const items = contract.agreed.lines.flatMap(({ position, description }): PaperTimesheetItem[] => {
    const own = time.filter(({ entry }) => entry.linePosition === position);
    return own.length === 0 ? [] : [timesheetItem(description, own)];
  });
  return {
    paper: 'timesheet',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number,
    date,
    title: contract.agreed.title,
    contractNumber: contract.number,
    period,
    items: [...items, ...serviceItems(time)],
    hours: total(time),
    clauses: paperClauses(['gtc:6.4'], client.language),
    notes: [],
  };
}

/** Time on additional services stands below the items that were agreed (GTC 6.6). */
function serviceItems(time: readonly RatedEntry[]): PaperTimesheetItem[] {
  const services = new Map(time.map(({ entry }) => [entry.serviceId, entry.serviceName]));
  return [...services].flatMap(([id, name]) =>
    id === null || name === null
      ? []
      : [
          timesheetItem(
            name,
            time.filter(({ entry }) => entry.serviceId === id),
          ),
        ],
  );
}

function timesheetItem(description: string, time: readonly RatedEntry[]): PaperTimesheetItem {
  return { description, entries: time.map(paperEntry), hours: total(time) };
}

function paperEntry({ entry, billableSeconds, rate }: RatedEntry): PaperTimesheetItem['entries'][number] {
  return {
    day: entry.day,
    person: entry.personName,
    description: entry.description,
    hours: hoursOf(billableSeconds),
    rate: rate?.hourly ?? '0',
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
