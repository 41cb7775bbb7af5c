import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { closePools } from '../hour-pools/close-pools.action.ts';
import { estimateOpen, timeUnapproved } from '../invoicing/invoice.ts';
import { unapprovedCount, unapprovedOnServices } from '../time/time-billing.store.ts';
import { billCalled } from './bill-called.action.ts';
import { billPart } from './bill-part.action.ts';
import { effortOf, notApproved } from './billed-lines.ts';
import { heldBy } from './most-to-bill.ts';
import { standingOf } from './standing.store.ts';
import { duePeriodParts, renderedParts, workedParts } from './standing.ts';

interface BillRendered {
  readonly contractId: string;
  readonly cause: string;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Invoices what was rendered by itself on a contract that ends by withdrawal (GTC 7.10): delivered items and closed
 * sprints, additional services, purchases on the client's account, hours worked on items and in periods, hours beyond a
 * pool; unless the contract rests, the periods due. Nothing is billed afterwards, so no hours may wait for approval, nor
 * for an objection of the client (GTC 6.2). The contract must be locked.
 * @throws problem `time-unapproved`, `pool-time-unapproved`, `estimate-open`
 */
export async function billRendered(
  tx: Tx,
  { contractId, cause, note, actor, at }: BillRendered,
): Promise<void> {
  const asOf = dayOf(at);
  const { contract, most } = await standingOf(tx, contractId, asOf);
  await requireApproved(tx, contract, asOf);
  const [held] = heldBy(most);
  if (held !== undefined) throw estimateOpen(`${contract.number}: ${held}; decide again then`);
  await closePools(tx, { contract, closedOn: asOf, actor, at });
  const standing = await standingOf(tx, contractId, asOf);
  const rendered = new Set([...renderedParts(standing, asOf), ...workedParts(standing, asOf)]);
  const calls = [...rendered].map((part) => ({ part, share: null }));
  await billCalled(tx, { calls, cause, note, actor, at });
  for (const { id } of duePeriodParts(standing, asOf)) await billPart(tx, id, { asOf, at, actor });
}

async function requireApproved(tx: Tx, { id, number, agreed }: Contract, asOf: LocalDate): Promise<void> {
  const waiting =
    (await unapprovedCount(tx, id, effortOf(agreed.lines), asOf)) + (await unapprovedOnServices(tx, id));
  if (waiting > 0) throw timeUnapproved(`${number}: ${notApproved(waiting)}, then decide again`);
}
