import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type ContractStatus } from './contract.ts';

export const contractSorts = ['-created', 'created', 'number', '-number'] as const;

interface ContractFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof contractSorts)[number];
  readonly clientId?: string | undefined;
  readonly orderId?: string | undefined;
  /** Part of the number or the title, in any case. */
  readonly text?: string | undefined;
  readonly status?: ContractStatus | undefined;
}

interface ContractListRow {
  id: string;
  number: string;
  client_id: string;
  client_name: string;
  status: ContractStatus;
  concluded_on: LocalDate;
  title: string;
  net: string;
  gross: string;
}

export async function contractList(db: Db, filters: ContractFilters) {
  const query = db('contract')
    .join('offer_version as v', 'v.id', 'contract.version_id')
    .join('client', 'client.id', 'contract.client_id')
    .select(
      'contract.id',
      'contract.number',
      'contract.client_id',
      'contract.status',
      'contract.concluded_on',
    )
    .select('client.name as client_name', 'v.title', 'v.net', 'v.gross');
  if (filters.clientId !== undefined) void query.where('contract.client_id', filters.clientId);
  if (filters.status !== undefined) void query.where('contract.status', filters.status);
  if (filters.orderId !== undefined) void query.where('contract.order_id', filters.orderId);
  if (filters.text !== undefined)
    void query.whereRaw(
      // Each condition reads an index of its own.
      `(lower(contract.number) like lower(:text) or contract.version_id = any (array(
         select t.id from offer_version t where lower(t.title) like lower(:text))))`,
      { text: containing(filters.text) },
    );
  const { items, nextCursor } = await keysetPage<ContractListRow>(db, query, {
    id: 'contract.id',
    sorts: { created: 'contract.id', number: 'contract.number' },
    sort: filters.sort,
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return {
    nextCursor,
    items: items.map((row) => ({
      id: row.id,
      number: row.number,
      clientId: row.client_id,
      clientName: row.client_name,
      status: row.status,
      concludedOn: row.concluded_on,
      title: row.title,
      net: row.net,
      gross: row.gross,
    })),
  };
}
