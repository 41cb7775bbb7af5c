import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { invoiceFacts } from '../invoicing/invoice-facts.store.ts';
import { type InvoicePaperFacts } from '../invoicing/invoice-paper.ts';

/**
 * What a paper about damages needs to know besides its figures. They are no supply, so that no treatment of supplies
 * abroad applies and no note about one is printed (ruling 22).
 */
export async function damagesFacts(
  db: Db,
  contract: Contract,
  issuedOn: LocalDate,
): Promise<InvoicePaperFacts> {
  const facts = await invoiceFacts(db, contract, issuedOn);
  return { ...facts, vatTreatment: 'domestic' };
}
