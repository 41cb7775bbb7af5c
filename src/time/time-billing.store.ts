import { type Db, type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsByContract, priceVersionsOf } from '../contracts/price.store.ts';
import { ratesOf } from '../people/rate.store.ts';
import {
  type BilledTime,
  type InvoicedEntry,
  type RatedEntry,
  rateShownTime,
  rateTime,
  type ServiceEntry,
  type WorkPrices,
} from './rated-time.ts';

const columns = {
  id: 'time_entry.id',
  personId: 'time_entry.person_id',
  personName: 'person.name',
  role: 'person.role',
  day: 'time_entry.worked_on',
  linePosition: 'time_entry.line_position',
  serviceId: 'time_entry.service_id',
  serviceName: 's.description',
  servicePrice: 's.unit_price',
  seconds: 'time_entry.seconds',
  description: 'time_entry.description',
};

/** Time on an additional service costs what its order says. */
const NO_PRICES: WorkPrices = { rates: [], prices: [] };

/** What hours on a contract may cost. */
export async function workPrices(
  db: Db,
  { id, clientId }: Pick<Contract, 'id' | 'clientId'>,
): Promise<WorkPrices> {
  const rates = await ratesOf(db, { contractIds: [id], clientIds: [clientId] });
  return { rates, prices: await priceVersionsOf(db, id) };
}

/** The same of many contracts, read at once. */
export async function workPricesOf(
  db: Db,
  contracts: readonly Pick<Contract, 'id' | 'clientId'>[],
): Promise<(contract: Pick<Contract, 'id'>) => WorkPrices> {
  const contractIds = contracts.map(({ id }) => id);
  const rates = await ratesOf(db, { contractIds, clientIds: contracts.map(({ clientId }) => clientId) });
  const prices = await priceVersionsByContract(db, contractIds);
  return ({ id }) => ({ rates, prices: prices.get(id) ?? [] });
}

/** The approved time on some items of a contract up to a day, with rates, in the order of work. */
export async function approvedTime(
  db: Db,
  contract: Contract,
  lines: readonly number[],
  until: LocalDate,
): Promise<RatedEntry<InvoicedEntry>[]> {
  return rateApproved(db, contract, await approvedEntries(db, contract, lines, until));
}

/** The same, locked for whoever bills it. */
export async function lockApprovedTime(
  tx: Tx,
  contract: Contract,
  lines: readonly number[],
  until: LocalDate,
): Promise<RatedEntry<InvoicedEntry>[]> {
  const entries = await approvedEntries(tx, contract, lines, until)
    .forUpdate('time_entry')
    .options({ name: 'approved-time-for-update' });
  return rateApproved(tx, contract, entries);
}

/** All time on an additional service, whoever has approved it, locked for whoever bills it (GTC 6.6). */
export async function lockServiceTime(
  tx: Tx,
  contract: Contract,
  serviceId: string,
): Promise<RatedEntry<ServiceEntry>[]> {
  const entries = await timeOnItems(tx, contract)
    .where({ service_id: serviceId })
    .select({ state: 'time_entry.state' })
    .forUpdate('time_entry');
  return rateShownTime(entries as ServiceEntry[], contract, NO_PRICES);
}

/** All time on the additional services of a contract (GTC 6.6). */
export async function serviceTime(db: Db, contract: Contract): Promise<RatedEntry<ServiceEntry>[]> {
  const entries = await timeOnItems(db, contract)
    .whereNotNull('service_id')
    .select({ state: 'time_entry.state' });
  return rateShownTime(entries as ServiceEntry[], contract, NO_PRICES);
}

function approvedEntries(db: Db, contract: Contract, lines: readonly number[], until: LocalDate) {
  // One statement for any number of items, so that it is planned once.
  return timeOnItems(db, contract)
    .where('worked_on', '<=', until)
    .whereRaw(`time_entry.state = 'approved' and line_position = any (?)`, [[...lines]]);
}

