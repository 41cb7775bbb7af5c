import { type Api, apiOf, type Json } from './api.ts';
import { type Papers, testApp, type TestApp } from './app.ts';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { client, concluded, offerFor, runToEnd } from './business.ts';

/** An agency whose clients owe it money. */
export interface Ledger extends Api {
  readonly app: TestApp;
  client(changes?: Record<string, unknown>): Promise<Json>;
  /** An invoice over a whole price on 2 January of the year of the last day to pay, as if agreed so. */
  owed(clientId: string, net: string, dueOn: string, terms?: Record<string, unknown>): Promise<Json>;
  pay(body: Record<string, unknown>): Promise<Json>;
  /** What was posted for a client, by account that does not stand at 0.00, debit positive. */
  books(clientId: string, asOf: string): Promise<Record<string, string>>;
}

/** Opens an agency; the clock then stands at `now`, long after what is owed was issued. */
export async function openLedger(now: string, papers: Papers = 'blank'): Promise<Ledger> {
  const app = await testApp({ papers });
  const api = await apiOf(app);
  await app.setNow(now);
  const company = await api.put('/company', practiceCompany);
  if (company.status !== 200) throw new Error(JSON.stringify(company.body));
  return {
    ...api,
    app,
    client: (changes = {}) => api.made('/clients', { ...client, ...changes }),
    owed: async (clientId, net, dueOn, terms = {}) => {
      const issued = `${Number(dueOn.slice(0, 4)) - 1}-12-01`;
      const at = `${issued}T10:00:00+01:00`;
      await app.setNow(at);
      const offer = offerFor(clientId, net, { billingMode: 'on-completion', terms });
      const contract = await concluded(api, at, offer);
      await api.made(`/contracts/${contract.id}/deliveries`, { deliveredOn: issued, complete: true });
      await runToEnd(api, 'billing', issued);
      await app.setNow(now);
      const [invoice] = (await api.read(`/invoices?contractId=${contract.id}`)).items;
      await app
        .db('open_item')
        .where({ invoice_id: invoice.id })
        .update({ received_on: issued, due_on: dueOn });
      return invoice;
    },
    pay: (body) => api.made('/payments', body),
    books: async (clientId, asOf) => {
      const rows = await app
        .db('posting')
        .join('entry', 'entry.id', 'posting.entry_id')
        .where('posting.client_id', clientId)
        .where('entry.booked_on', '<=', asOf)
        .groupBy('account')
        .havingRaw('sum(amount) <> 0')
        .select<{ account: string; balance: string }[]>(
          'account',
          app.db.raw('sum(amount)::text as balance'),
        );
      return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
    },
    close: async () => {
      await api.close();
      await app.close();
    },
  };
}

/** "interest 26.16, principal 1000.00": what a payment paid, in order. */
export function parts(payment: Json): string {
  return payment.allocations.map((each: Json) => `${each.part} ${each.amount}`).join(', ');
}
