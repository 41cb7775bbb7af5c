import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { yearOf } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { record } from '../journal/journal.store.ts';
import { contractComponents } from '../offers/agreed-terms.ts';
import { offerTransitions } from '../offers/offer.ts';
import { lockOffer, setOfferState, versionById } from '../offers/offer.store.ts';
import { orderTransitions, requireBinding } from '../offers/order.ts';
import { orderById, setOrderStatus } from '../offers/order.store.ts';
import { advance } from '../states/transitions.ts';
import { effectiveParameters } from '../terms/effective-terms.ts';
import { currentEdition, editionById } from '../terms/edition.store.ts';
import { billingPlan, inPlace } from './billing-plan.ts';
import { agreedEnd, contractTerm } from './contract-term.ts';
import { type Conclusion, type Contract } from './contract.ts';
import { insertContract } from './contract.store.ts';
import { orderConfirmationPaper } from './order-confirmation-paper.ts';
import { plannedPeriods } from './period-plan.ts';
import { planHorizon, plannedThrough } from './plan-revision.ts';
import { releaseWithoutDeposit } from './release-work.action.ts';

interface ConcludeContract {
  readonly orderId: string;
  readonly by: Conclusion;
  /** What was rendered first, when concluded by conduct. */
  readonly conduct: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Turns a binding order into a contract (GTC 2.3) under the edition of the terms in force that day (GTC 1.2), or the one
 * that the client was shown when it ordered in the portal, with the written offer prevailing (GTC 1.6), its billing parts
 * planned (GTC 6.7, 6.8), and the confirmation as a paper.
 * @throws problem `order-lapsed` after the binding period (GTC 2.2), `order-closed` when it is not open any more
 */
export async function concludeContract(tx: Tx, request: ConcludeContract): Promise<Contract> {
  const { orderId, by, conduct, actor, at } = request;
  const { offerId } = await orderById(tx, orderId);
  const offer = await lockOffer(tx, offerId);
  const order = await orderById(tx, orderId);
  const concludedOn = dayOf(at);
  requireBinding(order, concludedOn);
  const client = await clientById(tx, offer.clientId);
  const company = await companyProfile(tx);
  const edition = await (order.termsEditionId === null
    ? currentEdition(tx, concludedOn)
    : editionById(tx, order.termsEditionId));
  const agreed = await versionById(tx, order.versionId);
  const components = contractComponents({ number: offer.number, version: agreed }, edition);
  const terms = effectiveParameters(components);
  const term = contractTerm(agreed.term, concludedOn);
  const { number } = await takeNumber(tx, 'contract', yearOf(concludedOn));
  const contract: Contract = {
    id: newId(),
    number,
    clientId: client.id,
    orderId,
    termsEditionId: edition.id,
    status: 'active',
    concludedOn,
    concludedBy: by,
    agreed,
    term,
    endsOn: term && agreedEnd(term),
    components,
    terms,
  };
  const horizon = planHorizon(concludedOn);
  const once = billingPlan(agreed, terms);
  const plan = [...once, ...inPlace(plannedPeriods(contract, [], horizon), once.length)];
  await insertContract(tx, contract, plan, { plannedUntil: plannedThrough(contract, horizon), at });
  await releaseWithoutDeposit(tx, contract, plan);
  await setOrderStatus(tx, orderId, advance('the order', orderTransitions, order.status, 'confirm'));
  await setOfferState(tx, offerId, advance('the offer', offerTransitions, offer.status, 'confirm'));
  const paper = orderConfirmationPaper({ contract, plan, offer, order, client, company, edition });
  const documentId = await freezeDocument(tx, { subjectId: contract.id, clientId: client.id, paper, at });
  for (const addressee of addresseesOf(paper.buyer, client)) {
    await queueDispatch(tx, { documentId, ...addressee, termsEditionId: edition.id, at });
  }
  await record(tx, {
    at,
    actor,
    verb: 'contract concluded',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:2.3', 'gtc:1.2', 'gtc:1.6'],
    detail: { by, conduct, orderId, documentId },
  });
  return contract;
}
