import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { illegalState } from '../problems/problem.ts';
import { announceOverrun } from './announce-overrun.action.ts';
import { estimatesOf } from './estimate.store.ts';
import { nextStep } from './next-step.ts';
import { overrunById } from './overrun.store.ts';

interface SendNotice {
  readonly overrunId: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person sends the notice of an overrun that waited for review, with the figures of now (GTC 6.2).
 * @throws problem `not-found`, `illegal-state` when it has been sent or its costs did not come, `no-address-for-notice`
 */
export async function sendNotice(tx: Tx, { overrunId, actor, at }: SendNotice): Promise<void> {
  const { contractId, linePosition } = await overrunById(tx, overrunId);
  const contract = await lockContract(tx, contractId);
  const overrun = await overrunById(tx, overrunId);
  const estimates = await estimatesOf(tx, contract, dayOf(at));
  const estimate = estimates.find(({ line }) => line.position === linePosition);
  if (estimate === undefined) throw new Error(`contract ${contract.number} has no estimate ${linePosition}`);
  if (nextStep(estimate, dayOf(at)).step === 'drop')
    throw illegalState(
      'the costs stay within what is approved by now; the next run of estimates drops the notice',
    );
  await announceOverrun(tx, { contract, estimate, overrun, actor, at });
}
