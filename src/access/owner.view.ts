import { type Db } from '../../db/connection.ts';

type Owner = (db: Db, params: { id: string }) => Promise<string | null>;

/** Whose row an id names, or null where there is none: for the calls that clients may use. */
export function ownerIn(table: 'document' | 'invoice'): Owner {
  return async (db, { id }) => {
    const row = await db(table)
      .where({ id })
      .first<{ clientId: string } | undefined>({ clientId: 'client_id' });
    return row?.clientId ?? null;
  };
}

/** The same for what belongs to a contract. */
export function ownerByContract(table: 'delivery' | 'hour_pool'): Owner {
  return async (db, { id }) => {
    const row = await db(table)
      .join('contract', 'contract.id', `${table}.contract_id`)
      .where(`${table}.id`, id)
      .first<{ clientId: string } | undefined>({ clientId: 'contract.client_id' });
    return row?.clientId ?? null;
  };
}
