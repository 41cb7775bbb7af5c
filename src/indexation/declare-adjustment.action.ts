import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf } from '../calendar/instant.ts';
import { later } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { changePrices } from '../contracts/change-prices.action.ts';
import { type Contract } from '../contracts/contract.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { type PerformContext } from '../runs/sweep.ts';
import { type IndexAdjustment, keptPrice } from './index-adjustment.ts';
import { adjustmentInsert } from './index-adjustment.store.ts';
import { indexNotice } from './index-notice.ts';
import { type IndexedPrice, type YearEnd } from './indexed-price.ts';
import { noticeClauses } from './price-notice.ts';

interface Declaration extends YearEnd, Omit<PerformContext, 'runId'> {
  readonly risen: readonly IndexedPrice[];
}

/** Declares risen prices to the client by a notice, and writes them as dated prices of the contract (GTC 6.10). */
export async function declareAdjustment(
  tx: Tx,
  contract: Contract,
  { year, effectiveFrom, risen, asOf, actor, at }: Declaration,
): Promise<{ readonly documentId: string }> {
  const client = await clientById(tx, contract.clientId);
  const company = await companyProfile(tx);
  const date = later(asOf, dayOf(at));
  const paper = indexNotice({ contract, client, company, date, effectiveFrom }, risen);
  const prices = risen.map(keptPrice);
  const documentId = newId();
  const adjustment: IndexAdjustment = {
    id: newId(),
    contractId: contract.id,
    year,
    effectiveFrom,
    prices,
    documentId,
    leftOut: null,
  };
  await insertTogether(tx, [
    documentInsert(documentId, { subjectId: adjustment.id, clientId: client.id, paper, at }),
    adjustmentInsert(adjustment, { actor, at }),
    ...addresseesOf(paper.buyer, client).map((addressee) => dispatchInsert({ documentId, ...addressee, at })),
    journalInsert({
      at,
      actor,
      verb: 'prices adjusted to the index',
      subjectKind: 'contract',
      subjectId: contract.id,
      clauses: noticeClauses,
      detail: { year, effectiveFrom, prices, documentId },
    }),
  ]);
  await changePrices(tx, contract, {
    prices: prices.map(({ linePosition, newPrice, series, month, formula }) => ({
      linePosition,
      validFrom: effectiveFrom,
      unitPrice: newPrice,
      cause: 'index',
      reason: `${series} of ${month}: ${formula}`,
      clause: 'gtc:6.10',
    })),
    actor,
    at,
  });
  return { documentId };
}
