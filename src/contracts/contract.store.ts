import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { prepared } from '../../db/prepared.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { inDays } from '../calendar/period.ts';
import { type OfferVersion } from '../offers/offer.ts';
import { versionById, versionsByIds } from '../offers/offer.store.ts';
import { notFound } from '../problems/problem.ts';
import { effectiveParameters, type TermsComponent } from '../terms/effective-terms.ts';
import { billingPartInsert } from './billing-part.store.ts';
import { type PlannedPart } from './billing-plan.ts';
import { type Conclusion, type Contract, contractExists, type ContractStatus } from './contract.ts';

onConstraint('contract_order', contractExists, 'open the contract instead; an order is confirmed once');

interface ContractRow {
  id: string;
  number: string;
  client_id: string;
  order_id: string;
  version_id: string;
  terms_edition_id: string;
  status: ContractStatus;
  concluded_on: LocalDate;
  concluded_by: Conclusion;
  starts_on: LocalDate | null;
  ends_on: LocalDate | null;
  components: TermsComponent[];
}

/** Contracts with their components, by precedence, beside them. */
function contracts(db: Db) {
  return db('contract').select<ContractRow[]>(
    'contract.*',
    db.raw(
      `(select coalesce(json_agg(k order by k.rank), '[]')
        from (select kind, rank, title, parameters from contract_component where contract_id = contract.id) k
       ) as components`,
    ),
  );
}

async function load(db: Db, row: ContractRow | undefined, id: string): Promise<Contract> {
  if (!row) throw notFound(`there is no contract ${id}`);
  return contractFrom(row, await versionById(db, row.version_id));
}

function contractFrom(row: ContractRow, agreed: OfferVersion): Contract {
  const { components } = row;
  return {
    id: row.id,
    number: row.number,
    clientId: row.client_id,
    orderId: row.order_id,
    termsEditionId: row.terms_edition_id,
    status: row.status,
    concludedOn: row.concluded_on,
    concludedBy: row.concluded_by,
    agreed,
    term: agreed.term && row.starts_on && { ...agreed.term, startsOn: row.starts_on },
    endsOn: row.ends_on,
    components,
    terms: effectiveParameters(components),
  };
}

export async function contractById(db: Db, id: string): Promise<Contract> {
  const [row] = await contracts(db).where({ id }).options({ name: 'contract' });
  return load(db, row, id);
}

/** Locks the contract until the transaction ends; first in the lock order (contract, invoice, counter). */
export async function lockContract(tx: Tx, id: string): Promise<Contract> {
  const [row] = await contracts(tx).where({ id }).forUpdate().options({ name: 'contract-for-update' });
  return load(tx, row, id);
}

/** Contracts by their ids, in the order of these. @throws problem `not-found` */
export async function contractsByIds(db: Db, ids: readonly string[]): Promise<Contract[]> {
  return loadAll(db, await contractRows(db, ids).options({ name: 'contracts' }));
}

/** Locks contracts likewise, in the order of their ids, so that two who lock many wait for each other in turn. */
export async function lockContracts(tx: Tx, ids: readonly string[]): Promise<Contract[]> {
  return loadAll(tx, await contractRows(tx, ids).forUpdate().options({ name: 'contracts-for-update' }));
}

/** Locks them likewise for who does not have to know them. */
export async function lockContractRows(tx: Tx, ids: readonly string[]): Promise<void> {
  await prepared(tx, `select id from contract where id = any (:ids::uuid[]) order by id for update`, {
    ids: [...new Set(ids)],
  });
}

function contractRows(db: Db, ids: readonly string[]) {
  return contracts(db)
    .whereRaw('id = any (?::uuid[])', [[...ids]])
    .orderBy('id');
}

async function loadAll(db: Db, rows: readonly ContractRow[]): Promise<Contract[]> {
  const agreed = await versionsByIds(
    db,
    rows.map((row) => row.version_id),
  );
  return rows.map((row) => {
    const version = agreed.get(row.version_id);
    if (version === undefined) throw notFound(`there is no offer version ${row.version_id}`);
    return contractFrom(row, version);
  });
}

/** Locks the contract to which a billing part belongs, likewise. */
export async function lockContractOfPart(tx: Tx, partId: string): Promise<Contract> {
  const owner = tx('billing_part').where({ id: partId }).select('contract_id');
  const [row] = await contracts(tx)
    .whereIn('id', owner)
    .forUpdate()
    .options({ name: 'contract-of-part-for-update' });
  if (!row) throw notFound(`there is no billing part ${partId}; the plan of its contract may have changed`);
  return load(tx, row, row.id);
}

/** Writes a contract with its components, the parts in which it will be billed, and an id for each of its hour pools. */
export async function insertContract(
  tx: Tx,
  contract: Contract,
  plan: readonly PlannedPart[],
  { plannedUntil, at }: { readonly plannedUntil: LocalDate | null; readonly at: Instant },
): Promise<void> {
  await insertTogether(tx, [
    {
      table: 'contract',
      rows: [
        {
          id: contract.id,
          number: contract.number,
          client_id: contract.clientId,
          order_id: contract.orderId,
          version_id: contract.agreed.id,
          terms_edition_id: contract.termsEditionId,
          status: contract.status,
          concluded_on: contract.concludedOn,
          concluded_by: contract.concludedBy,
          starts_on: contract.term?.startsOn ?? null,
          ends_on: contract.endsOn,
          planned_until: plannedUntil,
          payment_days: inDays(contract.terms.paymentTerm),
          created_at: at,
        },
      ],
    },
    {
      table: 'contract_component',
      rows: contract.components.map((component) => ({
        contract_id: contract.id,
        kind: component.kind,
        rank: component.rank,
        title: component.title,
        parameters: component.parameters,
      })),
    },
    {
      table: 'hour_pool',
      rows: contract.agreed.lines
        .filter(({ kind }) => kind === 'hour-pool')
        .map(({ position }) => ({ id: newId(), contract_id: contract.id, line_position: position })),
    },
    billingPartInsert(contract.id, plan),
  ]);
}

export async function setContractStatus(tx: Tx, id: string, status: ContractStatus): Promise<void> {
  await tx('contract').where({ id }).update({ status });
}

/** Sets or lifts the last day of a contract. */
export async function setContractEnd(tx: Tx, id: string, endsOn: LocalDate | null): Promise<void> {
  await tx('contract').where({ id }).update({ ends_on: endsOn });
}

/** Notes up to which day the periods of contracts are planned. */
export async function setPlannedUntil(
  tx: Tx,
  plans: readonly { readonly contractId: string; readonly plannedUntil: LocalDate | null }[],
): Promise<void> {
  await prepared(
    tx,
    `update contract c set planned_until = p."plannedUntil"
     from jsonb_to_recordset(:plans::jsonb) as p ("contractId" uuid, "plannedUntil" date)
     where c.id = p."contractId" and c.planned_until is distinct from p."plannedUntil"`,
    { plans: JSON.stringify(plans.map(({ contractId, plannedUntil }) => ({ contractId, plannedUntil }))) },
  );
}
