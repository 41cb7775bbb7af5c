import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from './api.ts';
import { testApp, type TestApp } from './app.ts';
import { client, concluded, offerFor } from './business.ts';
import { management, performAll } from './debtor.ts';
import { sums } from './diary.ts';

/** A client with a contract over 10 000.00 half/half, whose deposit of 6 000.00 nobody paid upon reminders. */
export interface RemindedClient {
  readonly clientId: string;
  readonly contractId: string;
  readonly deposit: Json;
}

/** An agency with late clients, one for each test, on the morning after their last reminder ran out. */
export interface RemindedClients {
  readonly app: TestApp;
  readonly api: Api;
  readonly today: string;
  /** The next client that no test has had yet. */
  next(): RemindedClient;
  /** What is open to decide for a client, by right. */
  decisions(late: RemindedClient): Promise<Map<string, Json>>;
  /** The invoices and corrections of a contract, in the order of issue. */
  invoices(contractId: string): Promise<Json[]>;
  /** "advance 5000.00 + 1000.00 = 6000.00, open 6000.00" */
  told(contractId: string): Promise<string[]>;
  /** What stands on an account for a client, debit positive. */
  balance(late: RemindedClient, account: string): Promise<string>;
  pay(late: RemindedClient, amount: string, invoice?: Json): Promise<Json>;
  close(): Promise<void>;
}

const START = '2026-03-02T09:00:00+01:00';

export async function remindedClients(count: number, reminders: 1 | 2): Promise<RemindedClients> {
  const app = await testApp({ papers: 'blank' });
  const api = await apiOf(app);
  await app.setNow(START);
  await api.put('/company', practiceCompany);
  const made: { clientId: string; contractId: string }[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const { id: clientId } = await api.made('/clients', { ...client, managementContact: management });
    const { id: contractId } = await concluded(api, START, offerFor(clientId, '10000.00'));
    made.push({ clientId, contractId });
  }
  const perform = async (kind: string, at: string) => {
    await app.setNow(at);
    await performAll(api, kind, at.slice(0, 10));
  };
  await perform('billing', START);
  await perform('dunning', '2026-03-20T06:02:00+01:00');
  if (reminders === 2) await perform('dunning', '2026-04-08T06:02:00+02:00');
  const today = reminders === 1 ? '2026-04-08' : '2026-04-17';
  await app.setNow(`${today}T09:00:00+02:00`);
  const invoices = async (contractId: string): Promise<Json[]> => {
    const { items } = await api.read(`/invoices?contractId=${contractId}&sort=created`);
    return Promise.all(items.map(({ id }: Json) => api.read(`/invoices/${id}`)));
  };
  const waiting: RemindedClient[] = [];
  for (const each of made) waiting.push({ ...each, deposit: (await invoices(each.contractId))[0] });
  return {
    app,
    api,
    today,
    next: () => {
      const late = waiting.shift();
      if (late === undefined) throw new Error('no client is left; make more');
      return late;
    },
    decisions: async ({ clientId }) => {
      const { items } = await api.read(`/decisions?clientId=${clientId}`);
      return new Map(items.map((each: Json) => [each.kind, each]));
    },
    invoices,
    told: async (contractId) =>
      (await invoices(contractId)).map((each) => `${each.kind} ${sums(each)}, open ${each.open}`),
    balance: async ({ clientId }, account) => {
      const row = await app
        .db('posting')
        .where({ client_id: clientId, account })
        .first<{ sum: string | null }>(app.db.raw('sum(amount)::text as sum'));
      return row.sum ?? '0.00';
    },
    pay: ({ deposit }, amount, invoice = deposit) =>
      api.made('/payments', { amount, valueDate: today, invoiceId: invoice.id }),
    close: async () => {
      await api.close();
      await app.close();
    },
  };
}
