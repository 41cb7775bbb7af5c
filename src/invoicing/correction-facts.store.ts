import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { type Invoice } from './invoice.ts';
import { type InvoicePaperFacts } from './invoice-paper.ts';

/** What a paper that bills no part of a price needs to know of its contract: a correction, a note. */
export async function correctionFacts(
  db: Db,
  original: Pick<Invoice, 'contractId' | 'clientId'>,
  issuedOn: LocalDate,
): Promise<InvoicePaperFacts> {
  const contract = await contractById(db, original.contractId);
  return {
    client: await clientById(db, original.clientId),
    company: await companyProfile(db),
    contractNumber: contract.number,
    vatTreatment: contract.agreed.vatTreatment,
    paymentTerm: contract.terms.paymentTerm,
    instalments: null,
    issuedOn,
  };
}
