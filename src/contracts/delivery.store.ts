import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Delivery } from './delivery.ts';

interface DeliveryRow {
  id: string;
  contract_id: string;
  delivered_on: LocalDate;
  complete: boolean;
  lines: number[];
  note: string | null;
  acceptance_deadline: LocalDate;
}

export async function deliveriesOf(db: Db, contractId: string): Promise<Delivery[]> {
  const rows = await db<DeliveryRow>('delivery')
    .where({ contract_id: contractId })
    .orderBy('id')
    .options({ name: 'deliveries' });
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    deliveredOn: row.delivered_on,
    complete: row.complete,
    lines: row.lines,
    note: row.note,
    acceptanceDeadline: row.acceptance_deadline,
  }));
}
