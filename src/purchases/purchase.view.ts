import { type Db } from '../../db/connection.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractById } from '../contracts/contract.store.ts';
import { attempt } from '../problems/attempt.ts';
import { Problem } from '../problems/problem.ts';
import { effectOf, type Purchase, purchaseActions, requireWithdrawable } from './purchase.ts';
import { invoicesOfItems, purchasesOf } from './purchase.store.ts';

/** A purchase as the API shows it, with what becomes of it. */
export async function purchaseView(db: Db, purchase: Purchase) {
  const invoices = await invoicesOfItems(db, purchase.contractId);
  return present(purchase, await contractById(db, purchase.contractId), invoices);
}

/** The purchases for a contract, also those that were taken back. @throws problem `not-found` */
export async function purchaseList(db: Db, contractId: string) {
  const contract = await contractById(db, contractId);
  const invoices = await invoicesOfItems(db, contractId);
  const purchases = await purchasesOf(db, contractId);
  return { items: purchases.map((purchase) => present(purchase, contract, invoices)), nextCursor: null };
}

function present(purchase: Purchase, contract: Contract, invoices: ReadonlyMap<number, string>) {
  const line = contract.agreed.lines.find(({ position }) => position === purchase.linePosition);
  const invoiceNumber = purchase.withdrawal === null ? (invoices.get(purchase.linePosition) ?? null) : null;
  const refusal = attempt(() => requireWithdrawable(purchase, contract, invoiceNumber));
  return {
    ...purchase,
    cost: purchase.cost.toString(),
    effect: effectOf(line ?? { account: null }, purchase),
    invoiceNumber,
    actions: refusal instanceof Problem ? [] : [...purchaseActions],
  };
}
