import { type Db } from '../../db/connection.ts';
import { taxFromRecord, type TaxRecord } from '../money/vat.ts';
import { notFound } from '../problems/problem.ts';
import { type BilledAs, type BillingPart, type BillingTrigger } from './billing-plan.ts';

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
  };
}

export async function billingPartById(db: Db, id: string): Promise<BillingPart> {
  const row = await db<PartRow>('billing_part').where({ id }).first();
  if (!row) throw notFound(`there is no billing part ${id}`);
  return partFromRow(row);
}

export async function billingPartsOf(db: Db, contractId: string): Promise<BillingPart[]> {
  const rows = await db<PartRow>('billing_part').where({ contract_id: contractId }).orderBy('position');
  return rows.map(partFromRow);
}
