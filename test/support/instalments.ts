import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from './api.ts';
import { testApp, type TestApp } from './app.ts';
import { client, concluded, offerFor, runToEnd } from './business.ts';

/** A client that owes 12 000.00 for delivered work, received on Monday 2 March 2026, to be paid by Monday 16 March. */
export interface SlowPayer {
  readonly app: TestApp;
  readonly api: Api;
  readonly clientId: string;
  readonly invoice: Json;
  /** Another invoice of the net plus VAT for the same client, delivered, issued and received at the given moment. */
  owe(at: string, net: string, more?: Record<string, unknown>): Promise<Json>;
  /** Moves the clock to nine o'clock of a day. */
  day(day: string): Promise<void>;
  /** Performs a run of the present day with all that follows it, and gives its items. */
  run(kind: string, day: string): Promise<Json[]>;
  pay(amount: string, valueDate: string, more?: Record<string, unknown>): Promise<Json>;
  agree(more: Record<string, unknown>): Promise<Json>;
  close(): Promise<void>;
}

const morning = (day: string) =>
  `${day}T09:00:00${day >= '2026-03-29' && day < '2026-10-25' ? '+02:00' : '+01:00'}`;

export async function slowPayer(): Promise<SlowPayer> {
  const app = await testApp({ papers: 'blank' });
  const api = await apiOf(app);
  await app.setNow(morning('2026-03-02'));
  await api.put('/company', practiceCompany);
  const { id: clientId } = await api.made('/clients', client);

  const run = async (kind: string, day: string): Promise<Json[]> => {
    const { items } = await runToEnd(api, kind, day);
    for (;;) {
      const runs = await api.read('/runs?limit=200');
      if (runs.items.every((each: Json) => ['finished', 'failed'].includes(each.status))) return items;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const owe = async (day: string, net: string, more: Record<string, unknown> = {}): Promise<Json> => {
    await app.setNow(morning(day));
    const offer = offerFor(clientId, net, { billingMode: 'on-completion', ...more });
    const contract = await concluded(api, morning(day), offer);
    await api.made(`/contracts/${contract.id}/deliveries`, { deliveredOn: day, complete: true });
    await run('billing', day);
    const { items } = await api.read(`/invoices?contractId=${contract.id}`);
    return items[0];
  };
  return {
    app,
    api,
    clientId,
    invoice: await owe('2026-03-02', '10000.00'),
    owe,
    day: (day) => app.setNow(morning(day)),
    run: async (kind, day) => {
      await app.setNow(morning(day));
      return run(kind, day);
    },
    pay: async (amount, valueDate, more = { clientId }) => {
      await app.setNow(morning(valueDate));
      return api.made('/payments', { amount, valueDate, ...more });
    },
    agree: (more) =>
      api.made('/instalment-plans', { clientId, reason: 'the client asked for time', ...more }),
    close: async () => {
      await api.close();
      await app.close();
    },
  };
}
