import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { changePrices } from '../contracts/change-prices.action.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { isPdf } from '../documents/pdf-bytes.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { type ChosenPrice, raisedPrices, requireEnough } from './cost-increase.ts';
import { type CostIncrease, costIncreaseInsert } from './cost-increase.store.ts';
import { costNotice } from './cost-notice.ts';
import { noticeClauses } from './price-notice.ts';

interface PassOnCosts extends Omit<CostIncrease, 'id' | 'documentId'> {
  /** New prices where not all rise by the whole percentage. */
  readonly chosen?: readonly ChosenPrice[] | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Passes costs on that rose beyond the agency's influence, on the strength of the evidence (GTC 6.10): dated prices from
 * today or later, and the notice to the client. The new price is where the index starts from next (ruling 19).
 * @throws problem `cost-increase-too-small`, `bad-value` without a PDF or for a day in the past, `unknown-line`,
 * `contract-ended`, `cost-increase-exists`, `price-exists`
 */
export async function passOnCosts(
  tx: Tx,
  { chosen, actor, at, ...increase }: PassOnCosts,
): Promise<CostIncrease> {
  const { contractId, validFrom, percent, reason, evidence } = increase;
  if (!isPdf(evidence.bytes))
    throw badValue('evidence.content: the evidence is no PDF; scan or print it as one');
  if (validFrom < dayOf(at)) {
    const message = `must not lie before today, ${dayOf(at)}: prices rise for the future only`;
    throw badValue(`validFrom ${message}`, { errors: [{ path: 'validFrom', message }] });
  }
  const contract = await lockContract(tx, contractId);
  requireEnough(percent, contract.terms.costIncrease);
  const versions = await priceVersionsOf(tx, contractId);
  const raised = raisedPrices(contract.agreed.lines, versions, { percent, validFrom, chosen });
  const client = await clientById(tx, contract.clientId);
  const company = await companyProfile(tx);
  const facts = { contract, client, company, date: dayOf(at), effectiveFrom: validFrom };
  const paper = costNotice({ ...facts, percent, reason, evidence }, raised);
  const passedOn: CostIncrease = { ...increase, id: newId(), documentId: newId() };
  const { id, documentId } = passedOn;
  await insertTogether(tx, [
    documentInsert(documentId, { subjectId: id, clientId: client.id, paper, at }),
    costIncreaseInsert(passedOn, { actor, at }),
    ...addresseesOf(paper.buyer, client).map((addressee) => dispatchInsert({ documentId, ...addressee, at })),
    journalInsert({
      at,
      actor,
      verb: 'cost increase passed on',
      subjectKind: 'contract',
      subjectId: contractId,
      clauses: noticeClauses,
      detail: { costIncreaseId: id, percent, reason, evidence: evidence.title, validFrom, documentId },
    }),
  ]);
  const prices = raised.map(({ line, newPrice }) => ({
    linePosition: line.position,
    validFrom,
    unitPrice: newPrice,
    cause: 'cost-increase' as const,
    reason: `costs up by ${percent} %: ${reason}`,
    clause: 'gtc:6.10',
  }));
  await changePrices(tx, contract, { prices, actor, at });
  return passedOn;
}
