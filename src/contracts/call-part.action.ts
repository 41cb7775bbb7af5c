import { newId } from '../../db/id.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { totalsOf } from '../money/vat.ts';
import { defineProblem } from '../problems/problem.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { billingPartInsert, billingPartsOf } from './billing-part.store.ts';
import { type BillingPart } from './billing-plan.ts';
import { type RenderedShare } from './rendered.ts';

const alreadyCalled = defineProblem({
  type: 'already-called',
  title: 'This part of the price was asked for before its time already',
  status: 409,
});
onConstraint('called_part_cause', alreadyCalled, 'see "billing" of the contract for its invoice');

interface CallPart {
  /** The part whose money is asked for. */
  readonly part: BillingPart;
  /** What of it is asked for as a deposit; null for the part itself. */
  readonly share: RenderedShare | null;
  readonly clause: ClauseRef;
  /** What gives rise to it; the same cause calls a part once. */
  readonly cause: string;
  readonly reasons: readonly string[];
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Makes a part of the price due before its time (GTC 6.9, 7.10): the part itself, where its service was rendered, or a
 * deposit carved out of it, which its invoice will deduct. The contract must be locked. Returns the part to bill.
 * @throws problem `already-called`
 */
export async function callPart(tx: Tx, request: CallPart): Promise<string> {
  const { part, share, clause, cause, reasons, note, actor, at } = request;
  const { contractId } = part;
  const taken = (await billingPartsOf(tx, contractId)).map(({ position }) => position);
  const id = share === null ? part.id : newId();
  const deposit = {
    id,
    position: Math.max(0, ...taken) + 1,
    trigger: part.trigger,
    billedAs: 'advance',
    linePosition: part.linePosition,
    remuneration: part.remuneration,
    period: null,
    dueOn: null,
    sharePercent: share?.sharePercent ?? part.sharePercent,
    taxes: share?.taxes ?? part.taxes,
    clause,
  } as const;
  await insertTogether(tx, [
    billingPartInsert(contractId, share === null ? [] : [deposit]),
    {
      table: 'called_part',
      rows: [
        {
          part_id: id,
          of_part_id: part.id,
          cause,
          clause,
          called_on: dayOf(at),
          reasons,
          note,
          actor,
          created_at: at,
        },
      ],
    },
    journalInsert({
      at,
      actor,
      verb: 'part of the price called due',
      subjectKind: 'contract',
      subjectId: contractId,
      clauses: [clause],
      detail: { partId: id, cause, reasons, note, ...totalsOf(deposit.taxes) },
    }),
  ]);
  return id;
}
