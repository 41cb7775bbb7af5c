import { type Api, type Json } from '../support/api.ts';
import { client, runToEnd } from '../support/business.ts';
import { camt } from '../support/camt.ts';
import { agreedOn, DAY, post, reason, type RipeCall } from './ripe-call.ts';

const said = { declaredOn: DAY, givenBy: 'Erika Berger' };
const WORK = { kind: 'lump-sum', description: 'Teil', quantity: '1', unit: 'pauschal', unitPrice: '480' };

/** Deliveries, invoices and the money for them. */
export async function ofMoney(api: Api, clientId: string): Promise<RipeCall[]> {
  const lines = Array.from({ length: 16 }, () => WORK);
  const contractId = await agreedOn(api, clientId, { billingMode: 'per-item', lines });
  const delivered = async (...parts: number[]) => {
    const body = { deliveredOn: DAY, complete: false, lines: parts };
    return `/deliveries/${(await api.made(`/contracts/${contractId}/deliveries`, body)).id}`;
  };
  const [accepted, objected] = [
    await delivered(1),
    await delivered(...lines.map((_, at) => at + 1).slice(1, 14)),
  ];
  await runToEnd(api, 'billing', DAY);
  const invoices: Json[] = (await api.read(`/invoices?contractId=${contractId}&limit=50`)).items;
  const next = (): string => invoices.pop().id;
  const money = { valueDate: DAY, amount: '20.00' };
  const payment = async () =>
    `/payments/${(await api.made('/payments', { ...money, invoiceId: next() })).id}`;
  const schedule = { number: 2, everyMonths: 1, firstDueOn: DAY };
  const plan = () => ({ clientId, invoiceIds: [next()], ...reason, schedule });
  const planned = await api.made('/instalment-plans', plan());
  const waiting = { amount: '60.00', day: DAY, text: 'Miete', payer: 'Niemand GmbH' };
  await api.upload('/bank-statements', camt(['a', 'b', 'c'].map((reference) => ({ ...waiting, reference }))));
  const open: Json[] = (await api.read('/bank-entries?state=open&limit=50')).items;
  const [first, second, last] = open.filter(({ amount }) => amount === waiting.amount);
  const { id: rich } = await api.made('/clients', client);
  await api.made('/payments', { ...money, clientId: rich });
  const halted = await api.made('/dunning-holds', { invoiceId: next(), ...reason, until: '2026-04-01' });
  const excused = await api.made(`/invoices/${next()}/excused-delays`, { from: DAY, ...reason });
  const owed = next();
  return [
    post(`/contracts/${contractId}/deliveries`, { deliveredOn: DAY, complete: false, lines: [15] }),
    post(`${accepted}/acceptance`, said),
    post(`${objected}/objection`, { ...said, text: 'der Login fehlt' }),
    post(`/contracts/${contractId}/advance-demands`, {
      reasons: ['third-party-services'],
      note: 'Lizenzen im Voraus',
    }),
    post(`/invoices/${next()}/credit-notes`, {
      ...reason,
      lines: [{ description: 'Nachlass', net: '10.00' }],
    }),
    post('/payments', { ...money, invoiceId: owed }),
    post(`${await payment()}/return`, { valueDate: DAY, ...reason }),
    post(`${await payment()}/reallocation`, { invoiceId: null, ...reason }),
    post(`/clients/${rich}/refunds`, { amount: '5.00', valueDate: DAY }),
    post('/instalment-plans', plan()),
    post(`/instalment-plans/${planned.id}/cancellation`, reason),
    post(`/bank-entries/${first?.id}/booking`, { invoiceId: owed }),
    post(`/bank-entries/${second?.id}/split`, {
      parts: [
        { amount: '20.00', invoiceId: owed },
        { amount: '40.00', clientId },
      ],
    }),
    post(`/bank-entries/${last?.id}/dismissal`, reason),
    post('/dunning-holds', { invoiceId: owed, ...reason, until: '2026-04-01' }),
    post(`/dunning-halts/${halted.id}/end`, { note: 'geklärt' }),
    post(`/invoices/${owed}/excused-delays`, { from: DAY, ...reason }),
    post(`/excused-delays/${excused.id}/withdrawal`, reason),
  ];
}
