import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { badValue, illegalState } from '../problems/problem.ts';
import { workFacts } from '../time/work-facts.store.ts';
import { type Objection, whyNotCounting } from './objection.ts';
import { objectionDeadline, overrunInvoiced } from './overrun.ts';
import { insertObjection } from './objection.store.ts';
import { moveOverrun, overrunById } from './overrun.store.ts';

interface RecordObjection {
  readonly overrunId: string;
  readonly objection: Objection;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records what the client says against an announced overrun. It counts if it was received in time and offers a less
 * expensive alternative (GTC 6.2); then a person decides about it and nothing of the overrun is billed until then. What
 * does not count is kept, and silence goes on. An objection that was in time also counts after silence has approved.
 * @returns why it does not count; null when it does
 * @throws problem `bad-value` for a day to come, `not-found`, `illegal-state` for what was never announced or is decided, `overrun-invoiced`, `objection-counted`
 */
export async function recordObjection(
  tx: Tx,
  { overrunId, objection, actor, at }: RecordObjection,
): Promise<string | null> {
  requirePast(objection.receivedOn, dayOf(at));
  const { contractId } = await overrunById(tx, overrunId);
  const contract = await lockContract(tx, contractId);
  const overrun = await overrunById(tx, overrunId);
  if (overrun.documentId === null)
    throw illegalState(`the overrun is ${overrun.state}; only one that was announced can be objected to`);
  const why = whyNotCounting(objection, overrun, objectionDeadline(overrun, contract.terms));
  if (why === null) {
    const { settledLines } = await workFacts(tx, contract);
    if (settledLines.includes(overrun.linePosition))
      throw overrunInvoiced(
        `item ${overrun.linePosition} of ${contract.number} has its last invoice; if the client is right, correct that with POST /invoices/:id/credit-notes`,
      );
    await moveOverrun(tx, overrun, 'object');
  }
  await insertObjection(tx, { ...objection, id: newId(), overrunId, counts: why === null, actor, at });
  await record(tx, {
    at,
    actor,
    verb:
      why === null ? 'objection to overrun recorded' : 'objection to overrun recorded that does not count',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:6.2'],
    detail: { overrunId, receivedOn: objection.receivedOn, text: objection.text, why },
  });
  return why;
}

function requirePast(receivedOn: LocalDate, today: LocalDate): void {
  if (receivedOn <= today) return;
  const message = `must not be after today, ${today}`;
  throw badValue(`receivedOn ${message}`, { errors: [{ path: 'receivedOn', message }] });
}
