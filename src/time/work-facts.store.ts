import { type Db } from '../../db/connection.ts';
import { servicesOf } from '../additional-services/additional-service.store.ts';
import { dayOf } from '../calendar/instant.ts';
import { completionOf } from '../contracts/billing-due.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingTrigger, sharedTriggers } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { jointLines } from '../contracts/governed-lines.ts';
import { deliveriesOf } from '../deliveries/delivery.store.ts';
import { orderById } from '../offers/order.store.ts';
import { type BookableService, type WorkFacts } from './recordable.ts';

/** What decides whether time can be recorded on a contract. */
export async function workFacts(db: Db, contract: Contract): Promise<WorkFacts> {
  const { receivedAt } = await orderById(db, contract.orderId);
  const [completion] = completionOf(await deliveriesOf(db, contract.id));
  const release: unknown = await db('work_release').where({ contract_id: contract.id }).first('contract_id');
  return {
    contract,
    orderedOn: dayOf(receivedAt),
    completedOn: completion?.deliveredOn ?? null,
    released: release !== undefined,
    settledLines: await settledLines(db, contract),
    services: await bookableServices(db, contract.id),
  };
}

async function bookableServices(db: Db, contractId: string): Promise<BookableService[]> {
  const services = await servicesOf(db, contractId);
  const partIds = services.flatMap(({ partId }) => partId ?? []);
  if (partIds.length === 0) return services.map((service) => ({ ...service, settled: false }));
  const billed = await db('billed_part')
    .whereIn('part_id', partIds)
    .whereNull('released_by')
    .pluck<string[]>('part_id');
  return services.map((service) => ({
    ...service,
    settled: service.partId !== null && billed.includes(service.partId),
  }));
}

/** After these more hours of the same line may follow. */
const goesOn: ReadonlySet<BillingTrigger> = new Set<BillingTrigger>([...sharedTriggers, 'sprint']);

/** A part after the deposit bills its own line, or without one all that are billed jointly. */
async function settledLines(db: Db, { id, agreed }: Contract): Promise<number[]> {
  const rows = await db('billed_part')
    .join('billing_part as p', 'p.id', 'billed_part.part_id')
    .where('p.contract_id', id)
    .whereNull('billed_part.released_by')
    .select<{ part_id: string }[]>('billed_part.part_id');
  const billed = new Set(rows.map((row) => row.part_id));
  const parts = (await billingPartsOf(db, id)).filter(
    (part) => billed.has(part.id) && part.billedAs !== 'advance' && !goesOn.has(part.trigger),
  );
  const isJoint = parts.some(({ linePosition }) => linePosition === null);
  const joint = isJoint ? jointLines(agreed).map(({ position }) => position) : [];
  return [...joint, ...parts.flatMap(({ linePosition }) => linePosition ?? [])];
}
