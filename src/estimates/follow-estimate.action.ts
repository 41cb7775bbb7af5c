import { type Tx } from '../../db/connection.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { type Money } from '../money/money.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { announceOverrun } from './announce-overrun.action.ts';
import { type Estimate } from './estimate.ts';
import { estimatesOf } from './estimate.store.ts';
import { type EstimateSubject } from './estimate-subject.ts';
import { type EstimateStep, nextStep } from './next-step.ts';
import { concludeOverrun } from './conclude-overrun.action.ts';
import { insertOverrun, newOverrun } from './overrun.store.ts';

type Context = Omit<PerformContext, 'runId'>;
type Beyond = Extract<EstimateStep, { readonly forecast: Money }>;

const clause = 'gtc:6.2';

/**
 * Does what is to be done about an estimate (GTC 6.2): records an overrun that needs no approval with its figures, tells
 * the client of a larger one, or approves it when the client was silent. Doing it again changes nothing.
 * @throws problem `no-address-for-notice`
 */
export async function followEstimate(
  tx: Tx,
  { contractId, linePosition }: EstimateSubject,
  context: Context,
): Promise<Outcome> {
  const contract = await lockContract(tx, contractId);
  const estimates = await estimatesOf(tx, contract, context.asOf);
  const estimate = estimates.find(({ line }) => line.position === linePosition);
  if (estimate === undefined) throw new Error(`contract ${contract.number} has no estimate ${linePosition}`);
  const next = nextStep(estimate, context.asOf);
  switch (next.step) {
    case 'none':
    case 'wait':
      return { outcome: 'skipped', reason: next.reason, clause };
    case 'tolerate':
      return tolerate(tx, contract, estimate, next, context);
    case 'announce':
      return announce(tx, contract, estimate, next, context);
    case 'approve':
    case 'drop':
      return concludeOverrun(tx, next, context);
  }
}

async function tolerate(
  tx: Tx,
  contract: Contract,
  { line, spent }: Estimate,
  { forecast, reason }: Beyond,
  { actor, at }: Context,
): Promise<Outcome> {
  const overrun = newOverrun(contract.id, line, forecast, 'tolerated');
  await insertOverrun(tx, overrun, at);
  await record(tx, {
    at,
    actor,
    verb: 'overrun of estimate deemed approved from the outset',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: [clause],
    detail: { overrunId: overrun.id, item: line.position, estimated: line.net, spent, forecast },
  });
  const effect = { step: 'tolerate', forecast: forecast.toString() };
  return { outcome: 'done', reason: `deemed approved: ${reason}`, clause, effect };
}

/** The client is told at once, unless a person is to see the notice first. */
async function announce(
  tx: Tx,
  contract: Contract,
  estimate: Estimate,
  { forecast, reason }: Beyond,
  { actor, at }: Context,
): Promise<Outcome> {
  const overrun = newOverrun(contract.id, estimate.line, forecast, 'drafted');
  await insertOverrun(tx, overrun, at);
  const { reviewOverrunNotices } = await companyProfile(tx);
  if (reviewOverrunNotices) {
    const effect = { step: 'draft', forecast: forecast.toString() };
    return { outcome: 'done', reason: `to be sent by a person: ${reason}`, clause, effect };
  }
  const documentId = await announceOverrun(tx, { contract, estimate, overrun, actor, at });
  const effect = { step: 'announce', forecast: forecast.toString() };
  return { outcome: 'done', reason: `announced: ${reason}`, clause, documentId, effect };
}
