import { type Language } from '../documents/papers/parts.ts';
import { exact, type Decimal4 } from '../money/decimal.ts';
import { badValue } from '../problems/problem.ts';
import { type LineKind } from './offer.ts';

/**
 * In whose name and on whose account a third-party item is bought (GTC 7.6). "own": the agency buys it and sells it on,
 * with VAT and at its own price. "client": the agency buys it in the client's name and on the client's account; what it
 * pays for the client is a pass-through item (durchlaufender Posten), no part of the remuneration (§ 4 Abs 3 UStG).
 */
export const buyerAccounts = ['own', 'client'] as const;
export type BuyerAccount = (typeof buyerAccounts)[number];

interface AccountInput {
  readonly kind: LineKind;
  readonly account?: BuyerAccount | undefined;
  readonly discountPercent?: Decimal4 | undefined;
  readonly vatRate?: Decimal4 | undefined;
}

/**
 * On whose account a line is bought: of third-party items the agency's unless it says otherwise, of others nobody's.
 * @throws problem `bad-value` naming the field, for an account on another kind of line, and for a discount or VAT on what
 * the client pays at cost
 */
export function lineAccount(line: AccountInput, field: string): BuyerAccount | null {
  if (line.kind !== 'third-party') {
    if (line.account === undefined) return null;
    throw refused(`${field}.account`, 'only a line of kind "third-party" is bought on somebody\'s account');
  }
  if (line.account !== 'client') return 'own';
  for (const name of ['discountPercent', 'vatRate'] as const) {
    const value = line[name];
    if (value !== undefined && !exact(value).isZero())
      throw refused(
        `${field}.${name}`,
        "what is bought on the client's account passes through at cost; leave it out",
      );
  }
  return 'client';
}

/** Whether a line is laid out for the client instead of sold. */
export function isOutlay({ account }: { readonly account: BuyerAccount | null }): boolean {
  return account === 'client';
}

/** What a paper with pass-through items says about them. */
export function outlayNotes(language: Language): string[] {
  return {
    de: [
      'Durchlaufende Posten werden im Namen und auf Rechnung des Kunden beschafft, in der tatsächlichen Höhe gesondert verrechnet und gehören nicht zum Entgelt (§ 4 Abs 3 UStG).',
    ],
    en: [
      "Pass-through items are bought in the client's name and on the client's account, charged separately at what they cost, and are no part of the remuneration (§ 4(3) UStG).",
    ],
  }[language];
}

function refused(path: string, message: string) {
  return badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
