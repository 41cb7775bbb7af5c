import { checkVAT, countries, unitedKingdom } from 'jsvat';
import { badValue } from '../problems/problem.ts';
import { memberStates, vatPrefixes } from './member-states.ts';

const union = countries.filter(({ codes }) => memberStates.has(codes[0] ?? ''));

/**
 * A VAT id in capitals without spaces and punctuation, checked for form and check digits of its member state; its
 * prefix must be that of the country of the address (BR-CO-09: Greece is EL, Northern Ireland XI). Of other countries
 * only the form of an id is known.
 * @throws problem `bad-value` saying what does not fit
 */
export function vatId(text: string, country: string): string {
  const id = text.toUpperCase().replaceAll(/[\s./-]/g, '');
  if (!/^[A-Z0-9]{4,20}$/.test(id)) throw badValue(`"${text}" is no VAT id; it has letters and digits only`);
  const prefixes = vatPrefixes(country);
  if (memberStates.has(country) || id.startsWith('XI')) {
    if (!prefixes.some((prefix) => id.startsWith(prefix))) {
      throw badValue(
        `the VAT id ${id} does not fit an address in ${country}; it should begin with ${prefixes[0]}`,
      );
    }
    if (!hasValidCheckDigits(id)) {
      throw badValue(
        `${id} is no valid VAT id: its form or its check digit is wrong; ask the client or look it up in VIES`,
      );
    }
    return id;
  }
  const home = [...memberStates].find((state) => vatPrefixes(state).some((prefix) => id.startsWith(prefix)));
  if (home !== undefined && hasValidCheckDigits(id)) {
    throw badValue(
      `the VAT id ${id} is one of ${home}, but the address is in ${country}; correct one of them`,
    );
  }
  return id;
}

function hasValidCheckDigits(id: string): boolean {
  // Northern Irish ids are British ones with another prefix.
  if (id.startsWith('XI')) return checkVAT(`GB${id.slice(2)}`, [unitedKingdom]).isValid;
  return checkVAT(id, union).isValid;
}

/** The parts in which VIES is asked: "ATU13585627" → AT, U13585627. */
export function splitVatId(id: string): { readonly prefix: string; readonly number: string } {
  return { prefix: id.slice(0, 2), number: id.slice(2) };
}

/** Whether VIES answers for ids of this kind: the member states and Northern Ireland. */
export function isInVies(id: string): boolean {
  return (
    id.startsWith('XI') || [...memberStates].some((state) => vatPrefixes(state).includes(id.slice(0, 2)))
  );
}
