import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type ReminderPaper } from '../documents/papers/receivables.ts';
import { Money } from '../money/money.ts';
import { type ClauseRef, paperClauses } from '../terms/clauses.ts';
import { type ReminderLevel } from './dunning.ts';

/** A late receivable with what its letter asks for. */
export interface ReminderItem {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly open: Money;
  /** What the client's credit takes off (ruling 31). */
  readonly credit: Money;
  readonly interest: Money;
  readonly costs: Money;
}

export interface ReminderFacts {
  readonly level: ReminderLevel;
  readonly number: string;
  readonly date: LocalDate;
  readonly payBy: LocalDate;
  readonly items: readonly ReminderItem[];
  /** By the terms of all that it is about. */
  readonly interestCharged: boolean;
  readonly client: Client;
  readonly company: CompanyProfile;
}

/** What a reminder rests on: the time to pay, interest and costs of the delay, and what follows if it fails. */
export const reminderClauses: readonly ClauseRef[] = ['gtc:7.2', 'gtc:7.9', 'gtc:7.10'];

const titles: Readonly<Record<Language, Readonly<Record<ReminderLevel, string>>>> = {
  de: { 1: 'Offene Rechnungen', 2: 'Offene Rechnungen – an die Geschäftsführung' },
  en: { 1: 'Overdue invoices', 2: 'Overdue invoices – to the management' },
};

/** Principal, interest and costs over all items, and what they come to less the credit. */
function reminderTotal(items: readonly ReminderItem[]) {
  const open = Money.sum(items.map((item) => item.open));
  const interest = Money.sum(items.map((item) => item.interest));
  const costs = Money.sum(items.map((item) => item.costs));
  const credit = Money.sum(items.map((item) => item.credit));
  return { open, interest, costs, credit, all: Money.sum([open, interest, costs]).minus(credit) };
}

/** The frozen letter; the second level is addressed to the client's management (GTC 7.10). */
export function reminderPaper(facts: ReminderFacts): ReminderPaper {
  const { level, number, client, items } = facts;
  const { open, interest, costs, credit, all } = reminderTotal(items);
  return {
    paper: 'reminder',
    level,
    language: client.language,
    seller: paperSeller(facts.company),
    buyer: paperBuyer(client),
    attention: level === 2 ? (client.managementContact?.name ?? null) : null,
    number,
    date: facts.date,
    title: titles[client.language][level],
    items: items.map((item) => ({
      number: item.number,
      issuedOn: item.issuedOn,
      dueOn: item.dueOn,
      open: item.open.toString(),
      interest: item.interest.toString(),
      costs: item.costs.toString(),
    })),
    total: {
      open: open.toString(),
      interest: interest.toString(),
      costs: costs.toString(),
      ...(credit.isPositive() ? { credit: credit.toString() } : {}),
      all: all.toString(),
    },
    interestCharged: facts.interestCharged,
    payBy: facts.payBy,
    reference: referenceOf(facts),
    clauses: paperClauses(reminderClauses, client.language),
    notes: [],
  };
}

/** One invoice is named itself; for several the client is, whose money then goes to the oldest first (ruling 11). */
function referenceOf({ items, number, client }: ReminderFacts): string {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0 ? only.number : `${number} ${client.number}`;
}
