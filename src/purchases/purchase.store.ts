import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { type Purchase, purchaseExists } from './purchase.ts';

onConstraint('purchase_line', purchaseExists, 'see GET /contracts/:id/purchases');

interface PurchaseRow {
  id: string;
  contract_id: string;
  line_position: number;
  supplier: string;
  document: string;
  purchased_on: LocalDate;
  cost: string;
  paid_by: Purchase['paidBy'];
}

/** The purchases for a contract in the order of its lines. */
export async function purchasesOf(db: Db, contractId: string): Promise<Purchase[]> {
  const rows = await db<PurchaseRow>('purchase').where({ contract_id: contractId }).orderBy('line_position');
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    linePosition: row.line_position,
    supplier: row.supplier,
    document: row.document,
    purchasedOn: row.purchased_on,
    cost: Money.of(row.cost),
    paidBy: row.paid_by,
  }));
}

/** The purchase for a third-party item. */
export async function purchaseFor(db: Db, contractId: string, linePosition: number): Promise<Purchase> {
  const purchase = (await purchasesOf(db, contractId)).find((each) => each.linePosition === linePosition);
  if (!purchase) throw new Error(`nothing was bought for line ${linePosition} of contract ${contractId}`);
  return purchase;
}

export async function insertPurchase(
  tx: Tx,
  purchase: Purchase,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  await tx('purchase').insert({
    id: purchase.id,
    contract_id: purchase.contractId,
    line_position: purchase.linePosition,
    supplier: purchase.supplier,
    document: purchase.document,
    purchased_on: purchase.purchasedOn,
    cost: purchase.cost.toString(),
    paid_by: purchase.paidBy,
    actor,
    created_at: at,
  });
}
