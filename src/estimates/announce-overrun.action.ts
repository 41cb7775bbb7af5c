import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lastDay } from '../calendar/period.ts';
import { deemedReceipt } from '../calendar/receipt.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { record } from '../journal/journal.store.ts';
import { type Estimate, forecastOf } from './estimate.ts';
import { noAddressForNotice, type Overrun } from './overrun.ts';
import { moveOverrun } from './overrun.store.ts';
import { overrunNoticePaper } from './overrun-notice-paper.ts';

interface AnnounceOverrun {
  readonly contract: Contract;
  readonly estimate: Estimate;
  readonly overrun: Overrun;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Tells the client in writing that an estimate will be exceeded, as it is forecast now, and until when it may object
 * (GTC 6.2). The contract must be locked.
 * @returns the notice
 * @throws problem `no-address-for-notice`, `illegal-state`, `overrun-announced`
 */
export async function announceOverrun(
  tx: Tx,
  { contract, estimate, overrun, actor, at }: AnnounceOverrun,
): Promise<string> {
  const client = await clientById(tx, contract.clientId);
  if (client.email === null)
    throw noAddressForNotice(`enter one for client ${client.number}, so that it can be told; then run again`);
  const forecast = forecastOf(estimate);
  const received = dayOf(deemedReceipt(at, contract.terms.receiptHours));
  const objectBy = lastDay(received, contract.terms.estimateObjection);
  const company = await companyProfile(tx);
  const facts = { contract, estimate, forecast, objectBy, client, company, day: dayOf(at) };
  const documentId = await freezeDocument(tx, {
    subjectId: overrun.id,
    clientId: client.id,
    paper: overrunNoticePaper(facts),
    at,
  });
  await moveOverrun(tx, overrun, 'announce', { forecast, documentId, objectBy });
  await queueDispatch(tx, { documentId, recipient: client.email, at });
  await record(tx, {
    at,
    actor,
    verb: 'overrun of estimate announced',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:6.2'],
    detail: {
      overrunId: overrun.id,
      item: estimate.line.position,
      estimated: estimate.line.net,
      spent: estimate.spent,
      forecast,
      objectBy,
      documentId,
    },
  });
  return documentId;
}
