import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from './api.ts';
import { type Papers, testApp, type TestApp } from './app.ts';
import { client, concluded, offerFor, runToEnd } from './business.ts';

/** A client who owes a deposit of 6 000.00, received on Monday 2 March 2026, to be paid by Monday 16 March. */
export interface Debtor {
  readonly app: TestApp;
  readonly api: Api;
  readonly clientId: string;
  readonly invoice: Json;
  /** Another deposit of half the net plus VAT for the same client, issued and received at the given moment. */
  owe(at: string, net: string, terms?: Record<string, unknown>): Promise<Json>;
  /** Moves the clock and performs the dunning of the day with all that follows it; gives the run with its items. */
  dun(at: string): Promise<Json>;
  pay(amount: string, valueDate: string, invoiceId?: string): Promise<Json>;
  cases(): Promise<Json[]>;
  close(): Promise<void>;
}

export const management = { name: 'Dr. Ada Zeiler', email: 'leitung@sarka.example' };

/** Performs a run and waits for all that follows it: the papers are drawn and mailed. */
export async function performAll(api: Api, kind: string, asOf: string): Promise<Json> {
  const run = await runToEnd(api, kind, asOf);
  for (;;) {
    const { items } = await api.read('/runs?limit=200');
    if (items.every((each: Json) => ['finished', 'failed'].includes(each.status))) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function debtor(
  change: Record<string, unknown> = {},
  papers: Papers = 'blank',
): Promise<Debtor> {
  const app = await testApp({ papers });
  const api = await apiOf(app);
  await app.setNow('2026-03-02T09:00:00+01:00');
  await api.put('/company', practiceCompany);
  const { id: clientId } = await api.made('/clients', {
    ...client,
    managementContact: management,
    ...change,
  });

  const perform = (kind: string, asOf: string) => performAll(api, kind, asOf);
  const owe = async (at: string, net: string, terms: Record<string, unknown> = {}): Promise<Json> => {
    await app.setNow(at);
    const { id } = await concluded(api, at, offerFor(clientId, net, { terms }));
    await perform('billing', at.slice(0, 10));
    const { items } = await api.read(`/invoices?contractId=${id}`);
    return items[0];
  };
  return {
    app,
    api,
    clientId,
    invoice: await owe('2026-03-02T09:00:00+01:00', '10000.00'),
    owe,
    dun: async (at) => {
      await app.setNow(at);
      return perform('dunning', at.slice(0, 10));
    },
    pay: async (amount, valueDate, invoiceId) => {
      const { items } = await api.read(`/invoices?clientId=${clientId}&sort=created`);
      return api.made('/payments', { amount, valueDate, invoiceId: invoiceId ?? items[0].id });
    },
    cases: async () => (await api.read(`/dunning-cases?clientId=${clientId}`)).items,
    close: async () => {
      await api.close();
      await app.close();
    },
  };
}
