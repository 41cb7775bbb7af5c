import { type LocalDate } from '../calendar/local-date.ts';
import { type Client, type ClientEntry, clientHasOpenBusiness } from './client.ts';
import { keptUntil } from './retention.ts';

/** What still runs between agency and client. */
export interface OpenBusiness {
  readonly offers: number;
  readonly contracts: number;
  readonly openInvoices: number;
}

/** What an erasure leaves, and until when. */
export interface Erasure {
  readonly entry: ClientEntry;
  /** The last day for which papers must be kept; null when nothing is. */
  readonly keptUntil: LocalDate | null;
}

const ERASED = 'erased';

/**
 * Erasure waits for the end of the business for which the data is needed (Art. 6(1)(b) and 17(3)(e) GDPR).
 * @throws problem `client-has-open-business` saying what to close first
 */
export function refuseOpenBusiness(client: Client, open: OpenBusiness): void {
  const { offers, contracts, openInvoices } = open;
  if (offers + contracts + openInvoices === 0) return;
  throw clientHasOpenBusiness(
    `${client.number} has ${offers} open offers or orders, ${contracts} running contracts and ${openInvoices} open ` +
      `invoices; close them first`,
    { facts: { clientId: client.id } },
  );
}

/**
 * What is left of a client after erasure. While papers must be kept (§ 132 BAO, Art. 17(3)(b) GDPR) the client keeps
 * what stands on them, its name, address and VAT id, and loses what only served contact; otherwise everything goes.
 */
export function erase(client: Client, lastPaper: LocalDate | null, asOf: LocalDate): Erasure {
  const withoutContact = {
    ...client,
    email: null,
    managementContact: null,
    accountManagerEmail: null,
    iban: null,
    orderReference: null,
  };
  if (lastPaper !== null && keptUntil(lastPaper) >= asOf) {
    return { entry: withoutContact, keptUntil: keptUntil(lastPaper) };
  }
  const address = { street: ERASED, postalCode: ERASED, city: ERASED, country: client.address.country };
  return { entry: { ...withoutContact, name: ERASED, address, vatId: null }, keptUntil: null };
}
