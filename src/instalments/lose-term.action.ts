import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf } from '../calendar/instant.ts';
import { later } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { lateInstalment } from './instalment-plan.ts';
import { lockPlan } from './instalment-plan.store.ts';
import { lossPaper } from './loss-paper.ts';
import { planClauses } from './plan-paper.ts';
import { termLossInsert } from './term-loss.store.ts';

/**
 * Notes that the term of a plan is lost where an instalment was late as of the day of the run (Terminsverlust, GTC 7.8):
 * the whole rest is due since the day after, bears interest from then on, and is reminded of again. The client is told by
 * letter. A person may waive it.
 */
export async function loseTerm(
  tx: Tx,
  planId: string,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const plan = await lockPlan(tx, planId);
  const late = lateInstalment(plan, asOf);
  if (late === undefined) {
    const reason = `${plan.number}: no instalment is late beyond grace and tolerance`;
    return { outcome: 'skipped', reason, clause: 'gtc:7.8' };
  }
  const { instalment, missing, since } = late;
  const rest = plan.total.minus(plan.paid);
  const client = await clientById(tx, plan.clientId);
  const company = await companyProfile(tx);
  const foundOn = later(asOf, dayOf(at));
  const documentId = newId();
  const paper = lossPaper({ plan, late, rest, client, company, date: foundOn });
  const { position } = instalment;
  await insertTogether(tx, [
    documentInsert(documentId, { subjectId: documentId, clientId: client.id, paper, at }),
    termLossInsert({ planId, position, since, foundOn, rest, documentId }, at),
    ...addresseesOf(paper.buyer, client).map((addressee) => dispatchInsert({ documentId, ...addressee, at })),
    journalInsert({
      at,
      actor,
      verb: 'term lost',
      subjectKind: 'client',
      subjectId: client.id,
      clauses: planClauses,
      detail: { planId, number: plan.number, position, dueOn: instalment.dueOn, missing, since, rest },
    }),
  ]);
  return {
    outcome: 'done',
    reason: `${plan.number}: EUR ${missing} missing on ${instalment.dueOn}, so EUR ${rest} are due since ${since}`,
    clause: 'gtc:7.8',
    documentId,
    effect: { position: String(position), since, rest: rest.toString() },
  };
}
