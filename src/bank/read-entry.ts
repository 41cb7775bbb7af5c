import { dayOf, instant } from '../calendar/instant.ts';
import { type LocalDate, localDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { Problem } from '../problems/problem.ts';
import { type BankEntry } from './bank-entry.ts';
import { all, type Element, first, textAt } from './element.ts';
import { bankReference, given, identityOf, isReversal, statusOf } from './entry-identity.ts';
import { currencyNotKept, unreadableStatement } from './statement.ts';

const LONGEST_TEXT = 1_000;

/**
 * The movements that an entry (Ntry) of camt.053 stands for: itself, or the transactions of a batch if their amounts add
 * up to it; else it stays one, for a person to look at. Both versions are read: 001.08 wraps names (Pty) and codes (Cd).
 * @throws problem `unreadable-statement`, `currency-not-kept`
 */
export function readEntry(entry: Element): BankEntry[] {
  try {
    const details = all(entry, 'NtryDtls', 'TxDtls');
    if (details.length <= 1) return [readMovement(entry, details[0])];
    const whole = readMovement(entry, undefined);
    const parts = details.map((detail, index) => readMovement(entry, detail, index + 1));
    return addUp(parts, whole) ? parts : [whole];
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'bad-value') throw error;
    throw unreadableStatement(
      `entry ${textAt(entry, 'NtryRef') ?? textAt(entry, 'AcctSvcrRef') ?? ''}: ${error.detail}`,
    );
  }
}

function addUp(parts: readonly BankEntry[], whole: BankEntry): boolean {
  const signed = ({ direction, amount }: BankEntry) => (direction === 'credit' ? amount : amount.negated());
  return Money.sum(parts.map(signed)).equals(signed(whole));
}

/** Of an entry itself, or of one transaction in it; `nth` counts those of a batch. */
function readMovement(entry: Element, detail: Element | undefined, nth?: number): BankEntry {
  const inBatch = nth !== undefined && detail !== undefined;
  const direction = directionOf((inBatch ? textAt(detail, 'CdtDbtInd') : null) ?? textAt(entry, 'CdtDbtInd'));
  const amount = inBatch ? amountOfDetail(detail) : amountOf(first(entry, 'Amt'));
  const bookedOn = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt');
  if (bookedOn === null)
    throw unreadableStatement('an entry says neither when it was booked nor its value date');
  const parties = detail && first(detail, 'RltdPties');
  const party = direction === 'credit' ? 'Dbtr' : 'Cdtr';
  const facts = {
    bankReference: cut(bankReference(entry, detail, nth)),
    direction,
    amount,
    bookedOn,
    valueDate: dayAt(entry, 'ValDt') ?? bookedOn,
    counterparty: cut((parties && (nameOf(parties, party) ?? nameOf(parties, `Ultmt${party}`))) ?? null),
    counterpartyIban: cut((parties && textAt(parties, `${party}Acct`, 'Id', 'IBAN')) ?? null),
    endToEndId: cut(given(detail && textAt(detail, 'Refs', 'EndToEndId'))),
    creditorReference: cut((detail && textAt(detail, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref')) ?? null),
    text: cut(writtenText(entry, detail)),
    noPayment: whyNoPayment(entry, direction, amount),
  };
  return { ...facts, identity: identityOf(facts, entry) };
}

/** Some banks name only the one for whom the payer pays (UltmtDbtr). */
function nameOf(parties: Element, party: string): string | null {
  return textAt(parties, party, 'Nm') ?? textAt(parties, party, 'Pty', 'Nm');
}

function whyNoPayment(entry: Element, direction: BankEntry['direction'], amount: Money): string | null {
  const status = statusOf(entry);
  if (status !== 'BOOK') return `the bank has not booked it yet (${status ?? 'no status'})`;
  if (isReversal(entry)) return 'it takes back an earlier entry';
  if (direction === 'debit') return 'money that left the account';
  return amount.isZero() ? 'it moves nothing' : null;
}

function directionOf(indicator: string | null): BankEntry['direction'] {
  if (indicator === 'CRDT') return 'credit';
  if (indicator === 'DBIT') return 'debit';
  throw unreadableStatement('an entry does not say whether it is a credit or a debit (CdtDbtInd)');
}

/** In 001.08 the amount of a transaction stands in it, in 001.02 below AmtDtls. */
function amountOfDetail(detail: Element): Money {
  const amount = first(detail, 'Amt') ?? first(detail, 'AmtDtls', 'TxAmt', 'Amt');
  return amount === undefined || amount.currency !== 'EUR' ? Money.zero : amountOf(amount);
}

/** ISO 20022 allows five decimals, the euro has two. */
function amountOf(element: Element | undefined): Money {
  if (element === undefined) throw unreadableStatement('an entry has no amount');
  if (element.currency !== 'EUR') {
    throw currencyNotKept(
      `an entry is in ${element.currency ?? 'no currency'}; import statements in EUR only`,
    );
  }
  const amount = element.text.trim().replace(/(\.\d\d)0+$/, '$1');
  if (!/^\+?\d+(\.\d{1,2})?$/.test(amount))
    throw unreadableStatement(`"${cut(amount)}" is no amount in euro`);
  return Money.of(amount.replace('+', ''));
}

function dayAt(entry: Element, name: 'BookgDt' | 'ValDt'): LocalDate | null {
  const moment = textAt(entry, name, 'DtTm');
  if (moment !== null && /(Z|[+-]\d\d:\d\d)$/.test(moment)) return dayOf(instant(moment));
  const day = textAt(entry, name, 'Dt') ?? moment;
  return day === null ? null : localDate(day.slice(0, 10));
}

function writtenText(entry: Element, detail: Element | undefined): string | null {
  if (detail === undefined) return textAt(entry, 'AddtlNtryInf');
  const written = [
    ...all(detail, 'RmtInf', 'Ustrd'),
    ...all(detail, 'RmtInf', 'Strd', 'RfrdDocInf', 'Nb'),
    ...all(detail, 'RmtInf', 'Strd', 'AddtlRmtInf'),
  ].map(({ text }) => text.trim());
  if (written.length > 0) return written.join(' ');
  return textAt(detail, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf');
}

function cut<T extends string | null>(text: T): T {
  return (text === null ? null : Array.from(text).slice(0, LONGEST_TEXT).join('')) as T;
}
