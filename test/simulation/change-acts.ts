import { addDays } from '../../src/calendar/local-date.ts';
import { Money } from '../../src/money/money.ts';
import { ask, listed, look } from './agency.ts';
import { type Act } from './sales-acts.ts';

/*
 * Changes of mind, and what the world publishes: late, provisional, and corrected.
 */

export const changeOffer: Act = async (agency, luck) => {
  const sent = await listed(agency, '/offers?status=sent');
  if (sent.length === 0) return;
  const { id } = luck.pick(sent);
  if (luck.happens(0.3)) {
    await ask(agency, luck, 'POST', `/offers/${id}/withdrawal`, { reason: 'keine Kapazität' });
    return;
  }
  const { title, billingMode, contractType } = await look(agency, `/offers/${id}`);
  const lines = [
    { kind: 'lump-sum', description: 'Neu', quantity: '1', unit: 'pauschal', unitPrice: luck.amount(9_000) },
  ];
  const fits = ['half-half', 'full-advance', 'on-completion', 'per-item'].includes(billingMode);
  const mode = fits ? { billingMode, contractType } : { billingMode: 'half-half', contractType: 'work' };
  const revised = await ask(agency, luck, 'PUT', `/offers/${id}`, { title, ...mode, lines });
  if (revised !== undefined) await ask(agency, luck, 'POST', `/offers/${id}/send`);
};

export const stayAfterAll: Act = async (agency, luck) => {
  for (const { id } of await listed(agency, '/contracts?status=active')) {
    const { actions } = await look(agency, `/contracts/${id}`);
    if (!actions.includes('withdraw termination') || luck.happens(0.5)) continue;
    const agreement = 'von beiden unterschrieben';
    await ask(agency, luck, 'POST', `/contracts/${id}/terminations/withdrawal`, { agreement });
    return;
  }
};

/** Work that rests after a reminder is taken up again. */
export const resume: Act = async (agency, luck) => {
  for (const { id } of await listed(agency, '/contracts?status=suspended'))
    await ask(agency, luck, 'POST', `/contracts/${id}/resume`, { reason: 'bezahlt' });
};

/** What was paid too much is used for another invoice, or given back. */
export const settleCredit: Act = async (agency, luck) => {
  const clients = await listed(agency, '/clients');
  if (clients.length === 0) return;
  const { id } = luck.pick(clients);
  const { credit } = await look(agency, `/clients/${id}/statement?asOf=${agency.today}`);
  if (!Money.of(credit).isPositive()) return;
  if (luck.happens(0.5)) await ask(agency, luck, 'POST', `/clients/${id}/credit-uses`, {});
  else await ask(agency, luck, 'POST', `/clients/${id}/refunds`, { amount: credit, valueDate: agency.today });
};

/** A payment that was booked on the wrong invoice goes to another one, or stays a credit. */
export const moveMoney: Act = async (agency, luck) => {
  const payments = await listed(agency, '/payments?sort=-created');
  if (payments.length === 0) return;
  const { id, clientId } = luck.pick(payments);
  const open = await listed(agency, `/invoices?owing=true&clientId=${clientId}`);
  const target = open.length === 0 || luck.happens(0.3) ? null : luck.pick(open).id;
  await ask(agency, luck, 'POST', `/payments/${id}/reallocation`, {
    invoiceId: target,
    reason: 'falsch zugeordnet',
  });
};

/** It will take more hours than estimated; the client is told where it must be (GTC 6.2). */
export const forecast: Act = async (agency, luck) => {
  const contracts = await listed(agency, '/contracts?status=active');
  if (contracts.length === 0) return;
  await ask(agency, luck, 'POST', `/contracts/${luck.pick(contracts).id}/forecasts`, {
    itemId: '1',
    remainingHours: String(luck.number(5, 90)),
    note: 'die Schnittstelle braucht länger',
  });
  for (const { id } of await listed(agency, '/overruns?status=drafted'))
    if (luck.happens(0.7)) await ask(agency, luck, 'POST', `/overruns/${id}/announcement`);
};

export const claimInterest: Act = async (agency, luck) => {
  const clients = await listed(agency, '/clients');
  if (clients.length > 0) await ask(agency, luck, 'POST', `/clients/${luck.pick(clients).id}/interest-notes`);
};

export const excuse: Act = async (agency, luck) => {
  const late = await listed(agency, '/invoices?owing=true');
  if (late.length === 0) return;
  await ask(agency, luck, 'POST', `/invoices/${luck.pick(late).id}/excused-delays`, {
    from: addDays(agency.today, -luck.number(1, 20)),
    until: addDays(agency.today, luck.number(-1, 20)),
    reason: 'Hochwasser',
  });
};

/** A base rate that was wrong: interest that ran with it is corrected (GTC 7.9). */
export const correctBaseRate: Act = async (agency, luck) => {
  const half = agency.today.slice(5) < '07-01' ? '01-01' : '07-01';
  const from = `${agency.today.slice(0, 4)}-${half}`;
  if (from < '2026-07-01') return;
  await ask(agency, luck, 'POST', '/base-rates', {
    from,
    rate: luck.pick(['1.53', '2.03', '4.12']),
    source: 'corrected',
  });
};
