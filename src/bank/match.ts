import { type Money } from '../money/money.ts';
import { type BankEntry } from './bank-entry.ts';
import { namedInvoices } from './named-invoices.ts';
import { isSameName } from './same-name.ts';

/** An invoice that money could be for; corrections and cancelled invoices are none. */
export interface Candidate {
  readonly invoiceId: string;
  readonly number: string;
  readonly clientName: string;
  readonly clientIban: string | null;
  /** What the invoice asked for. */
  readonly gross: Money;
  readonly open: Money;
}

/** An invoice that an entry may pay, with what speaks for it. */
export interface Suggestion {
  readonly invoiceId: string;
  readonly number: string;
  /** Of 100. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What speaks for an invoice, and how much. Less than `SUGGESTED` is not worth a person's time. */
const WEIGHTS = { reference: 50, amount: 20, iban: 20, name: 10 };
const SUGGESTED = 20;

type Words = Pick<
  BankEntry,
  'amount' | 'counterparty' | 'counterpartyIban' | 'creditorReference' | 'endToEndId' | 'text'
>;

/** The invoices that an entry may pay, the likeliest first; equal ones by their number. */
export function suggestions(entry: Words, candidates: readonly Candidate[]): Suggestion[] {
  const named = namedInvoices(entry);
  return candidates
    .filter(({ number, open }) => open.isPositive() || named.includes(number))
    .map((candidate) => rate(entry, candidate, named))
    .filter(({ score }) => score >= SUGGESTED)
    .toSorted((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
}

/**
 * The invoice that an entry pays beyond doubt: it names this one alone, and the amount, the account or the name of the
 * payer agrees. Only what other money cannot change counts, so that it does not matter in which order files come.
 */
export function sureMatch(entry: Words, candidates: readonly Candidate[]): Suggestion | null {
  const named = namedInvoices(entry);
  const [only] = candidates.filter(({ number }) => named.includes(number));
  if (named.length !== 1 || only === undefined) return null;
  const confirmed = entry.amount.equals(only.gross) || hasIban(entry, only) || hasName(entry, only);
  return confirmed ? rate(entry, only, named) : null;
}

function rate(entry: Words, candidate: Candidate, named: readonly string[]): Suggestion {
  const { invoiceId, number, gross, open, clientName } = candidate;
  let score = 0;
  const reasons: string[] = [];
  const count = (applies: boolean, weight: number, reason: string): void => {
    if (!applies) return;
    score += weight;
    reasons.push(reason);
  };
  count(named.includes(number), WEIGHTS.reference, `the reference names ${number}`);
  if (entry.amount.equals(open)) count(true, WEIGHTS.amount, `the amount is what is open on ${number}`);
  else count(entry.amount.equals(gross), WEIGHTS.amount, `the amount is that of ${number}`);
  count(hasIban(entry, candidate), WEIGHTS.iban, `the account is that of ${clientName}`);
  count(hasName(entry, candidate), WEIGHTS.name, `the name is that of ${clientName}`);
  return { invoiceId, number, score, reasons };
}

function hasIban({ counterpartyIban }: Words, { clientIban }: Candidate): boolean {
  return clientIban !== null && counterpartyIban?.replaceAll(' ', '').toUpperCase() === clientIban;
}

function hasName({ counterparty }: Words, { clientName }: Candidate): boolean {
  return counterparty !== null && isSameName(counterparty, clientName);
}
