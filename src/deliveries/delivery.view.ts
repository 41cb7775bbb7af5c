import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { deliveryById, type DeliveryRow, deliveryFrom } from './delivery.store.ts';
import { type Delivery } from './delivery.ts';
import { declarationsOf } from './sign-off.store.ts';
import { type Declaration, signOffOn, type SignOffState } from './sign-off.ts';

/** A delivery as the API shows it, with where its sign-off stands on a day (GTC 8.5). */
export function presentDelivery(delivery: Delivery, declarations: readonly Declaration[], asOf: LocalDate) {
  return {
    ...delivery,
    lines: [...delivery.lines],
    signOff: signOffOn(delivery, declarations, asOf),
    declarations: [...declarations],
  };
}

/** @throws problem `not-found` */
export async function deliveryView(db: Db, id: string, asOf: LocalDate) {
  const delivery = await deliveryById(db, id);
  return presentDelivery(delivery, (await declarationsOf(db, [id])).get(id) ?? [], asOf);
}

/** Deliveries with what the client said to each. */
export async function presentDeliveries(db: Db, deliveries: readonly Delivery[], asOf: LocalDate) {
  const declarations = await declarationsOf(
    db,
    deliveries.map(({ id }) => id),
  );
  return deliveries.map((delivery) => presentDelivery(delivery, declarations.get(delivery.id) ?? [], asOf));
}

interface DeliveryFilters {
  readonly contractId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly signOff?: SignOffState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

interface DeliveryListRow extends DeliveryRow {
  contract_number: string;
  client_id: string;
  client_name: string;
  title: string;
}

/** `signOffOn` as the database computes it, to choose deliveries by it. */
const SIGN_OFF = `case
  when exists (select from delivery_declaration s where s.delivery_id = delivery.id and s.kind = 'acceptance') then 'accepted'
  when exists (select from delivery_declaration s where s.delivery_id = delivery.id) then 'objected'
  when delivery.acceptance_deadline < ?::date then 'deemed-accepted'
  else 'open' end`;

/** Deliveries, the newest first; those whose sign-off is "open" or "objected" are what somebody waits for. */
export async function deliveryPage(
  db: Db,
  { contractId, clientId, signOff, ...keyset }: DeliveryFilters,
  asOf: LocalDate,
) {
  const query = db('delivery')
    .join('contract', 'contract.id', 'delivery.contract_id')
    .join('client', 'client.id', 'contract.client_id')
    .join('offer_version as v', 'v.id', 'contract.version_id')
    .select('delivery.*', 'contract.number as contract_number', 'contract.client_id')
    .select('client.name as client_name', 'v.title');
  if (contractId !== undefined) void query.where('delivery.contract_id', contractId);
  if (clientId !== undefined) void query.where('contract.client_id', clientId);
  if (signOff !== undefined) void query.whereRaw(`${SIGN_OFF} = ?`, [asOf, signOff]);
  const { items, nextCursor } = await keysetPage<DeliveryListRow>(db, query, {
    id: 'delivery.id',
    sorts: { id: 'delivery.id' },
    ...keyset,
  });
  const shown = await presentDeliveries(db, items.map(deliveryFrom), asOf);
  return {
    nextCursor,
    items: items.flatMap((row, index) => {
      const delivery = shown[index];
      if (delivery === undefined) return [];
      const { contract_number, client_id, client_name, title } = row;
      return [
        { ...delivery, contractNumber: contract_number, clientId: client_id, clientName: client_name, title },
      ];
    }),
  };
}
