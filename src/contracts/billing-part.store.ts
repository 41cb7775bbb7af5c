import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { prepared } from '../../db/prepared.ts';
import { newId } from '../../db/id.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { taxFromRecord, type TaxRecord, taxRecord, totalsOf } from '../money/vat.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import {
  type BilledAs,
  type BillingPart,
  type BillingTrigger,
  type PlannedPart,
  type Remuneration,
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

/** The periods of a contract that are due as of a day, or were called, and that no invoice bills, by line and time. */
export async function duePeriods(
  db: Db,
  contractId: string,
  remuneration: Remuneration,
  asOf: LocalDate,
): Promise<BillingPart[]> {
  const rows = await parts(db)
    .whereRaw(`trigger = 'period' and not billed`)
    .where({ contract_id: contractId, remuneration })
    .whereRaw(
      '(due_on <= :asOf or exists (select from called_part k where k.part_id = billing_part.id and k.called_on <= :asOf))',
      { asOf },
    )
    .orderByRaw('line_position, lower(period)')
    .options({ name: 'due-periods' });
  return rows.map(partFromRow);
}

/** Of each line the first day that no invoice has billed, if any has billed it. */
export async function invoicedUntil(db: Db, contractId: string): Promise<Map<number, LocalDate>> {
  const rows = await prepared<{ line: number; until: LocalDate }>(
    db,
    `select line_position as line, max(upper(period)) as until from billing_part
     where contract_id = :contractId and trigger = 'period' and remuneration = 'agreed' and billed
     group by line_position`,
    { contractId },
  );
  return new Map(rows.map(({ line, until }) => [line, until]));
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
      net: totalsOf(part.taxes).net,
      taxes: part.taxes.map(taxRecord),
      clause: part.clause,
      remuneration: part.remuneration,
      period: part.period === null ? null : `[${part.period.from},${part.period.until})`,
      due_on: part.dueOn,
    })),
  };
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
