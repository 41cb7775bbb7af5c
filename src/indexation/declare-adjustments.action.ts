import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { dayOf } from '../calendar/instant.ts';
import { clientsByIds } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { writePriceChanges } from '../contracts/change-prices.action.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { orProblem } from '../problems/or-problem.ts';
import { Problem } from '../problems/problem.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { type Declaration, declaration, declaredOutcome, type RisenPrices } from './declaration.ts';
import { adjustmentInsert } from './index-adjustment.store.ts';
import { noticeClauses } from './price-notice.ts';

type Moment = Omit<PerformContext, 'runId'>;

/**
 * Declares risen prices to the clients by notices, and writes them as dated prices of their locked contracts (GTC 6.10).
 * @returns by contract what was declared, or its problem, in which case nothing of it was
 * @throws problem `company-incomplete`
 */
export async function declareAdjustments(
  tx: Tx,
  all: readonly RisenPrices[],
  moment: Moment,
): Promise<Map<string, Outcome | Problem>> {
  if (all.length === 0) return new Map();
  const clients = await clientsByIds(
    tx,
    all.map(({ contract }) => contract.clientId),
  );
  const company = await companyProfile(tx);
  const today = dayOf(moment.at);
  const made = all.map((risen) => {
    const client = clients.get(risen.contract.clientId);
    if (client === undefined) throw new Error(`contract ${risen.contract.id} has lost its client`);
    const own = { client, id: newId(), documentId: newId() };
    return orProblem(() => declaration(risen, { ...own, company, asOf: moment.asOf, today }));
  });
  const declared = made.flatMap((each) => (each instanceof Problem ? [] : [each]));
  await insertTogether(
    tx,
    declared.flatMap((each) => noticeInserts(each, moment)),
  );
  await writePriceChanges(
    tx,
    declared.map(({ change }) => change),
    moment,
  );
  return new Map(
    made.map((each, nth) => [
      all[nth]?.contract.id ?? '',
      each instanceof Problem ? each : declaredOutcome(each),
    ]),
  );
}

/** The rows of a settled year, its notice and their trace in the journal. */
function noticeInserts({ adjustment, client, paper }: Declaration, { actor, at }: Moment): Insert[] {
  const { id, contractId, year, effectiveFrom, prices, documentId } = adjustment;
  return [
    documentInsert(documentId, { subjectId: id, clientId: client.id, paper, at }),
    adjustmentInsert(adjustment, { actor, at }),
    ...addresseesOf(paper.buyer, client).map((addressee) => dispatchInsert({ documentId, ...addressee, at })),
    journalInsert({
      at,
      actor,
      verb: 'prices adjusted to the index',
      subjectKind: 'contract',
      subjectId: contractId,
      clauses: noticeClauses,
      detail: { year, effectiveFrom, prices, documentId },
    }),
  ];
}
