import { type Tx } from '../../db/connection.ts';
import { orderService } from '../additional-services/order-service.action.ts';
import { renderService } from '../additional-services/render-service.action.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { concludeContract } from '../contracts/conclude-contract.action.ts';
import { enterForecast } from '../estimates/enter-forecast.action.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { closeOffer } from '../offers/close-offer.action.ts';
import { draftOffer } from '../offers/draft-offer.action.ts';
import { type OfferInput } from '../offers/draft-version.ts';
import { keepLineTemplate } from '../offers/keep-line-template.action.ts';
import { placeOrder } from '../offers/place-order.action.ts';
import { reviseOffer } from '../offers/revise-offer.action.ts';
import { sendOffer } from '../offers/send-offer.action.ts';
import { recordPurchase } from '../purchases/record-purchase.action.ts';
import { closeSprint } from '../sprints/close-sprint.action.ts';
import { defineSprint } from '../sprints/define-sprint.action.ts';
import { type DemoClient } from './demo-clients.ts';
import { demoOffers, demoTemplates, line } from './demo-offers.ts';
import { momentBefore } from './tell-contract.ts';

export interface Teller {
  readonly clients: Readonly<Record<DemoClient, string>>;
  readonly now: Instant;
  readonly actor: string;
}

/** Offers that were declined, withdrawn, revised or have lapsed, and the catalogue of lines. */
export async function tellOffers(tx: Tx, { clients, now, actor }: Teller): Promise<void> {
  for (const { client, offer, sent, revised, closed } of demoOffers(dayOf(now))) {
    const at = momentBefore(now, sent);
    const { id } = await draftOffer(tx, { clientId: clients[client], input: offer, actor, at });
    await sendOffer(tx, { offerId: id, actor, at });
    if (revised !== undefined) {
      const later = momentBefore(now, revised.daysAgo);
      await reviseOffer(tx, { offerId: id, input: revised.offer, actor, at: later });
      await sendOffer(tx, { offerId: id, actor, at: later });
    }
    if (closed === undefined) continue;
    const { by, reason, daysAgo } = closed;
    await closeOffer(tx, { offerId: id, by, reason, actor, at: momentBefore(now, daysAgo) });
  }
  for (const template of demoTemplates)
    await keepLineTemplate(tx, { template, actor, at: momentBefore(now, 60) });
}

/** An agile project with sprints and what came on top of it. */
export async function tellProjects(tx: Tx, teller: Teller): Promise<void> {
  const { clients, now, actor } = teller;
  const agile: OfferInput = {
    title: 'Kundenplattform, agil',
    billingMode: 'per-sprint',
    contractType: 'agile',
    lines: [
      line('lump-sum', 'Kundenplattform in Sprints', '24000.00'),
      line('effort', 'Migration der Altdaten', '98.00', '30', 'h'),
      { ...line('third-party', 'Zertifikat und Domain', '60.00', '1', 'Jahr'), account: 'client' },
    ],
  };
  const contractId = await concluded(tx, clients.kreativ, agile, 55, teller);
  const today = dayOf(now);
  const by = { contractId, actor };
  for (const [goal, begins, price] of [
    ['Anmeldung und Profil', 50, '6000.00'],
    ['Bestellungen', 28, '7000.00'],
    ['Auswertungen', 6, '5000.00'],
  ] as const) {
    const from = addDays(today, -begins);
    const period = { from, until: addDays(from, 14) };
    const at = momentBefore(now, begins);
    const sprint = await defineSprint(tx, {
      ...by,
      linePosition: 1,
      goal,
      period,
      price: Money.of(price),
      at,
    });
    if (begins < 20) continue;
    const delivered = momentBefore(now, begins - 14);
    await closeSprint(tx, {
      sprintId: sprint.id,
      deliveredOn: dayOf(delivered),
      note: null,
      actor,
      at: delivered,
    });
  }
  await tellExtras(tx, by, now);
}

async function tellExtras(
  tx: Tx,
  by: { readonly contractId: string; readonly actor: string },
  now: Instant,
): Promise<void> {
  const at = momentBefore(now, 12);
  const ordered = { byHours: false, orderedBy: 'Nina Kern', orderedOn: dayOf(at) };
  const training = {
    contractId: by.contractId,
    description: 'Schulung des Teams',
    quantity: decimal4('1'),
    unit: 'Tag',
    unitPrice: decimal4('980'),
    document: 'Mail von Nina Kern',
    ...ordered,
  };
  const { id } = await orderService(tx, { order: training, vatRate: undefined, actor: by.actor, at });
  const rendered = momentBefore(now, 5);
  await renderService(tx, {
    serviceId: id,
    renderedOn: dayOf(rendered),
    hours: undefined,
    actor: by.actor,
    at: rendered,
  });
  const flyer = { ...training, description: 'Druckvorlage Folder', unitPrice: decimal4('420'), unit: 'Stk' };
  await orderService(tx, { order: flyer, vatRate: undefined, actor: by.actor, at: rendered });
  await recordPurchase(tx, {
    purchase: {
      contractId: by.contractId,
      linePosition: 3,
      supplier: 'nic.at',
      document: 'Rechnung 4711',
      purchasedOn: dayOf(at),
      cost: Money.of('57.60'),
      paidBy: 'agency',
    },
    actor: by.actor,
    at,
  });
  const forecast = { linePosition: 2, remaining: decimal4('33'), note: 'mehr Altbestände als gedacht' };
  await enterForecast(tx, { ...by, ...forecast, at: momentBefore(now, 3) });
}

/** Offered, ordered and confirmed so many days ago. */
export async function concluded(
  tx: Tx,
  clientId: string,
  input: OfferInput,
  daysAgo: number,
  { now, actor }: Teller,
): Promise<string> {
  const offered = momentBefore(now, daysAgo + 6);
  const offer = await draftOffer(tx, { clientId, input, actor, at: offered });
  await sendOffer(tx, { offerId: offer.id, actor, at: offered });
  const receivedAt = momentBefore(now, daysAgo + 3);
  const order = await placeOrder(tx, {
    offerId: offer.id,
    receivedAt,
    orderedBy: 'Nina Kern',
    actor,
    at: receivedAt,
  });
  const at = momentBefore(now, daysAgo);
  const { id } = await concludeContract(tx, {
    orderId: order.id,
    by: 'confirmation',
    conduct: null,
    actor,
    at,
  });
  return id;
}
