import { type Db, type Tx } from '../db/connection.ts';
import { transaction } from '../db/transaction.ts';
import { dayOf, type Instant } from '../src/calendar/instant.ts';
import { createClient } from '../src/clients/create-client.action.ts';
import { changeProfile } from '../src/company/change-profile.action.ts';
import { concludeContract } from '../src/contracts/conclude-contract.action.ts';
import { recordDelivery } from '../src/deliveries/record-delivery.action.ts';
import { practiceCompany } from '../src/demo/practice-company.ts';
import { type Language } from '../src/documents/papers/parts.ts';
import { draftOffer } from '../src/offers/draft-offer.action.ts';
import { placeOrder } from '../src/offers/place-order.action.ts';
import { sendOffer } from '../src/offers/send-offer.action.ts';
import { billedOnce, type Model } from './contract-models.ts';
import { unguarded } from './unguarded.ts';

const ACTOR = 'bench';

/**
 * Fills an empty database with contracts: one per model through the actions that people use, the rest copied from them,
 * each with a client of its own. What happened to the models before they are copied happens in between.
 */
export async function fillContracts(
  db: Db,
  contracts: number,
  at: Instant,
  models: readonly Model[] = billedOnce,
  meanwhile: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  await transaction(db, async (tx) => {
    await changeProfile(tx, { entry: practiceCompany, actor: ACTOR, at });
    for (const model of models.slice(0, contracts)) await agree(tx, model, at);
    await meanwhile(tx);
    await unguarded(tx, filled, () => copyContracts(tx, Math.max(0, contracts - models.length)));
    // The papers of the models are not what is measured.
    await tx.raw(`insert into document_file select id, '', '', 0, 'none', created_at from document`);
    await tx.raw(`update dispatch set status = 'settled'`);
  });
  // Only what is filled: the planner takes an analysed empty table for one that stays empty.
  await db.raw(`analyze ${filled.join(', ')}`);
}

async function agree(tx: Tx, { input, language, isDelivered }: Model, at: Instant): Promise<void> {
  const client = await createClient(tx, { entry: clientOf(language), actor: ACTOR, at });
  const { id: offerId } = await draftOffer(tx, { clientId: client.id, input, actor: ACTOR, at });
  await sendOffer(tx, { offerId, actor: ACTOR, at });
  const order = await placeOrder(tx, { offerId, receivedAt: at, actor: ACTOR, at });
  const confirmation = { orderId: order.id, by: 'confirmation', conduct: null, actor: ACTOR, at } as const;
  const contract = await concludeContract(tx, confirmation);
  if (!isDelivered) return;
  const delivery = { contractId: contract.id, deliveredOn: dayOf(at), complete: true, lines: [], note: null };
  await recordDelivery(tx, { ...delivery, actor: ACTOR, at });
}

function clientOf(language: Language) {
  return {
    name: language === 'de' ? 'Bergblick Hotels GmbH' : 'Harbour Logistics GmbH',
    address: { street: 'Seefelder Straße 4', postalCode: '6100', city: 'Seefeld', country: 'AT' },
    vatId: 'ATU51507409',
    email: 'buchhaltung@bergblick.example',
    papersBy: 'mail' as const,
    managementContact: null,
    accountManagerEmail: null,
    iban: null,
    orderReference: null,
    language,
  };
}

/** What a copy has of its own, table by table; its parents come before it. */
const copies: Readonly<Record<string, { readonly of: string; readonly own: Record<string, string> }>> = {
  client: {
    of: 'm.id = k.of_client',
    own: {
      id: 'k.client',
      number: `m.number || '-' || k.nth`,
      name: `'Nr. ' || k.nth || ' ' || m.name`,
      street: `'Seefelder Straße ' || k.nth`,
    },
  },
  offer: {
    of: 'm.id = k.of_offer',
    own: { id: 'k.offer', client_id: 'k.client', number: `m.number || '-' || k.nth` },
  },
  offer_version: {
    of: 'm.id = k.of_version',
    own: { id: 'k.version', offer_id: 'k.offer', frozen_at: 'null', title: `m.title || ' ' || k.nth` },
  },
  offer_line: { of: 'm.version_id = k.of_version', own: { version_id: 'k.version' } },
  client_order: {
    of: 'm.id = k.of_order',
    own: { id: 'k.client_order', offer_id: 'k.offer', version_id: 'k.version' },
  },
  contract: {
    of: 'm.id = k.of_contract',
    own: {
      id: 'k.contract',
      client_id: 'k.client',
      order_id: 'k.client_order',
      version_id: 'k.version',
      number: `m.number || '-' || k.nth`,
    },
  },
  contract_component: { of: 'm.contract_id = k.of_contract', own: { contract_id: 'k.contract' } },
  billing_part: {
    of: 'm.contract_id = k.of_contract',
    own: { id: 'gen_random_uuid()', contract_id: 'k.contract' },
  },
  delivery: {
    of: 'm.contract_id = k.of_contract',
    own: { id: 'gen_random_uuid()', contract_id: 'k.contract' },
  },
  work_release: { of: 'm.contract_id = k.of_contract', own: { contract_id: 'k.contract' } },
};
const filled = Object.keys(copies);

async function copyContracts(tx: Tx, count: number): Promise<void> {
  await tx.raw(
    `create temp table copy on commit drop as
     select nth, c.client_id as of_client, o.offer_id as of_offer, c.version_id as of_version, o.id as of_order,
            c.id as of_contract, gen_random_uuid() as client, gen_random_uuid() as offer, gen_random_uuid() as version,
            gen_random_uuid() as client_order, gen_random_uuid() as contract
     from generate_series(1, ?::int) as nth
     join (select *, row_number() over (order by id) - 1 as rank, count(*) over () as many from contract) c
       on c.rank = nth % c.many
     join client_order o on o.id = c.order_id`,
    [count],
  );
  await tx.raw('analyze copy');
  for (const [table, { of, own }] of Object.entries(copies)) {
    const columns = await columnsOf(tx, table);
    const values = columns.map((column) => own[column] ?? `m.${column}`);
    await tx.raw(`insert into ${table} (${columns.join(', ')})
                  select ${values.join(', ')} from copy k join ${table} m on ${of}`);
  }
}

/** Without those that PostgreSQL computes. */
function columnsOf(tx: Tx, table: string): Promise<string[]> {
  return tx('information_schema.columns')
    .where({ table_schema: 'public', table_name: table, is_generated: 'NEVER' })
    .orderBy('ordinal_position')
    .pluck<string[]>('column_name');
}
