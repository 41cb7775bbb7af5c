import { electronicFormatIBAN, friendlyFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { badValue } from '../problems/problem.ts';

/**
 * An IBAN without spaces, checked for its country's form and its check digits (ISO 13616).
 * @throws problem `bad-value` for anything else
 */
export function iban(text: string): string {
  const compact = electronicFormatIBAN(text);
  if (compact === null || !isValidIBAN(compact)) {
    throw badValue(
      `"${text}" is no IBAN: its length or check digits are wrong; copy it from the bank's own papers`,
    );
  }
  return compact;
}

/** In groups of four, as people read it: "AT61 1904 3002 3457 3201". */
export function readableIban(compact: string): string {
  return friendlyFormatIBAN(compact) ?? compact;
}

/**
 * A BIC in capital letters (ISO 9362): eight or eleven characters.
 * @throws problem `bad-value` for anything else
 */
export function bic(text: string): string {
  const compact = text.replaceAll(' ', '').toUpperCase();
  if (!isValidBIC(compact)) throw badValue(`"${text}" is no BIC; it has 8 or 11 characters, like "BKAUATWW"`);
  return compact;
}
