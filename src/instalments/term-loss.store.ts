import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { nothingToWaive } from './instalment-plan.ts';

const termLost = defineProblem({
  type: 'term-lost',
  title: 'The term of this plan is lost already',
  status: 409,
  clause: 'gtc:7.8',
});
onConstraint('term_loss_once', termLost, 'nothing has to be done; see the plan');
onConstraint('term_loss_standing', termLost, 'nothing has to be done; see the plan');
onConstraint('term_waiver_once', nothingToWaive, 'this instalment has been waived; see the plan');

/** The term is lost: from a day on the whole rest is due (GTC 7.8). */
export interface TermLoss {
  readonly planId: string;
  /** The instalment that was late. */
  readonly position: number;
  readonly since: LocalDate;
  readonly foundOn: LocalDate;
  readonly rest: Money;
  readonly documentId: string;
}

export function termLossInsert(loss: TermLoss, at: Instant): Insert {
  return {
    table: 'term_loss',
    rows: [
      {
        plan_id: loss.planId,
        position: loss.position,
        since: loss.since,
        found_on: loss.foundOn,
        rest: loss.rest,
        document_id: loss.documentId,
        waived: false,
        created_at: at,
      },
    ],
  };
}

/** Notes that the lateness of an instalment is let pass; a loss of term that followed from it counts no more. */
export async function saveWaiver(
  tx: Tx,
  waiver: {
    readonly planId: string;
    readonly position: number;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { planId: plan_id, position } = waiver;
  await tx('term_waiver').insert({
    plan_id,
    position,
    reason: waiver.reason,
    waived_by: waiver.by,
    waived_at: waiver.at,
  });
  await tx('term_loss').where({ plan_id, position }).update({ waived: true });
}

/**
 * Plans in force with an instalment whose day has passed and on which less had come in by then, after the one given. A
 * first sieve: the rule decides, and says why where it decides against.
 */
export async function lateLooking(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<{ id: string; number: string; clientName: string }[]> {
  const { rows } = await db.raw<{ rows: { id: string; number: string; clientName: string }[] }>(
    `select p.id, p.number, k.name as "clientName"
     from instalment_plan p join client k on k.id = p.client_id
     where p.ended_on is null and (:after::uuid is null or p.id > :after::uuid)
       and not exists (select from term_loss l where l.plan_id = p.id and not l.waived)
       and paid_on_plan(p.id, 'infinity') < p.total
       and exists (
         select from (select i.*, sum(i.amount) over (order by i.position) as up_to
                      from instalment i where i.plan_id = p.id) due
         where due.due_on < :asOf
           and due.up_to > least(paid_on_plan(p.id, due.due_on), paid_on_plan(p.id, 'infinity'))
           and not exists (select from term_waiver w where w.plan_id = p.id and w.position = due.position))
     order by p.id limit :limit`,
    { asOf, after, limit },
  );
  return rows;
}
