import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type Delivery } from './delivery.ts';

export interface DeliveryRow {
  id: string;
  contract_id: string;
  delivered_on: LocalDate;
  complete: boolean;
  lines: number[];
  note: string | null;
  acceptance_deadline: LocalDate;
}

export function deliveryFrom(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    contractId: row.contract_id,
    deliveredOn: row.delivered_on,
    complete: row.complete,
    lines: row.lines,
    note: row.note,
    acceptanceDeadline: row.acceptance_deadline,
  };
}

export async function deliveriesOf(db: Db, contractId: string): Promise<Delivery[]> {
  const rows = await db<DeliveryRow>('delivery')
    .where({ contract_id: contractId })
    .orderBy('id')
    .options({ name: 'deliveries' });
  return rows.map(deliveryFrom);
}

/** @throws problem `not-found` */
export async function deliveryById(db: Db, id: string): Promise<Delivery> {
  const row = await db<DeliveryRow>('delivery').where({ id }).first();
  if (row === undefined) throw notFound(`there is no delivery ${id}; GET /deliveries lists them`);
  return deliveryFrom(row);
}
