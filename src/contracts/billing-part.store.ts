import { type Db } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { taxFromRecord, taxRecord, type TaxRecord, totalsOf } from '../money/vat.ts';
import { notFound } from '../problems/problem.ts';
import {
  type BilledAs,
  type BillingPart,
  type BillingTrigger,
  type Called,
  type PlannedPart,
} from './billing-plan.ts';

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
  called: Called | null;
}

function parts(db: Db) {
  return db('billing_part').select<PartRow[]>(
    'billing_part.*',
    db.raw(
      `(select jsonb_build_object('on', k.called_on, 'ofPartId', k.of_part_id, 'clause', k.clause,
          'reasons', k.reasons, 'note', k.note)
        from called_part k where k.part_id = billing_part.id) as called`,
    ),
  );
}

function partFromRow(row: PartRow): BillingPart {
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
    called: row.called,
  };
}

export async function billingPartById(db: Db, id: string): Promise<BillingPart> {
  const [row] = await parts(db).where({ id });
  if (!row) throw notFound(`there is no billing part ${id}`);
  return partFromRow(row);
}

export async function billingPartsOf(db: Db, contractId: string): Promise<BillingPart[]> {
  const rows = await parts(db).where({ contract_id: contractId }).orderBy('position');
  return rows.map(partFromRow);
}

/** The rows of parts in which a contract will be billed. */
export function billingPartInsert(
  contractId: string,
  planned: readonly (PlannedPart & { readonly id: string })[],
): Insert {
  return {
    table: 'billing_part',
    rows: planned.map((part) => ({
      id: part.id,
      contract_id: contractId,
      position: part.position,
      trigger: part.trigger,
      invoice_kind: part.billedAs,
      line_position: part.linePosition,
      share_percent: part.sharePercent,
      net: totalsOf(part.taxes).net,
      taxes: part.taxes.map(taxRecord),
      clause: part.clause,
    })),
  };
}
