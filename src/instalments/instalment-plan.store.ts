import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { termsOfContracts } from '../contracts/contract-terms.store.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { type NewPlan } from './new-plan.ts';
import { type InstalmentPlan, planEnded, planExists } from './instalment-plan.ts';

onConstraint(
  'instalment_cover_once',
  planExists,
  'somebody agreed a plan at the same time; see GET /instalment-plans',
);
onConstraint(
  'instalment_plan_replaces',
  planEnded,
  'another plan has taken its place; see GET /instalment-plans',
);

export function planInserts(plan: NewPlan, at: Instant): Insert[] {
  const { id } = plan;
  return [
    {
      table: 'instalment_plan',
      rows: [
        {
          id,
          number: plan.number,
          client_id: plan.clientId,
          document_id: plan.documentId,
          agreed_on: plan.agreedOn,
          agreed_by: plan.agreedBy,
          reason: plan.reason,
          total: plan.total,
          replaces: plan.replaces,
          created_at: at,
        },
      ],
    },
    {
      table: 'instalment',
      rows: plan.instalments.map(({ position, dueOn, amount }) => ({
        plan_id: id,
        position,
        due_on: dueOn,
        amount,
      })),
    },
    {
      table: 'instalment_cover',
      rows: plan.claims.map(({ invoiceId, principal, interest, costs }) => ({
        plan_id: id,
        invoice_id: invoiceId,
        principal,
        interest,
        costs,
        paid_before: plan.paidBefore.get(invoiceId) ?? Money.zero,
        ended: false,
      })),
    },
    {
      table: 'instalment_share',
      rows: plan.shares.map(({ position, invoiceId, principal }) => ({
        plan_id: id,
        position,
        invoice_id: invoiceId,
        principal,
      })),
    },
  ];
}

/** Interest and costs that payments have paid on each of these invoices. */
export async function paidBesidesPrincipal(
  db: Db,
  invoiceIds: readonly string[],
): Promise<Map<string, Money>> {
  const rows = await db('standing_allocation')
    .whereIn('invoice_id', invoiceIds)
    .whereIn('part', ['interest', 'costs'])
    .groupBy('invoice_id')
    .select<{ invoice_id: string; paid: string }[]>(
      'invoice_id',
      db.raw('sum(amount)::numeric(14, 2)::text as paid'),
    );
  return new Map(rows.map((row) => [row.invoice_id, Money.of(row.paid)]));
}

interface PlanRow {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly total: string;
  readonly paid: string;
  readonly reference: string;
  readonly lostBy: number | null;
  readonly ended: boolean;
  readonly contractIds: readonly string[];
  readonly instalments: readonly {
    readonly position: number;
    readonly dueOn: LocalDate;
    readonly amount: string;
    readonly paidInTime: string;
    readonly waived: boolean;
  }[];
}

/** These plans as they stand by all that is booked. */
export async function plansById(db: Db, ids: readonly string[]): Promise<InstalmentPlan[]> {
  const { rows } = await db.raw<{ rows: PlanRow[] }>(
    `select p.id, p.number, p.client_id as "clientId", p.total::text, p.ended_on is not null as ended,
            paid_on_plan(p.id, 'infinity')::text as paid,
            (select d.paper ->> 'reference' from document d where d.id = p.document_id) as reference,
            (select l.position from term_loss l where l.plan_id = p.id and not l.waived) as "lostBy",
            (select array_agg(distinct i.contract_id) from instalment_cover c
               join invoice i on i.id = c.invoice_id where c.plan_id = p.id) as "contractIds",
            (select jsonb_agg(jsonb_build_object('position', i.position, 'dueOn', i.due_on,
                      'amount', i.amount::text, 'paidInTime', least(paid_on_plan(p.id, i.due_on), paid_on_plan(p.id, 'infinity'))::text,
                      'waived', exists (select from term_waiver w
                        where w.plan_id = i.plan_id and w.position = i.position)) order by i.position)
             from instalment i where i.plan_id = p.id) as instalments
     from instalment_plan p where p.id = any (:ids::uuid[]) order by p.id`,
    { ids },
  );
  const terms = await termsOfContracts(db, [...new Set(rows.flatMap(({ contractIds }) => contractIds))]);
  return rows.map((row) => ({
    ...row,
    total: Money.of(row.total),
    paid: Money.of(row.paid),
    terms: row.contractIds.flatMap((id) => terms.get(id) ?? []),
    instalments: row.instalments.map((each) => ({
      ...each,
      amount: Money.of(each.amount),
      paidInTime: Money.of(each.paidInTime),
    })),
  }));
}

/**
 * A plan, locked with the invoices it covers until the transaction ends, so that no payment comes between.
 * @throws problem `not-found`
 */
export async function lockPlan(tx: Tx, id: string): Promise<InstalmentPlan> {
  await tx('open_item')
    .whereIn('invoice_id', tx('instalment_cover').where({ plan_id: id }).select('invoice_id'))
    .orderBy('invoice_id')
    .forUpdate()
    .select('invoice_id');
  await tx('instalment_plan').where({ id }).forUpdate().select('id');
  const [plan] = await plansById(tx, [id]);
  if (plan === undefined)
    throw notFound(`there is no instalment plan ${id}; GET /instalment-plans lists them`);
  return plan;
}

export async function saveEnd(
  tx: Tx,
  id: string,
  end: { readonly on: LocalDate; readonly by: string; readonly reason: string },
): Promise<void> {
  await tx('instalment_plan')
    .where({ id })
    .update({ ended_on: end.on, ended_by: end.by, end_reason: end.reason });
  await tx('instalment_cover').where({ plan_id: id }).update({ ended: true });
}

/** An invoice that a client has received and that no plan has ever covered. */
interface UncoveredInvoice {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  readonly dueOn: LocalDate;
  readonly open: Money;
}

/** The invoice billed in instalments that a document is, if its client has received it and no plan has ever covered it. */
export async function invoiceToPayInInstalments(
  db: Db,
  documentId: string,
): Promise<UncoveredInvoice | undefined> {
  const row = await db('invoice as i')
    .join('open_item as o', 'o.invoice_id', 'i.id')
    .join('billed_part as b', 'b.invoice_id', 'i.id')
    .join('billing_part as p', 'p.id', 'b.part_id')
    .where({ 'i.document_id': documentId, 'p.clause': 'gtc:7.8' })
    .whereNull('b.released_by')
    .whereNotNull('o.due_on')
    .whereNotExists(db('instalment_cover as c').whereRaw('c.invoice_id = i.id'))
    .first<(Omit<UncoveredInvoice, 'open'> & { open: string }) | undefined>(
      'i.id',
      'i.client_id as clientId',
      'i.contract_id as contractId',
      'o.due_on as dueOn',
      db.raw(`(select coalesce(sum(p.amount), 0)::numeric(14, 2)::text from posting p
        where p.invoice_id = i.id and p.account = 'receivable') as open`),
    );
  return row === undefined ? undefined : { ...row, open: Money.of(row.open) };
}
