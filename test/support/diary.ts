import { type Mailer } from '../../src/documents/mailer.ts';
import { handlers } from '../../jobs/handlers.ts';
import { type JobHandlers } from '../../jobs/queue.ts';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from './api.ts';
import { type Papers, testApp, type TestApp } from './app.ts';
import { client, concluded, offerFor } from './business.ts';

/** A story told day by day through the API, in an agency of its own. */
export interface Diary extends Api {
  readonly app: TestApp;
  /** Moves the test clock; the timetable bills, renders and mails on the way. */
  day(at: string): Promise<void>;
  /** A new client, like the usual one but for some fields. */
  client(changes?: Record<string, unknown>): Promise<Json>;
  /** Offer, order and confirmation at once, of a lump sum for a new client unless said otherwise. */
  contract(at: string, net: string, more?: Record<string, unknown>): Promise<Json>;
  deliver(contract: Json, on: string, more?: Record<string, unknown>): Promise<Json>;
  pay(invoice: Json, amount: string, on: string): Promise<Json>;
  /** Every invoice and correction of a contract, in the order of issue. */
  invoices(contract: Json): Promise<Json[]>;
  /** The balance of every account that does not stand at 0.00, debit positive. */
  books(asOf: string): Promise<Record<string, string>>;
}

interface Circumstances {
  /** What is different about the agency. */
  readonly company?: Record<string, unknown>;
  /** Papers are neither drawn nor mailed by themselves, so that nothing is written behind a test's back. */
  readonly quiet?: boolean;
  /** Default: papers are drawn. */
  readonly papers?: Papers;
  /** Default: letters lie in the outbox, and count as sent. */
  readonly mail?: Mailer;
}

const quietHandlers: JobHandlers = { ...handlers, scheduled: () => Promise.resolve() };

/** Opens an agency on the morning of a day. */
export async function openDiary(
  at: string,
  { company = {}, quiet = false, papers = 'drawn', mail }: Circumstances = {},
): Promise<Diary> {
  const parts = mail === undefined ? {} : { mail };
  const app = await testApp({ handlers: quiet ? quietHandlers : handlers, papers, parts });
  await app.setNow(at);
  const api = await apiOf(app);
  const put = async (path: string, body: unknown): Promise<void> => {
    const answer = await api.put(path, body);
    if (answer.status !== 200) throw new Error(`PUT ${path}: ${JSON.stringify(answer.body)}`);
  };
  await put('/company', { ...practiceCompany, ...company });
  const newClient = (changes: Record<string, unknown> = {}) =>
    api.made('/clients', { ...client, ...changes });
  return {
    ...api,
    app,
    day: (now) => put('/test-clock', { now }),
    client: newClient,
    contract: async (receivedAt, net, more = {}) => {
      const clientId = more['clientId'] ?? (await newClient()).id;
      return concluded(api, receivedAt, offerFor(clientId, net, more));
    },
    deliver: (contract, deliveredOn, more = {}) =>
      api.made(`/contracts/${contract.id}/deliveries`, { deliveredOn, complete: true, ...more }),
    pay: (invoice, amount, valueDate) => api.made('/payments', { amount, valueDate, invoiceId: invoice.id }),
    invoices: async (contract) => {
      const { items } = await api.read(`/invoices?contractId=${contract.id}&sort=created&limit=200`);
      return Promise.all(items.map((item: Json) => api.read(`/invoices/${item.id}`)));
    },
    books: async (asOf) => {
      const { accounts } = await api.read(`/ledger/trial-balance?asOf=${asOf}`);
      const moved = accounts.filter((each: Json) => each.balance !== '0.00');
      return Object.fromEntries(moved.map((each: Json) => [each.account, each.balance]));
    },
    close: async () => {
      await api.close();
      await app.close();
    },
  };
}

/** "2500.00 + 500.00 = 3000.00": net, VAT and gross in one line. */
export function sums({ net, vat, gross }: Json): string {
  return `${net} + ${vat} = ${gross}`;
}
