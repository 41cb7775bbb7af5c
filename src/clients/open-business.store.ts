import { type Db } from '../../db/connection.ts';
import { type OpenBusiness } from './erasure.ts';

/** Counts what still runs with a client, over all rooms. */
export async function openBusiness(db: Db, clientId: string): Promise<OpenBusiness> {
  const result = await db.raw<{ rows: OpenBusiness[] }>(
    `select
       (select count(*) from offer where client_id = :clientId and status in ('draft', 'sent', 'ordered'))
         as "offers",
       (select count(*) from contract where client_id = :clientId and status in ('active', 'suspended'))
         as "contracts",
       (select count(*) from (
          select from posting where client_id = :clientId and account in ('receivable', 'advance-receivable')
          group by invoice_id having sum(amount) <> 0) as open_invoice)
         as "openInvoices"`,
    { clientId },
  );
  return result.rows[0] ?? { offers: 0, contracts: 0, openInvoices: 0 };
}
