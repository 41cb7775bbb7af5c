import { type Tx } from '../../db/connection.ts';
import { billPart } from '../billing/bill-part.action.ts';
import { standingOf } from '../billing/standing.store.ts';
import { comingParts, type Standing } from '../billing/standing.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { callPart } from '../contracts/call-part.action.ts';
import { carvedOut, restOfPart } from '../contracts/called-part.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { contractSuspended } from '../contracts/contract.ts';
import { holdWork } from '../contracts/release-work.action.ts';
import { type RenderedShare } from '../contracts/rendered.ts';
import { invoiceById, invoiceOfPart } from '../invoicing/invoice.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { exact, percent } from '../money/decimal.ts';
import { shareOfTaxes, totalsOf } from '../money/vat.ts';
import { type AdvanceReason, nothingToAdvance, requireGrounds } from './advance-reason.ts';
import { evidenceFor } from './evidence.store.ts';

interface DemandAdvance {
  readonly contractId: string;
  /** The part of the plan; the next one that is still to be rendered if empty. */
  readonly partId: string | undefined;
  readonly reasons: readonly AdvanceReason[];
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Demands an advance payment for the next partial service (GTC 6.9): a deposit over the share that the terms allow,
 * invoiced at once, which the invoice of the service deducts. Work waits until it is paid (GTC 7.1).
 * @throws problem `not-found`, `contract-suspended`, `nothing-to-advance`, `already-called`, `bad-value` where the facts
 * do not prove a reason and no note is given
 */
export async function demandAdvance(tx: Tx, request: DemandAdvance): Promise<Invoice> {
  const { contractId, partId, reasons, note, actor, at } = request;
  const today = dayOf(at);
  const contract = await lockContract(tx, contractId);
  const { number, status } = contract;
  if (status === 'suspended') throw contractSuspended(`resume ${number} before demanding an advance payment`);
  if (status !== 'active')
    throw nothingToAdvance(`${number} is ${status}: nothing is to be rendered any more`);
  requireGrounds(reasons, await evidenceFor(tx, contract.clientId, contract, today), note);
  const standing = await standingOf(tx, contractId, today);
  const part = nextPart(standing, partId, today);
  const calledId = await callPart(tx, {
    part,
    share: shareToAdvance(standing, part),
    clause: 'gtc:6.9',
    cause: 'gtc:6.9',
    reasons,
    note,
    actor,
    at,
  });
  await holdWork(tx, contract);
  await billPart(tx, calledId, { asOf: today, at, actor });
  const invoice = await invoiceOfPart(tx, calledId);
  if (invoice === undefined) throw new Error(`part ${calledId} was called and not invoiced`);
  return invoiceById(tx, invoice.id);
}

function nextPart(standing: Standing, partId: string | undefined, today: LocalDate): BillingPart {
  const coming = comingParts(standing, today);
  const part = partId === undefined ? coming[0] : coming.find(({ id }) => id === partId);
  if (part !== undefined) return part;
  throw nothingToAdvance(
    partId === undefined
      ? 'every part of the agreed price is invoiced or due already; see "billing" of the contract'
      : `${partId} is no part that is still to be rendered; see "billing" of the contract`,
  );
}

/** The share of the terms of what deposits do not ask for yet; VAT by subtraction where it is all of it (ruling 2). */
function shareToAdvance({ contract, parts }: Standing, part: BillingPart): RenderedShare {
  const { advanceShare } = contract.terms;
  const rest = restOfPart(parts, part);
  const taxes = exact(advanceShare).equals(100) ? rest : shareOfTaxes(rest, percent(advanceShare));
  if (!totalsOf(taxes).gross.isPositive())
    throw nothingToAdvance('deposits ask for the whole of this part already; see "billing" of the contract');
  const open = carvedOut(parts, part).reduce(
    (left, { sharePercent }) => left.minus(sharePercent),
    exact(part.sharePercent),
  );
  return { sharePercent: open.times(percent(advanceShare)).toDecimalPlaces(4).toFixed(), taxes };
}
