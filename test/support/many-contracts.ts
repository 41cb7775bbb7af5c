import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { createClient } from '../../src/clients/create-client.action.ts';
import { type ClientEntry } from '../../src/clients/client.ts';
import { changeProfile } from '../../src/company/change-profile.action.ts';
import { concludeContract } from '../../src/contracts/conclude-contract.action.ts';
import { type Contract } from '../../src/contracts/contract.ts';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { draftOffer } from '../../src/offers/draft-offer.action.ts';
import { type OfferInput } from '../../src/offers/draft-version.ts';
import { placeOrder } from '../../src/offers/place-order.action.ts';
import { sendOffer } from '../../src/offers/send-offer.action.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';

const AT = instant('2026-03-02T10:00:00+01:00');
const ACTOR = 'test';

/** The agency and its terms, in an empty database. */
export async function agency(db: Db): Promise<void> {
  await transaction(db, async (tx) => {
    await installReferenceTerms(tx, AT);
    await changeProfile(tx, { entry: practiceCompany, actor: ACTOR, at: AT });
  });
}

export const someClient: ClientEntry = {
  name: 'Bergblick Hotels GmbH',
  address: { street: 'Seefelder Straße 4', postalCode: '6100', city: 'Seefeld', country: 'AT' },
  vatId: 'ATU51507409',
  email: 'buchhaltung@bergblick.example',
  papersBy: 'mail',
  managementContact: null,
  accountManagerEmail: null,
  iban: null,
  orderReference: null,
  language: 'de',
};

export function halfHalf(net: string): OfferInput {
  const line = {
    kind: 'lump-sum' as const,
    description: 'Umsetzung',
    quantity: decimal4('1'),
    unit: 'pauschal',
  };
  return {
    title: 'Kundenportal',
    billingMode: 'half-half',
    contractType: 'work',
    lines: [{ ...line, unitPrice: decimal4(net) }],
  };
}

export async function aClient(db: Db, entry: ClientEntry = someClient): Promise<string> {
  return (await transaction(db, (tx) => createClient(tx, { entry, actor: ACTOR, at: AT }))).id;
}

/** The id of an order, received on 2 March 2026, that waits for its confirmation. */
async function anOrder(db: Db, clientId: string, input: OfferInput): Promise<string> {
  return transaction(db, async (tx) => {
    const { id } = await draftOffer(tx, { clientId, input, actor: ACTOR, at: AT });
    await sendOffer(tx, { offerId: id, actor: ACTOR, at: AT });
    return (await placeOrder(tx, { offerId: id, receivedAt: AT, actor: ACTOR, at: AT })).id;
  });
}

/** A contract concluded on 2 March 2026. */
export async function aContract(db: Db, clientId: string, input: OfferInput): Promise<Contract> {
  return confirmed(db, await anOrder(db, clientId, input));
}

function confirmed(db: Db, orderId: string): Promise<Contract> {
  const request = { orderId, by: 'confirmation', conduct: null, actor: ACTOR, at: AT } as const;
  return transaction(db, (tx) => concludeContract(tx, request));
}

/** Orders that wait for their confirmation, one per offer, received on 2 March 2026. */
export async function manyOrders(db: Db, count: number, client = someClient): Promise<string[]> {
  const clientId = await aClient(db, client);
  const orders: string[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    orders.push(await anOrder(db, clientId, halfHalf(`${1000 + (nth % 7)}.0${nth % 10}`)));
  }
  return orders;
}

/** Contracts concluded on 2 March 2026, their first halves due. */
export async function manyContracts(db: Db, count: number, client = someClient): Promise<string[]> {
  const contracts: string[] = [];
  for (const orderId of await manyOrders(db, count, client))
    contracts.push((await confirmed(db, orderId)).id);
  return contracts;
}
