import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { type ObjectionChoice } from './objection.ts';
import { insertObjectionDecision } from './objection.store.ts';
import { moveOverrun, overrunById } from './overrun.store.ts';

interface DecideObjection {
  readonly overrunId: string;
  readonly choice: ObjectionChoice;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person decides about an objection that counts (GTC 6.2): accepted, the overrun is not billed beyond what is approved;
 * rejected, because the alternative turns out not to be one, the overrun is approved.
 * @throws problem `not-found`, `illegal-state` where no objection counts, `objection-decided`
 */
export async function decideObjection(tx: Tx, decision: DecideObjection): Promise<void> {
  const { overrunId, choice, reason, actor, at } = decision;
  const { contractId } = await overrunById(tx, overrunId);
  await lockContract(tx, contractId);
  const overrun = await overrunById(tx, overrunId);
  await moveOverrun(tx, overrun, choice === 'accept' ? 'decline' : 'approve');
  await insertObjectionDecision(tx, decision);
  await record(tx, {
    at,
    actor,
    verb: choice === 'accept' ? 'objection to overrun accepted' : 'objection to overrun rejected',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:6.2'],
    detail: { overrunId, item: overrun.linePosition, forecast: overrun.forecast, reason },
  });
}
