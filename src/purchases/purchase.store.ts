import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { type Purchase, purchaseExists } from './purchase.ts';

onConstraint(
  'purchase_line',
  purchaseExists,
  'see GET /contracts/:id/purchases; what was recorded wrongly is corrected there',
  'linePosition',
);

interface PurchaseRow {
  id: string;
  contract_id: string;
  line_position: number;
  supplier: string;
  document: string;
  purchased_on: LocalDate;
  cost: string;
  paid_by: Purchase['paidBy'];
  withdrawn_on: LocalDate | null;
  withdrawal: string | null;
}

function purchaseFromRow(row: PurchaseRow): Purchase {
  return {
    id: row.id,
    contractId: row.contract_id,
    linePosition: row.line_position,
    supplier: row.supplier,
    document: row.document,
    purchasedOn: row.purchased_on,
    cost: Money.of(row.cost),
    paidBy: row.paid_by,
    withdrawal:
      row.withdrawn_on === null || row.withdrawal === null
        ? null
        : { on: row.withdrawn_on, reason: row.withdrawal },
  };
}

/** @throws problem `not-found` */
export async function purchaseById(db: Db, id: string): Promise<Purchase> {
  const row = await db<PurchaseRow>('purchase').where({ id }).first();
  if (!row) throw notFound(`there is no purchase ${id}; its contract lists those it has`);
  return purchaseFromRow(row);
}

/** The purchases for a contract in the order of its lines, also those that were taken back. */
export async function purchasesOf(db: Db, contractId: string): Promise<Purchase[]> {
  const rows = await db<PurchaseRow>('purchase')
    .where({ contract_id: contractId })
    .orderBy(['line_position', 'id']);
  return rows.map(purchaseFromRow);
}

/** The purchase that counts for a third-party item. */
export async function purchaseFor(db: Db, contractId: string, linePosition: number): Promise<Purchase> {
  const row = await db<PurchaseRow>('purchase')
    .where({ contract_id: contractId, line_position: linePosition })
    .whereNull('withdrawn_on')
    .first();
  if (!row) throw new Error(`nothing was bought for line ${linePosition} of contract ${contractId}`);
  return purchaseFromRow(row);
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

export async function markWithdrawn(
  tx: Tx,
  id: string,
  { on, reason }: NonNullable<Purchase['withdrawal']>,
): Promise<void> {
  await tx('purchase').where({ id }).update({ withdrawn_on: on, withdrawal: reason });
}

/** The numbers of the invoices that bill third-party items of a contract now, by line; deposits on them do not. */
export async function invoicesOfItems(db: Db, contractId: string): Promise<Map<number, string>> {
  const rows = await db('billed_part as b')
    .join('billing_part as p', 'p.id', 'b.part_id')
    .join('invoice as i', 'i.id', 'b.invoice_id')
    .where('p.contract_id', contractId)
    .whereIn('p.trigger', ['item-delivery', 'purchase'])
    .whereNot('i.kind', 'advance')
    .whereNull('b.released_by')
    .select<{ line: number | null; number: string }[]>({ line: 'p.line_position', number: 'i.number' });
  return new Map(rows.flatMap(({ line, number }) => (line === null ? [] : [[line, number] as const])));
}

/** The number of the invoice that bills what was bought, if one does. */
export async function invoiceOf(db: Db, { contractId, linePosition }: Purchase): Promise<string | null> {
  return (await invoicesOfItems(db, contractId)).get(linePosition) ?? null;
}
