import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { grouped } from '../../db/grouped.ts';
import { prepared } from '../../db/prepared.ts';
import { newId } from '../../db/id.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Tax, taxFromRecord, type TaxRecord, taxRecord, totalsOf } from '../money/vat.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import {
  type BilledAs,
  type BillingPart,
  type BillingTrigger,
  inPlace,
  type PlannedPart,
  type Remuneration,
  sharedTriggers,
  type UnplacedPart,
} from './billing-plan.ts';
import { type Called } from './called-part.ts';

const alreadyPlanned = defineProblem({
  type: 'already-planned',
  title: 'This period has its billing part already',
  status: 409,
});
onConstraint(
  'billing_part_period',
  alreadyPlanned,
  'nothing has to be done; see the billing plan of the contract',
);

interface PartRow {
  id: string;
  contract_id: string;
  position: number;
  trigger: BillingTrigger;
  invoice_kind: BilledAs;
  line_position: number | null;
  share_percent: string;
  taxes: TaxRecord[];
  clause: string;
  remuneration: Remuneration;
  period_from: LocalDate | null;
  period_until: LocalDate | null;
  due_on: LocalDate | null;
  called: Called | null;
  billed: boolean;
}

function partFromRow(row: PartRow): BillingPart {
  const { period_from: from, period_until: until } = row;
  return {
    id: row.id,
    contractId: row.contract_id,
    position: row.position,
    trigger: row.trigger,
    billedAs: row.invoice_kind,
    linePosition: row.line_position,
    sharePercent: row.share_percent,
    taxes: row.taxes.map(taxFromRecord),
    clause: row.clause,
    remuneration: row.remuneration,
    period: from === null || until === null ? null : { from, until },
    dueOn: row.due_on,
    called: row.called,
    billed: row.billed,
  };
}

function parts(db: Db) {
  return db('billing_part').select<PartRow[]>(
    'billing_part.*',
    db.raw('lower(period) as period_from, upper(period) as period_until'),
    db.raw(
      `(select jsonb_build_object('on', k.called_on, 'ofPartId', k.of_part_id, 'clause', k.clause,
          'reasons', k.reasons, 'note', k.note)
        from called_part k where k.part_id = billing_part.id) as called`,
    ),
  );
}

export async function billingPartById(db: Db, id: string): Promise<BillingPart> {
  const [row] = await parts(db).where({ id }).options({ name: 'billing-part' });
  if (!row) throw notFound(`there is no billing part ${id}`);
  return partFromRow(row);
}

export async function billingPartsOf(db: Db, contractId: string): Promise<BillingPart[]> {
  const rows = await parts(db)
    .where({ contract_id: contractId })
    .orderByRaw('due_on nulls first, position')
    .options({ name: 'billing-parts' });
  return rows.map(partFromRow);
}

/** The same of many contracts, by contract. */
export async function billingPartsByContract(
  db: Db,
  contractIds: readonly string[],
): Promise<Map<string, BillingPart[]>> {
  const rows = await parts(db)
    .whereRaw('contract_id = any (?::uuid[])', [[...contractIds]])
    .orderByRaw('contract_id, due_on nulls first, position')
    .options({ name: 'billing-parts-of-many' });
  return grouped(rows, (row) => row.contract_id, partFromRow);
}

/** The triggers of parts that share an invoice, for SQL: the index on open ones is over just these. */
export const SHARED_TRIGGERS = `('${sharedTriggers.join("', '")}')`;

/**
 * What is due of a contract as of a day, or was called, that no invoice bills, and that shares one: periods, additional
 * services, outlays; by line and time.
 */
export async function dueTogether(
  db: Db,
  contractId: string,
  remuneration: Remuneration,
  asOf: LocalDate,
): Promise<BillingPart[]> {
  const rows = await parts(db)
    .whereRaw(`trigger in ${SHARED_TRIGGERS} and not billed`)
    .where({ contract_id: contractId, remuneration })
    .whereRaw(
      '(due_on <= :asOf or exists (select from called_part k where k.part_id = billing_part.id and k.called_on <= :asOf))',
      { asOf },
    )
    .orderByRaw('line_position, lower(period), position')
    .options({ name: 'due-together' });
  return rows.map(partFromRow);
}

/** What completion bills of a price that its sprints take their share of, until it is invoiced (GTC 6.8). */
export async function restPart(db: Db, contractId: string): Promise<BillingPart | undefined> {
  const [row] = await parts(db).where({
    contract_id: contractId,
    trigger: 'completion',
    invoice_kind: 'final',
  });
  return row && partFromRow(row);
}

/** Adds a part to the plan of a locked contract, in its next place. @returns its id */
export async function planPart(tx: Tx, contractId: string, part: UnplacedPart): Promise<string> {
  const last = await tx('billing_part')
    .where({ contract_id: contractId })
    .max<{ max: number | null }[]>('position');
  const insert = billingPartInsert(contractId, inPlace([part], last[0]?.max ?? 0));
  await insertTogether(tx, [insert]);
  const [row] = insert.rows;
  return String(row?.['id']);
}

/** The rows of parts in which a contract will be billed, under ids of the caller's making if wished. */
export function billingPartInsert(
  contractId: string,
  planned: readonly (PlannedPart & { readonly id?: string })[],
): Insert {
  return {
    table: 'billing_part',
    rows: planned.map((part) => ({
      id: part.id ?? newId(),
      contract_id: contractId,
      position: part.position,
      trigger: part.trigger,
      invoice_kind: part.billedAs,
      line_position: part.linePosition,
      share_percent: part.sharePercent,
      ...sumsOf(part.taxes),
      taxes: part.taxes.map(taxRecord),
      clause: part.clause,
      remuneration: part.remuneration,
      period: part.period === null ? null : `[${part.period.from},${part.period.until})`,
      due_on: part.dueOn,
    })),
  };
}

/** What of the taxes of a part stands beside them. */
function sumsOf(taxes: readonly Tax[]): { net: string; gross: string } {
  const { net, gross } = totalsOf(taxes);
  return { net: net.toString(), gross: gross.toString() };
}

/** Sets what parts are over from now on. */
export async function repriceParts(
  tx: Tx,
  repriced: readonly Pick<BillingPart, 'id' | 'taxes'>[],
): Promise<void> {
  if (repriced.length === 0) return;
  const prices = repriced.map(({ id, taxes }) => ({
    id,
    ...sumsOf(taxes),
    taxes: taxes.map(taxRecord),
  }));
  await prepared(
    tx,
    `update billing_part p set net = n.net, gross = n.gross, taxes = n.taxes
     from jsonb_to_recordset(:prices::jsonb) as n (id uuid, net numeric, gross numeric, taxes jsonb) where p.id = n.id`,
    { prices: JSON.stringify(prices) },
  );
}

/** What a part is over from now on, and since when it may be billed. */
export async function changePart(
  tx: Tx,
  id: string,
  { taxes, dueOn }: Pick<BillingPart, 'taxes' | 'dueOn'>,
): Promise<void> {
  await tx('billing_part')
    .where({ id })
    .update({
      ...sumsOf(taxes),
      taxes: JSON.stringify(taxes.map(taxRecord)),
      due_on: dueOn,
    });
}

/** Takes parts out of the plan that nothing bills, with the trace of invoices on them that were cancelled. */
export async function removeParts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await prepared(
    tx,
    `with trace as (delete from billed_part where part_id = any (:ids::uuid[]) and released_by is not null)
     delete from billing_part where id = any (:ids::uuid[])`,
    { ids },
  );
}
