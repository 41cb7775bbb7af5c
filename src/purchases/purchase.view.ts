import { type Db } from '../../db/connection.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractById } from '../contracts/contract.store.ts';
import { effectOf, type Purchase } from './purchase.ts';
import { purchasesOf } from './purchase.store.ts';

/** A purchase as the API shows it, with what becomes of it. */
export async function purchaseView(db: Db, purchase: Purchase) {
  return present(purchase, await contractById(db, purchase.contractId));
}

/** The purchases for a contract. @throws problem `not-found` */
export async function purchaseList(db: Db, contractId: string) {
  const contract = await contractById(db, contractId);
  const purchases = await purchasesOf(db, contractId);
  return { items: purchases.map((purchase) => present(purchase, contract)), nextCursor: null };
}

function present(purchase: Purchase, { agreed }: Contract) {
  const line = agreed.lines.find(({ position }) => position === purchase.linePosition);
  return {
    ...purchase,
    cost: purchase.cost.toString(),
    effect: effectOf(line ?? { account: null }, purchase),
  };
}
