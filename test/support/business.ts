import { type Api, type Json } from './api.ts';

/** A client as an account manager would enter it. */
export const client = {
  name: 'Šárka Österreicher-Nuñez & Żółć GmbH',
  address: { street: 'Hütteldorfer Straße 120', postalCode: '1140', city: 'Wien', country: 'AT' },
  vatId: 'ATU71933303',
  email: 'buchhaltung@sarka.example',
  language: 'de',
};

/** An offer over one lump sum, half on order and half on completion. */
export function offerFor(clientId: string, net: string, more: Record<string, unknown> = {}) {
  return {
    clientId,
    title: 'Kundenportal',
    billingMode: 'half-half',
    contractType: 'work',
    lines: [
      { kind: 'lump-sum', description: 'Kundenportal', quantity: '1', unit: 'pauschal', unitPrice: net },
    ],
    ...more,
  };
}

/** Offer, order and confirmation in one breath; the order arrives at `at`. */
export async function concluded(api: Api, at: string, offer: ReturnType<typeof offerFor>): Promise<Json> {
  const { id } = await api.made('/offers', offer);
  await api.made(`/offers/${id}/send`);
  const order = await api.made(`/offers/${id}/orders`, { receivedAt: at });
  return api.made(`/orders/${order.id}/confirmation`);
}

/** Runs a kind of run to its end and gives its items; needs somebody who performs jobs. */
export async function runToEnd(
  api: Api,
  kind: string,
  asOf: string,
  more: Record<string, unknown> = {},
): Promise<Json> {
  const { id } = await api.made('/runs', { kind, asOf, mode: 'commit', ...more });
  for (;;) {
    const run = await api.read(`/runs/${id}`);
    if (run.status === 'finished' || run.status === 'failed') {
      const { items } = await api.read(`/runs/${id}/items?limit=200`);
      return { ...run, items };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
