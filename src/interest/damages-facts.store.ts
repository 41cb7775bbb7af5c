import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Contract } from '../contracts/contract.ts';
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
  return {
    client: await clientById(db, contract.clientId),
    company: await companyProfile(db),
    contractNumber: contract.number,
    vatTreatment: 'domestic',
    paymentTerm: contract.terms.paymentTerm,
    issuedOn,
  };
}
