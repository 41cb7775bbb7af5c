import { type Db } from '../../db/connection.ts';
import { type RunKind } from './run.ts';

/** Ids by name of what an item is about, where a person would look next: contractId, clientId, invoiceId, planId. */
export type ItemLinks = Readonly<Record<string, string>>;

interface Item {
  readonly subject: string;
  readonly documentId: string | null;
}

/** What the opaque subject of each kind of run names; the kinds that are absent name nothing that has a page. */
const subjects: Readonly<Partial<Record<RunKind, string>>> = {
  periods: 'contractId',
  'contract-end': 'contractId',
  lifting: 'contractId',
  indexation: 'contractId',
  'interest-notes': 'contractId',
  estimates: 'contractId',
  billing: 'partId',
  'pool-expiry': 'poolId',
  dunning: 'clientId',
  'loss-of-term': 'planId',
  bank: 'entryId',
  render: 'documentId',
  dispatch: 'dispatchId',
};

/** Where the items of a run lead to, item by item. */
export async function itemLinks(db: Db, kind: RunKind, items: readonly Item[]): Promise<ItemLinks[]> {
  const name = subjects[kind];
  // A reminder and an estimate add what they count to the id: "0190a000-…:1".
  const ids = items.map(({ subject }) => subject.split(':')[0] ?? subject);
  const owners = await ownersOf(db, name, ids);
  const invoices = await invoicesOf(db, items);
  return items.map(({ documentId }, index) => {
    const id = ids[index] ?? '';
    const owner = owners.get(id);
    const invoiceId = documentId === null ? undefined : invoices.get(documentId);
    return {
      ...(name === undefined ? {} : { [name]: id }),
      ...(owner === undefined ? {} : { contractId: owner.contract_id, clientId: owner.client_id }),
      ...(invoiceId === undefined ? {} : { invoiceId }),
    };
  });
}

/** A subject is opaque to the engine; only ids can be looked up. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Owner {
  readonly id: string;
  readonly contract_id: string;
  readonly client_id: string;
}

/** Contract and client behind a contract, a part of its price or a pool of it. */
async function ownersOf(
  db: Db,
  name: string | undefined,
  ids: readonly string[],
): Promise<Map<string, Owner>> {
  const sources: Readonly<Record<string, string>> = {
    contractId: 'select c.id, c.id as contract_id, c.client_id from contract c where c.id = any(?)',
    partId: `select p.id, c.id as contract_id, c.client_id
      from billing_part p join contract c on c.id = p.contract_id where p.id = any(?)`,
    poolId: `select h.id, c.id as contract_id, c.client_id
      from hour_pool h join contract c on c.id = h.contract_id where h.id = any(?)`,
  };
  const source = sources[name ?? ''];
  const known = ids.filter((id) => UUID.test(id));
  if (source === undefined || known.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: Owner[] }>(source, [known]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The invoices whose paper an item made. */
async function invoicesOf(db: Db, items: readonly Item[]): Promise<Map<string, string>> {
  const documentIds = items.flatMap(({ documentId }) => documentId ?? []);
  if (documentIds.length === 0) return new Map();
  const rows = await db('invoice')
    .whereIn('document_id', documentIds)
    .select<{ id: string; document_id: string }[]>('id', 'document_id');
  return new Map(rows.map((row) => [row.document_id, row.id]));
}
