import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { type InvoicePaperFacts } from './invoice-paper.ts';

/** What a document on a contract says besides its own figures. */
export async function invoiceFacts(
  db: Db,
  contract: Contract,
  issuedOn: LocalDate,
): Promise<InvoicePaperFacts> {
  return {
    client: await clientById(db, contract.clientId),
    company: await companyProfile(db),
    contractNumber: contract.number,
    vatTreatment: contract.agreed.vatTreatment,
    paymentTerm: contract.terms.paymentTerm,
    instalments: null,
    issuedOn,
  };
}
