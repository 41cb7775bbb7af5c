import { type Db } from '../../db/connection.ts';
import { billingPartsByContract } from './billing-part.store.ts';
import { type PriceFacts } from './price-change.ts';
import { priceVersionsByContract } from './price.store.ts';

/** What changes of prices depend on, of many contracts at once. */
export async function priceFacts(
  db: Db,
  contractIds: readonly string[],
): Promise<(contractId: string) => PriceFacts> {
  const versions = await priceVersionsByContract(db, contractIds);
  const parts = await billingPartsByContract(db, contractIds);
  return (id) => ({ versions: versions.get(id) ?? [], parts: parts.get(id) ?? [] });
}