async function rateApproved(
  db: Db,
  contract: Contract,
  entries: readonly InvoicedEntry[],
): Promise<RatedEntry<InvoicedEntry>[]> {
  if (entries.length === 0) return [];
  return rateTime(entries, contract, await workPrices(db, contract));
}

/** How many entries on some items up to a day nobody has approved yet. */
export async function unapprovedCount(
  db: Db,
  contractId: string,
  lines: readonly number[],
  until: LocalDate,
): Promise<number> {
  const [row] = await db('time_entry')
    .whereRaw(`state in ('draft', 'submitted') and line_position = any (?)`, [[...lines]])
    .where({ contract_id: contractId })
    .where('worked_on', '<=', until)
    .options({ name: 'unapproved-count' })
    .count<{ count: number }[]>('id as count');
  return row?.count ?? 0;
}

/** How many entries on additional services that were rendered nobody has approved yet (GTC 6.6). */
export async function unapprovedOnServices(db: Db, contractId: string): Promise<number> {
  const [row] = await db('time_entry')
    .join('additional_service as s', 's.id', 'time_entry.service_id')
    .where({ 's.contract_id': contractId, 's.state': 'rendered' })
    .whereIn('time_entry.state', ['draft', 'submitted'])
    .count<{ count: number }[]>('time_entry.id as count');
  return row?.count ?? 0;
}

/** Freezes approved entries as billed by an invoice; each counts once. */
export async function markBilled(tx: Tx, invoiceId: string, billed: readonly BilledTime[]): Promise<void> {
  if (billed.length === 0) return;
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `update time_entry t set state = 'billed', invoice_id = ?, billed_seconds = b.seconds, billed_rate = b.hourly
     from jsonb_to_recordset(?::jsonb) as b (id uuid, seconds integer, hourly numeric)
     where t.id = b.id and t.state = 'approved'`,
    [invoiceId, JSON.stringify(billed)],
  );
  if (rowCount !== billed.length) throw new Error('time to be billed is no longer approved');
}

/** What a cancelled invoice billed is approved again, to be billed anew. */
export async function releaseTime(tx: Tx, invoiceId: string): Promise<void> {
  await tx('time_entry')
    .where({ invoice_id: invoiceId })
    .update({ state: 'approved', invoice_id: null, billed_seconds: null, billed_rate: null });
}

/** Approved and billed time on the items and additional services of a contract in some days, in the order of work. */
export async function billableTime(
  db: Db,
  contract: Contract,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<RatedEntry[]> {
  const entries = await timeOnItems(db, contract)
    .whereIn('time_entry.state', ['approved', 'billed'])
    .whereBetween('worked_on', [from, to]);
  return rateShownTime(entries, contract, await workPrices(db, contract));
}

/** All time on the items and additional services of a contract up to a day, whoever has approved it, in the order of work. */
export async function recordedTime(
  db: Db,
  contract: Contract,
  until: LocalDate,
): Promise<RatedEntry<InvoicedEntry>[]> {
  const entries = await timeOnItems(db, contract).where('worked_on', '<=', until);
  return rateShownTime(entries, contract, await workPrices(db, contract));
}

function timeOnItems(db: Db, { id }: Contract) {
  return db('time_entry')
    .join('person', 'person.id', 'time_entry.person_id')
    .leftJoin('additional_service as s', 's.id', 'time_entry.service_id')
    .where('time_entry.contract_id', id)
    .whereRaw('num_nonnulls(line_position, service_id) = 1')
    .orderBy(['worked_on', 'time_entry.id'])
    .select<InvoicedEntry[]>({ ...columns, ...invoicedColumns });
}

/** What the invoice charged for an entry. */
export const invoicedColumns = {
  billedSeconds: 'time_entry.billed_seconds',
  billedRate: 'time_entry.billed_rate',
  invoiceId: 'time_entry.invoice_id',
};
