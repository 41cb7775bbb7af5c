import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { companyProfile } from '../company/company.store.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type Contract } from '../contracts/contract.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { type TerminationConfirmationPaper } from '../documents/papers/contract-end.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type Termination } from './termination.ts';

/** Tells the client in writing on which day the contract ends by the notice received (GTC 3.8); gives the document. */
export async function confirmTermination(
  tx: Tx,
  contract: Contract,
  { id, by, receivedOn, endsOn }: Termination,
  at: Instant,
): Promise<string> {
  const client = await clientById(tx, contract.clientId);
  const { language } = client;
  const paper: TerminationConfirmationPaper = {
    paper: 'termination-confirmation',
    language,
    seller: paperSeller(await companyProfile(tx)),
    buyer: paperBuyer(client),
    number: contract.number,
    date: dayOf(at),
    title: contract.agreed.title,
    by,
    receivedOn,
    endsOn,
    notes: [],
    clauses: paperClauses(['gtc:3.8', 'gtc:8.14'], language),
  };
  const documentId = await freezeDocument(tx, { subjectId: id, clientId: client.id, paper, at });
  for (const addressee of addresseesOf(paper.buyer, client))
    await queueDispatch(tx, { documentId, ...addressee, at });
  return documentId;
}
