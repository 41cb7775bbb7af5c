import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';
import { type Client } from './client.ts';
import { clientFrom, clientRows, type ClientRow } from './client.store.ts';

export interface ClientFilters {
  /** Part of the name, in any case. */
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  readonly country?: string | undefined;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** By what the list of clients can be sorted, upwards or, with "-", downwards. */
const clientSorts = { name: 'lower(client.name)', number: 'client.number', created: 'client.id' };

/** Clients, page by page. */
export async function clientList(db: Db, filters: ClientFilters): Promise<Page<Client>> {
  const query = clientRows(db);
  if (filters.name !== undefined)
    void query.whereRaw('lower(client.name) like lower(?)', [containing(filters.name)]);
  if (filters.number !== undefined) void query.where('client.number', filters.number);
  if (filters.country !== undefined) void query.where('client.country', filters.country);
  const { sort, limit, cursor } = filters;
  const page = await keysetPage<ClientRow>(db, query, {
    id: 'client.id',
    sorts: clientSorts,
    sort,
    limit,
    cursor,
  });
  return { items: page.items.map(clientFrom), nextCursor: page.nextCursor };
}
