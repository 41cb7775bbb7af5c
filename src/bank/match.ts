import { type Money } from '../money/money.ts';
import { type BankEntry } from './bank-entry.ts';
import { namedByPayer, namedInvoices, namedNumbers } from '../payments/named-numbers.ts';
import { isSameName } from './same-name.ts';

/** What money could be for: an invoice, the invoices of a reminder, or whatever a client owes. */
export interface Candidate {
  readonly kind: 'invoice' | 'reminder' | 'client';
  /** "RE-2026-0042", "MA-2026-0007", "KD-2026-0001" */
  readonly number: string;
  /** Of an invoice; corrections and cancelled invoices are no candidates. */
  readonly invoiceId: string | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientIban: string | null;
  /** What the paper asked for; null of a client. */
  readonly asked: Money | null;
  readonly open: Money;
  /** The numbers of the invoices that a reminder is about. */
  readonly invoices: readonly string[];
}

/** What an entry may pay, with what speaks for it; one of invoice, reminder and client says what to book it to. */
export interface Suggestion {
  readonly invoiceId: string | null;
  /** The number of a reminder: its invoices, the oldest due first. */
  readonly reminder: string | null;
  /** Whatever the client owes, the oldest due first. */
  readonly clientId: string | null;
  readonly number: string;
  /** Of 100. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What speaks for a candidate, and how much. Less than `SUGGESTED` is not worth a person's time. */
const WEIGHTS = { reference: 50, amount: 20, iban: 20, name: 10 };
const SUGGESTED = 20;

type Words = Pick<
  BankEntry,
  'amount' | 'counterparty' | 'counterpartyIban' | 'creditorReference' | 'endToEndId' | 'text'
>;

/** What an entry may pay, the likeliest first; equal ones by their number. */
export function suggestions(entry: Words, candidates: readonly Candidate[]): Suggestion[] {
  const named = allNamed(entry);
  // A name alone suggests nothing, and comparing names takes the longest.
  const hasTrace = (candidate: Candidate) =>
    entry.amount.equals(candidate.open) ||
    candidate.asked?.equals(entry.amount) === true ||
    hasIban(entry, candidate);
  return candidates
    .filter(
      (candidate) => named.includes(candidate.number) || (candidate.open.isPositive() && hasTrace(candidate)),
    )
    .map((candidate) => rate(entry, candidate, named))
    .filter(({ score }) => score >= SUGGESTED)
    .toSorted((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
}

/**
 * What an entry pays beyond doubt: it names this alone, and the amount, the account or the name of the payer agrees. Only
 * what other money cannot change counts, so that it does not matter in which order files come.
 */
export function sureMatch(entry: Words, candidates: readonly Candidate[]): Suggestion | null {
  const only = namedAlone(entry, candidates);
  if (only === undefined) return null;
  const agrees = only.asked !== null && entry.amount.equals(only.asked);
  const confirmed = agrees || hasIban(entry, only) || hasName(entry, only);
  return confirmed ? rate(entry, only, allNamed(entry)) : null;
}

/** One invoice; else one reminder, with or without invoices of its own beside it; else one client. */
function namedAlone(entry: Words, candidates: readonly Candidate[]): Candidate | undefined {
  const invoices = namedInvoices(entry);
  const reminders = namedNumbers('reminder', entry);
  const clients = namedNumbers('client', entry);
  const find = (number: string | undefined) => candidates.find((candidate) => candidate.number === number);
  if (invoices.length === 1) return find(invoices[0]);
  if (reminders.length === 1) {
    const reminder = find(reminders[0]);
    return invoices.every((number) => reminder?.invoices.includes(number)) ? reminder : undefined;
  }
  return invoices.length + reminders.length === 0 && clients.length === 1 ? find(clients[0]) : undefined;
}

function allNamed(entry: Words): string[] {
  return [...namedInvoices(entry), ...namedNumbers('reminder', entry), ...namedNumbers('client', entry)];
}

function rate(entry: Words, candidate: Candidate, named: readonly string[]): Suggestion {
  const { kind, invoiceId, clientId, number, asked, open, clientName } = candidate;
  let score = 0;
  const reasons: string[] = [];
  const count = (applies: boolean, weight: number, reason: string): void => {
    if (!applies) return;
    score += weight;
    reasons.push(reason);
  };
  count(named.includes(number), WEIGHTS.reference, namedByPayer(number));
  if (entry.amount.equals(open)) count(true, WEIGHTS.amount, `the amount is what is open on ${number}`);
  else count(asked?.equals(entry.amount) === true, WEIGHTS.amount, `the amount is that of ${number}`);
  count(hasIban(entry, candidate), WEIGHTS.iban, `the account is that of ${clientName}`);
  count(hasName(entry, candidate), WEIGHTS.name, `the name is that of ${clientName}`);
  return {
    invoiceId,
    reminder: kind === 'reminder' ? number : null,
    clientId: kind === 'client' ? clientId : null,
    number,
    score,
    reasons,
  };
}

function hasIban({ counterpartyIban }: Words, { clientIban }: Candidate): boolean {
  return clientIban !== null && counterpartyIban?.replaceAll(' ', '').toUpperCase() === clientIban;
}

function hasName({ counterparty }: Words, { clientName }: Candidate): boolean {
  return counterparty !== null && isSameName(counterparty, clientName);
}
