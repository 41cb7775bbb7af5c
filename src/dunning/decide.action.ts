import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { suspendContract } from '../contracts/suspend-contract.action.ts';
import { record } from '../journal/journal.store.ts';
import { type Choice, type DecisionKey, rightLapsed } from './decision.ts';
import { activeContractsOf, insertDecision, insertSuspension, lockClientOfLetter } from './decision.store.ts';
import { receivablesOf } from './receivable.store.ts';
import { rightsOf } from './rights.ts';

interface Decide extends DecisionKey {
  readonly choice: Choice;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person exercises a right that an unsuccessful reminder gives, or leaves it (GTC 7.10, ruling 16). To suspend stops
 * work and billing on all active contracts of the client until everything outstanding is paid.
 * @throws problem `not-found`, `right-lapsed` when it was paid, disputed or held meanwhile, `already-decided`
 */
export async function decide(tx: Tx, { letterId, kind, choice, reason, actor, at }: Decide): Promise<void> {
  const clientId = await lockClientOfLetter(tx, { letterId, kind });
  const today = dayOf(at);
  const receivables = (await receivablesOf(tx, [clientId])).filter(({ reminders }) =>
    reminders.some((reminder) => reminder.letterId === letterId),
  );
  if (!receivables.some((receivable) => rightsOf(receivable, today).includes(kind))) {
    throw rightLapsed(
      'what the reminder asked for is paid, still has time, or rests; see GET /dunning-cases',
    );
  }
  const contracts = choice === 'take' ? await activeContractsOf(tx, [clientId]) : [];
  if (choice === 'take' && contracts.length === 0) {
    throw rightLapsed('no contract of the client is active, so there is nothing to suspend');
  }
  await insertDecision(tx, { letterId, kind, choice, reason, decidedBy: actor, decidedAt: at });
  await record(tx, {
    at,
    actor,
    verb: choice === 'take' ? 'right exercised: suspend' : 'right left: suspend',
    subjectKind: 'client',
    subjectId: clientId,
    clauses: ['gtc:7.10'],
    detail: { letterId, reason },
  });
  for (const { id: contractId } of contracts) {
    await suspendContract(tx, { contractId, event: 'suspend', reason, actor, at });
    await insertSuspension(tx, { contractId, letterId, since: today });
  }
}
