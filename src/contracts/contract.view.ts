import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { effectiveTerms } from '../terms/effective-terms.ts';
import { taxRecord } from '../money/vat.ts';
import { contractActions, type ContractStatus } from './contract.ts';
import { contractById } from './contract.store.ts';
import { deliveriesOf } from './delivery.store.ts';

interface PartRow {
  position: number;
  trigger: string;
  invoice_kind: string;
  line_position: number | null;
  share_percent: string;
  net: string;
  clause: string;
  due: boolean;
  invoice_id: string | null;
  invoice_number: string | null;
}

/** A contract as the API shows it: effective terms with their provenance, the billing plan and where it stands. */
export async function contractView(db: Db, id: string, asOf: LocalDate) {
  const contract = await contractById(db, id);
  const { agreed } = contract;
  const release = await db('work_release')
    .where({ contract_id: id })
    .first<{ released_on: LocalDate; cause: string; reason: string | null; actor: string } | undefined>();
  return {
    id: contract.id,
    number: contract.number,
    clientId: contract.clientId,
    orderId: contract.orderId,
    status: contract.status,
    concludedOn: contract.concludedOn,
    concludedBy: contract.concludedBy,
    termsVersion: await editionCode(db, contract.termsEditionId),
    title: agreed.title,
    billingMode: agreed.billingMode,
    contractType: agreed.contractType,
    lines: agreed.lines.map((line) => ({ ...line, net: line.net.toString() })),
    taxes: agreed.taxes.map(taxRecord),
    net: agreed.totals.net.toString(),
    vat: agreed.totals.vat.toString(),
    gross: agreed.totals.gross.toString(),
    components: contract.components.map(({ kind, rank, title }) => ({ kind, rank, title })),
    effectiveTerms: effectiveTerms(contract.components),
    billing: await billingOf(db, id, asOf),
    release: release
      ? {
          releasedOn: release.released_on,
          cause: release.cause,
          reason: release.reason,
          actor: release.actor,
        }
      : null,
    deliveries: await deliveriesOf(db, id),
    actions: contractActions(contract.status, release !== undefined),
  };
}

async function editionCode(db: Db, editionId: string): Promise<string> {
  const row = await db('terms_edition').where({ id: editionId }).first<{ code: string }>('code');
  return row.code;
}

async function billingOf(db: Db, contractId: string, asOf: LocalDate) {
  const { rows } = await db.raw<{ rows: PartRow[] }>(
    `select p.position, p.trigger, p.invoice_kind, p.line_position, p.share_percent, p.net, p.clause,
       i.id as invoice_id, i.number as invoice_number,
       case p.trigger
         when 'order' then c.concluded_on <= :asOf
         when 'completion' then exists (select from delivery d
           where d.contract_id = c.id and d.complete and d.delivered_on <= :asOf)
         when 'item-delivery' then exists (select from delivery d where d.contract_id = c.id
           and d.delivered_on <= :asOf and (d.complete or p.line_position = any (d.lines)))
         else false
       end as due
     from billing_part p join contract c on c.id = p.contract_id
       left join billed_part b on b.part_id = p.id and b.released_by is null
       left join invoice i on i.id = b.invoice_id
     where p.contract_id = :contractId order by p.position`,
    { contractId, asOf },
  );
  return rows.map((row) => ({
    position: row.position,
    trigger: row.trigger,
    invoiceKind: row.invoice_kind,
    linePosition: row.line_position,
    sharePercent: row.share_percent,
    net: row.net,
    clause: row.clause,
    status: partStatus(row),
    ...(row.invoice_id === null
      ? {}
      : { invoiceId: row.invoice_id, invoiceNumber: row.invoice_number ?? '' }),
  }));
}

function partStatus(row: PartRow): 'invoiced' | 'not-available' | 'due' | 'planned' {
  if (row.invoice_id !== null) return 'invoiced';
  if (row.trigger === 'not-available') return 'not-available';
  return row.due ? 'due' : 'planned';
}

export const contractSorts = ['-created', 'created', 'number', '-number'] as const;

interface ContractFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof contractSorts)[number];
  readonly clientId?: string | undefined;
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
