import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { callPart } from '../contracts/call-part.action.ts';
import { renderedRest } from '../contracts/rendered.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { billPart } from './bill-part.action.ts';
import { comingWhole, renderedParts, type Standing } from './standing.ts';

interface CallRendered {
  readonly standing: Standing;
  /** The share of a price billed as a whole that was rendered; null to leave it to deliveries alone. */
  readonly rendered: Decimal4 | null;
  /** The decision by which it is called due. */
  readonly cause: string;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Calls due at once what was rendered on a contract and not yet invoiced, and invoices it (GTC 7.10), even while the
 * contract is suspended: delivered items as they are, of a work in progress a deposit over the share rendered. Returns
 * the documents issued. The contract must be locked.
 */
export async function callRendered(tx: Tx, request: CallRendered): Promise<string[]> {
  const { standing, rendered, at, actor } = request;
  const today = dayOf(at);
  const whole = comingWhole(standing, today);
  const share =
    whole === undefined || rendered === null
      ? null
      : renderedRest(standing.contract.agreed, standing.parts, rendered);
  const toCall = [
    ...renderedParts(standing, today).map((part) => ({ part, share: null })),
    ...(whole === undefined || share === null ? [] : [{ part: whole, share }]),
  ];
  const documents: string[] = [];
  for (const each of toCall) {
    const { cause, note } = request;
    const call = { ...each, clause: 'gtc:7.10', cause, reasons: [], note, actor, at } as const;
    const partId = await callPart(tx, call);
    const outcome = await billPart(tx, partId, { asOf: today, at, actor });
    if (outcome.outcome === 'done' && outcome.documentId !== undefined) documents.push(outcome.documentId);
  }
  return documents;
}
