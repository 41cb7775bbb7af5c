import { type Tx } from '../../db/connection.ts';
import { dayOf } from '../calendar/instant.ts';
import { recordDelivery } from '../deliveries/record-delivery.action.ts';
import { startAgreedPlan } from '../instalments/start-agreed-plan.action.ts';
import { invoiceById } from '../invoicing/invoice.store.ts';
import { line } from './demo-offers.ts';
import { billFirstPart, momentBefore, pay } from './tell-contract.ts';
import { concluded, type Teller } from './tell-projects.ts';

/** A project that is paid in three instalments: the first is paid, the others are to come (GTC 7.8). */
export async function tellInstalments(tx: Tx, teller: Teller): Promise<void> {
  const { clients, now, actor } = teller;
  const guests = {
    title: 'Gästeverwaltung',
    billingMode: 'instalments',
    contractType: 'work',
    lines: [line('lump-sum', 'Gästeverwaltung', '9600.00')],
  } as const;
  const contractId = await concluded(tx, clients.bergblick, guests, 45, teller);
  const at = momentBefore(now, 27);
  const delivery = { contractId, deliveredOn: dayOf(at), complete: true, lines: [], note: null };
  await recordDelivery(tx, { ...delivery, actor, at });
  const invoice = await billFirstPart(tx, contractId, at, actor);
  if (invoice === undefined) return;
  const { documentId } = await invoiceById(tx, invoice.id);
  await startAgreedPlan(tx, { documentId, at });
  await pay(tx, invoice, '3840.00', momentBefore(now, 14), actor);
}
