import { type Db } from '../../db/connection.ts';
import { type ContractPage } from '../../templates/pages/contract.page.ts';
import { type ContractsPage } from '../../templates/pages/contracts.page.ts';
import { type DeliveryPage } from '../../templates/pages/delivery.page.ts';
import { contractList } from '../contracts/contract-list.view.ts';
import { contractById } from '../contracts/contract.store.ts';
import { contractView } from '../contracts/contract.view.ts';
import { deliveryView } from '../deliveries/delivery.view.ts';
import { type OrderConfirmationPaper } from '../documents/papers/sales.ts';
import { invoiceList } from '../invoicing/invoice.view.ts';
import { termsDocuments } from '../terms/edition.store.ts';
import { overrunsOf, poolsOf } from './effort.view.ts';
import { type Guest, own } from './guest.ts';
import { withPlans } from './money.view.ts';
import { PAGE_LENGTH } from './route.ts';

export async function contractsOf(
  { app: { db }, clientId }: Guest,
  cursor: string | undefined,
): Promise<ContractsPage> {
  const list = { clientId, sort: '-created', limit: PAGE_LENGTH, cursor } as const;
  const { items, nextCursor } = await contractList(db, list);
  return { contracts: items, nextCursor };
}

/** @throws problem `not-found` */
export async function contractOf(guest: Guest, id: string): Promise<ContractPage> {
  const { app, clientId, today } = guest;
  const { db } = app;
  const { termsEditionId } = own(guest, await contractById(db, id));
  const contract = await contractView(db, id, today);
  const hasTerms = (await termsDocuments(db, termsEditionId)).length > 0;
  const invoices = { clientId, contractId: id, sort: '-created', limit: 200 } as const;
  return {
    number: contract.number,
    status: contract.status,
    concludedOn: contract.concludedOn,
    endsOn: contract.endsOn,
    noticeBy: contract.term?.noticeBy ?? null,
    title: contract.title,
    confirmation: await confirmationOf(db, id),
    termsEditionId: hasTerms ? termsEditionId : null,
    deliveries: contract.deliveries.toReversed(),
    pools: await poolsOf(guest, { contractId: id }),
    overruns: await overrunsOf(guest, { contractId: id }),
    invoices: await withPlans(guest, (await invoiceList(db, invoices, today)).items),
    prices: contract.prices,
  };
}

async function confirmationOf(db: Db, contractId: string) {
  const found = await db('document')
    .where({ subject_id: contractId, kind: 'order-confirmation' })
    .orderBy('revision', 'desc')
    .first<{ documentId: string; paper: OrderConfirmationPaper } | undefined>({
      documentId: 'id',
      paper: 'paper',
    });
  return found ?? null;
}

/** @throws problem `not-found` */
export async function deliveryOf(guest: Guest, id: string): Promise<DeliveryPage> {
  const { app, today } = guest;
  const delivery = await deliveryView(app.db, id, today);
  const { number, agreed } = own(guest, await contractById(app.db, delivery.contractId));
  return { ...delivery, contract: { id: delivery.contractId, number, title: agreed.title }, today };
}
