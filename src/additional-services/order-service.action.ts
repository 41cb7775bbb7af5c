import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { companyProfile } from '../company/company.store.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { lineVat } from '../offers/line-vat.ts';
import { orderById } from '../offers/order.store.ts';
import { atField } from '../problems/at-field.ts';
import {
  type AdditionalService,
  requireHourlyUnit,
  requireOrderable,
  requireOrderedDay,
  serviceTax,
} from './additional-service.ts';
import { insertService, servicesOf } from './additional-service.store.ts';

type Ordered = Pick<
  AdditionalService,
  | 'contractId'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'byHours'
  | 'orderedBy'
  | 'orderedOn'
  | 'document'
>;

interface OrderService {
  readonly order: Ordered;
  /** In percent; what the contract usually bears unless given. */
  readonly vatRate: Decimal4 | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that the client ordered a service outside the agreed fee, at a price or by the hour (GTC 6.6), with the
 * document in which it did (GTC 1.4). It is invoiced once it is rendered.
 * @throws problem `contract-suspended`, `contract-ended`, `service-in-future`, `vat-rate-unknown`, `bad-value`
 */
export async function orderService(
  tx: Tx,
  { order, vatRate, actor, at }: OrderService,
): Promise<AdditionalService> {
  const contract = await lockContract(tx, order.contractId);
  requireOrderable(contract);
  requireHourlyUnit(order);
  const { receivedAt } = await orderById(tx, contract.orderId);
  requireOrderedDay(order.orderedOn, dayOf(receivedAt), dayOf(at));
  const vat = lineVat(vatRate, {
    treatment: contract.agreed.vatTreatment,
    company: await companyProfile(tx),
    asOf: order.orderedOn,
    field: 'vatRate',
  });
  const before = await servicesOf(tx, contract.id);
  const service: AdditionalService = {
    ...order,
    ...vat,
    id: newId(),
    number: before.length + 1,
    state: 'ordered',
    renderedOn: null,
    byTime: false,
    partId: null,
  };
  const { base } = atField('unitPrice', () => serviceTax(service));
  await insertService(tx, service, at);
  await record(tx, {
    at,
    actor,
    verb: 'additional service ordered',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:6.6', 'gtc:1.4'],
    detail: {
      serviceId: service.id,
      net: base.toString(),
      orderedBy: order.orderedBy,
      document: order.document,
    },
  });
  return service;
}
