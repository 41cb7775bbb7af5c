import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type Wished, coverableClaims, coverableTargets } from './coverable.store.ts';
import { type InstalmentPlan, paidOf, planState } from './instalment-plan.ts';
import { plansById } from './instalment-plan.store.ts';
import { type EvenSchedule } from './instalment.ts';
import { proposal } from './proposal.ts';

interface PlanFacts {
  readonly id: string;
  readonly clientName: string;
  readonly documentId: string;
  readonly agreedOn: LocalDate;
  readonly agreedBy: string;
  readonly reason: string;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly endedOn: LocalDate | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly covers: {
    readonly invoiceId: string;
    readonly number: string;
    readonly principal: string;
    readonly interest: string;
    readonly costs: string;
  }[];
  readonly losses: {
    readonly position: number;
    readonly since: LocalDate;
    readonly foundOn: LocalDate;
    readonly rest: string;
    readonly documentId: string;
    readonly waived: boolean;
  }[];
  readonly waivers: {
    readonly position: number;
    readonly reason: string;
    readonly waivedBy: string;
    readonly waivedAt: Instant;
  }[];
}

interface PlanFilters {
  readonly clientId?: string | undefined;
  readonly invoiceId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/** Instalment plans, the newest first. */
export async function planPage(db: Db, { clientId, invoiceId, ...keyset }: PlanFilters) {
  const query = facts(db);
  if (clientId !== undefined) void query.where('p.client_id', clientId);
  if (invoiceId !== undefined)
    void query.whereIn('p.id', db('instalment_cover').where({ invoice_id: invoiceId }).select('plan_id'));
  const { items, nextCursor } = await keysetPage<PlanFacts>(db, query, {
    id: 'p.id',
    sorts: { created: 'p.id' },
    ...keyset,
  });
  const plans = await plansById(
    db,
    items.map(({ id }) => id),
  );
  return {
    nextCursor,
    items: items.flatMap((item) => {
      const plan = plans.find(({ id }) => id === item.id);
      return plan === undefined ? [] : [present(plan, item)];
    }),
  };
}

/** @throws problem `not-found` */
export async function planView(db: Db, id: string) {
  const item = await facts(db).where('p.id', id).first<PlanFacts | undefined>();
  const [plan] = await plansById(db, [id]);
  if (item === undefined || plan === undefined)
    throw notFound(`there is no instalment plan ${id}; GET /instalment-plans lists them`);
  return present(plan, item);
}

/**
 * What a plan in equal instalments would be if it were agreed today; writes nothing.
 * @throws problem `nothing-owed`, `not-payable-in-instalments`, `instalment-plan-exists`, `bad-value`, `base-rate-missing`
 */
export async function proposedPlan(db: Db, wished: Wished & EvenSchedule, today: LocalDate) {
  const claims = await coverableClaims(db, await coverableTargets(db, wished), today);
  const { total, instalments } = proposal(claims, wished, today);
  return {
    total: total.toString(),
    covers: claims.map(({ invoice, invoiceId, principal, interest, costs }) => ({
      invoiceId,
      number: invoice.number,
      principal: principal.toString(),
      interest: interest.toString(),
      costs: costs.toString(),
    })),
    instalments: instalments.map((each) => ({ ...each, amount: each.amount.toString() })),
  };
}

function present(plan: InstalmentPlan, item: PlanFacts) {
  const state = planState(plan);
  const paid = paidOf(plan.instalments, plan.paid);
  const instalments = plan.instalments.map(({ position, dueOn, amount, waived }, index) => ({
    position,
    dueOn,
    amount: amount.toString(),
    paid: (paid[index] ?? amount).toString(),
    waived,
  }));
  const next = instalments.find(({ amount, paid: soFar }) => soFar !== amount);
  return {
    ...item,
    number: plan.number,
    clientId: plan.clientId,
    state,
    total: plan.total.toString(),
    paid: plan.paid.toString(),
    next: state === 'running' && next !== undefined ? next : null,
    instalments,
  };
}

function facts(db: Db) {
  return db('instalment_plan as p')
    .join('client as k', 'k.id', 'p.client_id')
    .leftJoin('instalment_plan as n', 'n.replaces', 'p.id')
    .select({
      id: 'p.id',
      clientName: 'k.name',
      documentId: 'p.document_id',
      agreedOn: 'p.agreed_on',
      agreedBy: 'p.agreed_by',
      reason: 'p.reason',
      replaces: 'p.replaces',
      replacedBy: 'n.id',
      endedOn: 'p.ended_on',
      endedBy: 'p.ended_by',
      endReason: 'p.end_reason',
      covers: db.raw(`(select jsonb_agg(jsonb_build_object('invoiceId', c.invoice_id, 'number', i.number,
          'principal', c.principal::text, 'interest', c.interest::text, 'costs', c.costs::text) order by i.number)
        from instalment_cover c join invoice i on i.id = c.invoice_id where c.plan_id = p.id)`),
      losses: db.raw(`(select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'since', l.since,
          'foundOn', l.found_on, 'rest', l.rest::text, 'documentId', l.document_id, 'waived', l.waived)
          order by l.position), '[]') from term_loss l where l.plan_id = p.id)`),
      waivers:
        db.raw(`(select coalesce(jsonb_agg(jsonb_build_object('position', w.position, 'reason', w.reason,
          'waivedBy', w.waived_by, 'waivedAt', w.waived_at) order by w.position), '[]')
        from term_waiver w where w.plan_id = p.id)`),
    });
}
