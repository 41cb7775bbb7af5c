import { type Tx } from '../../db/connection.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { suspendContract } from '../contracts/suspend-contract.action.ts';
import { Money } from '../money/money.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { outstandingOf, saveLifting } from './decision.store.ts';

/**
 * Lets a contract go on that rests because of a reminder, once everything overdue of its client is paid (GTC 7.10); a
 * rest within the tolerance counts as paid.
 */
export async function liftSuspension(
  tx: Tx,
  contractId: string,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const { status, clientId, number, terms } = await lockContract(tx, contractId);
  if (status !== 'suspended') {
    await saveLifting(tx, contractId, at);
    return { outcome: 'skipped', reason: `${number} is ${status}`, clause: 'gtc:7.10' };
  }
  const outstanding = Money.of(await outstandingOf(tx, clientId, asOf));
  if (outstanding.compare(Money.of(terms.reminderTolerance)) > 0) {
    return { outcome: 'skipped', reason: `EUR ${outstanding} are outstanding`, clause: 'gtc:7.10' };
  }
  const reason = 'all outstanding claims are paid';
  await suspendContract(tx, { contractId, event: 'resume', reason, actor, at });
  await saveLifting(tx, contractId, at);
  return {
    outcome: 'done',
    reason: `${number}: ${reason}`,
    clause: 'gtc:7.10',
    effect: { status: 'active' },
  };
}
