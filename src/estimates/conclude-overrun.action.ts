import { type Tx } from '../../db/connection.ts';
import { record } from '../journal/journal.store.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { type EstimateStep } from './next-step.ts';
import { type Overrun } from './overrun.ts';
import { moveOverrun } from './overrun.store.ts';

type Conclusion = Extract<EstimateStep, { readonly overrun: Overrun }>;

const clause = 'gtc:6.2';
const words = {
  approve: { verb: 'overrun of estimate approved by silence', outcome: 'approved' },
  drop: { verb: 'overrun of estimate did not happen', outcome: 'nothing to approve' },
} as const;

/** Approves an overrun because the client was silent, or drops it because its costs did not come (GTC 6.2). */
export async function concludeOverrun(
  tx: Tx,
  { step, reason, overrun }: Conclusion,
  { actor, at }: Pick<PerformContext, 'actor' | 'at'>,
): Promise<Outcome> {
  await moveOverrun(tx, overrun, step);
  await record(tx, {
    at,
    actor,
    verb: words[step].verb,
    subjectKind: 'contract',
    subjectId: overrun.contractId,
    clauses: [clause],
    detail: { overrunId: overrun.id, item: overrun.linePosition, forecast: overrun.forecast, reason },
  });
  const effect = { step, forecast: overrun.forecast.toString() };
  return { outcome: 'done', reason: `${words[step].outcome}: ${reason}`, clause, effect };
}
