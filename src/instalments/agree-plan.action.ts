import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { yearOf } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { lockTargets } from '../payments/settle.action.ts';
import { sharesOf } from './cover.ts';
import { coverableClaims, coverableTargets } from './coverable.store.ts';
import { endPlan } from './end-plan.action.ts';
import { planEnded } from './instalment-plan.ts';
import { lockPlan, paidBesidesPrincipal, planInserts } from './instalment-plan.store.ts';
import { type NewPlan } from './new-plan.ts';
import { planClauses, planPaper } from './plan-paper.ts';
import { proposal, type Schedule } from './proposal.ts';

interface AgreePlan {
  readonly clientId: string;
  /** Null: all that the client owes and no other plan covers. */
  readonly invoiceIds: readonly string[] | null;
  readonly schedule: Schedule;
  /** The plan whose place this one takes. */
  readonly replaces: string | null;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Agrees that a client pays what it owes in instalments (Ratenvereinbarung, GTC 7.8): principal, interest up to today and
 * costs. From now on only late instalments bear interest, and no reminders go out. The plan is mailed as a paper.
 * @throws problem `nothing-owed`, `not-payable-in-instalments`, `instalment-plan-exists`, `instalment-plan-ended`,
 * `instalments-do-not-add-up`, `bad-value`, `base-rate-missing`, `not-found`
 */
export async function agreePlan(
  tx: Tx,
  request: AgreePlan,
): Promise<{ readonly planId: string; readonly documentId: string }> {
  const { clientId, schedule, replaces, reason, actor, at } = request;
  const client = await clientById(tx, clientId);
  const today = dayOf(at);
  const targets = await lockTargets(tx, () => coverableTargets(tx, request));
  const replaced = replaces === null ? null : await takePlaceOf(tx, replaces, request);
  const claims = await coverableClaims(tx, targets, today);
  const { total, instalments } = proposal(claims, schedule, today);
  const ids = claims.map(({ invoiceId }) => invoiceId);
  const company = await companyProfile(tx);
  const { number } = await takeNumber(tx, 'instalment-plan', yearOf(today));
  const plan: NewPlan = {
    id: newId(),
    number,
    clientId,
    documentId: newId(),
    agreedOn: today,
    agreedBy: actor,
    reason,
    total,
    replaces,
    instalments,
    claims,
    shares: sharesOf(instalments, claims, claims[0]?.facts.terms.allocationOrder ?? []),
    paidBefore: await paidBesidesPrincipal(tx, ids),
  };
  const paper = planPaper({ plan, client, company, replaced });
  await insertTogether(tx, [
    documentInsert(plan.documentId, { subjectId: plan.id, clientId, paper, at }),
    ...planInserts(plan, at),
    ...addresseesOf(paper.buyer, client).map((addressee) =>
      dispatchInsert({ documentId: plan.documentId, ...addressee, at }),
    ),
    journalInsert({
      at,
      actor,
      verb: 'instalment plan agreed',
      subjectKind: 'client',
      subjectId: clientId,
      clauses: planClauses,
      detail: { planId: plan.id, number, total, instalments: instalments.length, invoiceIds: ids, reason },
    }),
  ]);
  return { planId: plan.id, documentId: plan.documentId };
}

/** Ends the former plan; its number. @throws problem `instalment-plan-ended` where it is another client's, too */
async function takePlaceOf(tx: Tx, planId: string, { clientId, actor, at }: AgreePlan): Promise<string> {
  const { number, clientId: owner } = await lockPlan(tx, planId);
  if (owner !== clientId) throw planEnded(`${number} is a plan of another client; leave out replaces`);
  await endPlan(tx, { planId, reason: 'replaced by a new plan', actor, at });
  return number;
}
