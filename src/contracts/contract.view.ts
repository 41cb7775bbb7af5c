import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { effectiveTerms } from '../terms/effective-terms.ts';
import { taxRecord } from '../money/vat.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { contractActions, type ContractStatus, suspensionVerb } from './contract.ts';
import { billingOf } from './billing-plan.view.ts';
import { contractById } from './contract.store.ts';
import { deliveriesOf } from './delivery.store.ts';
import { withdrawalOf } from './withdrawal.store.ts';
import { priceVersionsOf } from './price.store.ts';

/** A contract as the API shows it: effective terms with their provenance, the billing plan and where it stands. */
export async function contractView(db: Db, id: string, asOf: LocalDate) {
  const contract = await contractById(db, id);
  const { agreed } = contract;
  const deliveries = await deliveriesOf(db, id);
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
    term: contract.term,
    endsOn: contract.endsOn,
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
    prices: await priceVersionsOf(db, id),
    billing: await billingOf(db, contract, deliveries, asOf),
    release: release
      ? {
          releasedOn: release.released_on,
          cause: release.cause,
          reason: release.reason,
          actor: release.actor,
        }
      : null,
    deliveries,
    suspension: contract.status === 'suspended' ? await suspensionOf(db, id) : null,
    withdrawal: await withdrawalOf(db, id),
    actions: contractActions(contract.status, release !== undefined),
  };
}

interface Suspension {
  at: Instant;
  actor: string;
  clauses: string[];
  reason: string;
  letter: string | null;
}

/** Why a contract rests, as the journal tells it. */
async function suspensionOf(db: Db, id: string) {
  const row = await db('journal')
    .where({ subject_kind: 'contract', subject_id: id, verb: suspensionVerb })
    .orderBy('id', 'desc')
    .first<Suspension | undefined>(
      'at',
      'actor',
      'clauses',
      db.raw(`detail ->> 'reason' as reason`),
      db.raw(`detail ->> 'letter' as letter`),
    );
  if (row === undefined) return null;
  const { at, actor, clauses, reason, letter } = row;
  return { since: dayOf(at), reason, reminder: letter, actor, clause: clauses[0] ?? '' };
}

async function editionCode(db: Db, editionId: string): Promise<string> {
  const row = await db('terms_edition').where({ id: editionId }).first<{ code: string }>('code');
  return row.code;
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
