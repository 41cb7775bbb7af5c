import { type Tx } from '../../db/connection.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { lockContract } from './contract.store.ts';
import { replanPeriods } from './replan-periods.action.ts';

/** Plans the periods of one contract further ahead (GTC 6.8). */
export async function planAhead(
  tx: Tx,
  contractId: string,
  { asOf }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const contract = await lockContract(tx, contractId);
  const { planned, plannedUntil } = await replanPeriods(tx, contract, asOf);
  if (planned === 0) {
    return { outcome: 'skipped', reason: `${contract.number} is planned already`, clause: 'gtc:6.8' };
  }
  const until = plannedUntil ?? 'its end';
  return {
    outcome: 'done',
    reason: `${contract.number}: ${planned} periods planned, up to ${until}`,
    clause: 'gtc:6.8',
    effect: { planned: String(planned), until },
  };
}
