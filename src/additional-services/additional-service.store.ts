import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { trimmed } from '../money/decimal.ts';
import { type VatCategory } from '../money/vat.ts';
import { notFound } from '../problems/problem.ts';
import { type AdditionalService, type ServiceState } from './additional-service.ts';

interface ServiceRow {
  id: string;
  contract_id: string;
  number: number;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  by_hours: boolean;
  vat_category: VatCategory;
  vat_rate: string;
  ordered_by: string;
  ordered_on: LocalDate;
  document: string;
  state: ServiceState;
  rendered_on: LocalDate | null;
  by_time: boolean;
  part_id: string | null;
}

function serviceFromRow(row: ServiceRow): AdditionalService {
  return {
    id: row.id,
    contractId: row.contract_id,
    number: row.number,
    description: row.description,
    quantity: trimmed(row.quantity),
    unit: row.unit,
    unitPrice: trimmed(row.unit_price),
    byHours: row.by_hours,
    vatCategory: row.vat_category,
    vatRate: trimmed(row.vat_rate),
    orderedBy: row.ordered_by,
    orderedOn: row.ordered_on,
    document: row.document,
    state: row.state,
    renderedOn: row.rendered_on,
    byTime: row.by_time,
    partId: row.part_id,
  };
}

/** @throws problem `not-found` */
export async function serviceById(db: Db, id: string): Promise<AdditionalService> {
  const row = await db<ServiceRow>('additional_service').where({ id }).first();
  if (!row) throw notFound(`there is no additional service ${id}; its contract lists those it has`);
  return serviceFromRow(row);
}

/** The additional services of a contract in the order of their numbers. */
export async function servicesOf(db: Db, contractId: string): Promise<AdditionalService[]> {
  const rows = await db<ServiceRow>('additional_service')
    .where({ contract_id: contractId })
    .orderBy('number');
  return rows.map(serviceFromRow);
}

/** The service that a part of a contract bills. */
export async function serviceOfPart(db: Db, partId: string): Promise<AdditionalService> {
  const row = await db<ServiceRow>('additional_service').where({ part_id: partId }).first();
  if (!row) throw new Error(`part ${partId} bills no additional service`);
  return serviceFromRow(row);
}

export async function insertService(tx: Tx, service: AdditionalService, at: Instant): Promise<void> {
  await tx('additional_service').insert({
    id: service.id,
    contract_id: service.contractId,
    number: service.number,
    description: service.description,
    quantity: service.quantity,
    unit: service.unit,
    unit_price: service.unitPrice,
    by_hours: service.byHours,
    vat_category: service.vatCategory,
    vat_rate: service.vatRate,
    ordered_by: service.orderedBy,
    ordered_on: service.orderedOn,
    document: service.document,
    state: service.state,
    created_at: at,
  });
}

export async function saveService(tx: Tx, service: AdditionalService): Promise<void> {
  await tx('additional_service').where({ id: service.id }).update({
    state: service.state,
    quantity: service.quantity,
    rendered_on: service.renderedOn,
    by_time: service.byTime,
    part_id: service.partId,
  });
}
