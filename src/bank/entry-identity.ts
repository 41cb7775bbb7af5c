import { createHash } from 'node:crypto';
import { type BankEntry } from './bank-entry.ts';
import { type Element, textAt } from './element.ts';

/**
 * What an entry is known by in every file that holds it: the bank's reference with amount, day and direction. Without a
 * reference, everything that the bank says about it is all there is. A hash, because that may be long.
 */
export function identityOf(facts: Omit<BankEntry, 'identity'>, entry: Element): string {
  const { counterparty, counterpartyIban, endToEndId, creditorReference, text } = facts;
  const known =
    facts.bankReference === null
      ? [facts.valueDate, counterparty, counterpartyIban, endToEndId, creditorReference, text]
      : [facts.bankReference];
  const always = [facts.direction, facts.amount, facts.bookedOn, statusOf(entry), isReversal(entry)];
  return createHash('sha256')
    .update(JSON.stringify([...known, ...always]))
    .digest('base64url');
}

/**
 * The bank's reference (AcctSvcrRef, else NtryRef); `nth` counts the transactions of a batch. A short NtryRef is a running
 * number of one statement: an overlapping one counts the same entry differently, so it says nothing.
 */
export function bankReference(
  entry: Element,
  detail: Element | undefined,
  nth: number | undefined,
): string | null {
  const counted = given(textAt(entry, 'NtryRef'));
  const ofEntry =
    given(textAt(entry, 'AcctSvcrRef')) ?? (counted !== null && /^\d{1,6}$/.test(counted) ? null : counted);
  const ofDetail = given(detail && textAt(detail, 'Refs', 'AcctSvcrRef'));
  if (nth === undefined) return ofEntry ?? ofDetail;
  if (ofDetail !== null && ofDetail !== ofEntry) return ofDetail;
  return ofEntry === null ? null : `${ofEntry}/${nth}`;
}

/** A reference unless it is one of the words that banks write where there is none. */
export function given(reference: string | null | undefined): string | null {
  const missing =
    reference === undefined || reference === null || /^(NOTPROVIDED|NONREF|NOREF)$/i.test(reference);
  return missing ? null : reference;
}

/** BOOK, PDNG or INFO; 001.08 wraps it. */
export function statusOf(entry: Element): string | null {
  return textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
}

export function isReversal(entry: Element): boolean {
  return ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '');
}
