import { type Instant } from '../calendar/instant.ts';
import { type PapersBy } from '../documents/addressee.ts';
import { type Language } from '../documents/papers/parts.ts';
import { iban } from '../money/iban.ts';
import { vatId } from '../money/vat-id.ts';
import { atField } from '../problems/at-field.ts';
import { defineProblem } from '../problems/problem.ts';

export interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What an account manager enters about a business that the agency sells to. */
export interface ClientEntry {
  readonly name: string;
  readonly address: Address;
  readonly vatId: string | null;
  /** Where papers go; null: by post. */
  readonly email: string | null;
  readonly papersBy: PapersBy;
  /** To whom the second reminder is addressed (GTC 7.10). */
  readonly managementContact: { readonly name: string; readonly email: string } | null;
  /** Who in the agency looks after the client and gets its notices too; without one the agency's own address. */
  readonly accountManagerEmail: string | null;
  readonly iban: string | null;
  /** What the client wants to read on its invoices (BT-13). */
  readonly orderReference: string | null;
  readonly language: Language;
}

/** What the last attempt to confirm the VAT id with VIES gave: `unverified` when the service could not tell. */
export type VatCheckResult = 'valid' | 'invalid' | 'unverified';

export interface Client extends ClientEntry {
  readonly id: string;
  readonly number: string;
  /** The last check of the present VAT id, if there was one. */
  readonly vatCheck: { readonly result: VatCheckResult; readonly checkedAt: Instant } | null;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
}

export const clientErased = defineProblem({
  type: 'client-erased',
  title: 'The data of this client has been erased',
  status: 409,
});

export const clientHasOpenBusiness = defineProblem({
  type: 'client-has-open-business',
  title: 'This client still has open business',
  status: 409,
});

/**
 * An entry with its VAT id and IBAN checked and in their usual form.
 * @throws problem `bad-value` naming the field
 */
export function checkedEntry(entry: ClientEntry): ClientEntry {
  return {
    ...entry,
    vatId: atField('vatId', () => (entry.vatId === null ? null : vatId(entry.vatId, entry.address.country))),
    iban: atField('iban', () => (entry.iban === null ? null : iban(entry.iban))),
  };
}

/**
 * Stands before everything new that would be done for a client.
 * @throws problem `client-erased`
 */
export function refuseErased(client: Pick<Client, 'number' | 'erasedAt'>): void {
  if (client.erasedAt === null) return;
  throw clientErased(
    `the data of ${client.number} was erased on request; enter the business anew as another client`,
  );
}
