import { addDays } from '../../src/calendar/local-date.ts';
import { Money } from '../../src/money/money.ts';
import { exact } from '../../src/money/decimal.ts';
import { camt } from '../support/camt.ts';
import { type Json } from '../support/api.ts';
import { type Agency, ask, listed } from './agency.ts';
import { type Chance } from './chance.ts';
import { type Act } from './sales-acts.ts';

async function openInvoice(agency: Agency, luck: Chance): Promise<Json> {
  const open = await listed(agency, '/invoices?owing=true');
  return open.length === 0 ? undefined : luck.pick(open);
}

/** All of it, a part, a few cents too many, or far too much. */
function paid(open: string, luck: Chance): string {
  const share = luck.pick(['1', '1', '1', '0.5', '0.3333', '1.02', '2']);
  const amount = exact(open).times(share).toDecimalPlaces(2).toFixed(2);
  return Money.of(amount).isPositive() ? amount : '0.01';
}

export const pay: Act = async (agency, luck) => {
  const invoice = await openInvoice(agency, luck);
  if (invoice === undefined) return;
  const payment = await ask(agency, luck, 'POST', '/payments', {
    ...(luck.happens(0.8) ? { invoiceId: invoice.id } : { clientId: invoice.clientId }),
    amount: paid(invoice.open, luck),
    valueDate: addDays(agency.today, -luck.number(0, 5)),
  });
  if (payment !== undefined && luck.happens(0.06))
    await ask(agency, luck, 'POST', `/payments/${payment.id}/return`, {
      valueDate: agency.today,
      reason: 'Rückruf',
    });
};

/** Money goes back long after it came, when it may have become a credit that was used or paid back. */
export const recall: Act = async (agency, luck) => {
  const payments = await listed(agency, '/payments?sort=-created');
  if (payments.length === 0) return;
  await ask(agency, luck, 'POST', `/payments/${luck.pick(payments).id}/return`, {
    valueDate: agency.today,
    reason: 'Rückruf',
  });
};

/** The bank's file of the day: right and wrong references, names only, money that nobody knows. */
export const readBankFile: Act = async (agency, luck) => {
  const movements = [];
  for (let count = luck.number(1, 4); count > 0; count -= 1) {
    const invoice = await openInvoice(agency, luck);
    if (invoice === undefined) break;
    const text = luck.pick([invoice.number, `Rechnung ${invoice.number} danke`, 'RE-1999-0001', 'Miete']);
    const reference = `S${agency.today}-${luck.number(1, 1e9)}`;
    movements.push({
      amount: paid(invoice.open, luck),
      day: agency.today,
      text,
      payer: invoice.clientName,
      reference,
    });
  }
  if (movements.length === 0) return;
  const file = camt(movements);
  const read = await agency.api.upload('/bank-statements', file).catch(() => undefined);
  agency.story.push(
    `${agency.today} bank file with ${movements.length} movements: ${read?.status ?? 'answer lost'}`,
  );
  // The same file once more: nothing of it may be booked twice.
  await agency.api.upload('/bank-statements', file).catch(() => undefined);
  if (luck.happens(0.4)) await divideEntry(agency, luck);
};

/** Money that nobody could match is for two invoices, of one client or of two. */
async function divideEntry(agency: Agency, luck: Chance): Promise<void> {
  const entries = await listed(agency, '/bank-entries?state=open');
  const [one, other] = [await openInvoice(agency, luck), await openInvoice(agency, luck)];
  if (entries.length === 0 || one === undefined || other === undefined) return;
  const { id, amount } = luck.pick(entries);
  // Now and then one part is nothing: that is refused.
  const share = luck.pick(['0.25', '0.5', '0.7', '1']);
  const part = Money.of(exact(amount).times(share).toFixed(2));
  const rest = Money.of(amount).minus(part);
  await ask(agency, luck, 'POST', `/bank-entries/${id}/split`, {
    parts: [
      { invoiceId: one.id, amount: part },
      { ...(luck.happens(0.7) ? { invoiceId: other.id } : { clientId: other.clientId }), amount: rest },
    ],
  });
}

export const correct: Act = async (agency, luck) => {
  const invoice = await openInvoice(agency, luck);
  if (invoice === undefined) return;
  const reason = 'auf Wunsch des Kunden';
  if (luck.happens(0.5)) {
    await ask(agency, luck, 'POST', `/invoices/${invoice.id}/cancellation`, {
      reason,
      rebill: luck.happens(0.7),
    });
    return;
  }
  const lines = [{ description: 'Nachlass', net: luck.amount(200) }];
  await ask(agency, luck, 'POST', `/invoices/${invoice.id}/credit-notes`, { reason, lines });
};

export const argue: Act = async (agency, luck) => {
  const invoice = await openInvoice(agency, luck);
  if (invoice === undefined) return;
  const reason = 'nicht wie bestellt';
  if (luck.happens(0.5)) await ask(agency, luck, 'POST', `/invoices/${invoice.id}/dispute`, { reason });
  else
    await ask(agency, luck, 'POST', '/dunning-holds', {
      invoiceId: invoice.id,
      reason,
      until: addDays(agency.today, luck.number(3, 30)),
    });
};

export const endArgument: Act = async (agency, luck) => {
  const halts = await listed(agency, '/dunning-halts?lasting=true');
  if (halts.length === 0) return;
  await ask(agency, luck, 'POST', `/dunning-halts/${luck.pick(halts).id}/end`, { note: 'geklärt' });
};

export const agreeInstalments: Act = async (agency, luck) => {
  const invoice = await openInvoice(agency, luck);
  if (invoice === undefined) return;
  await ask(agency, luck, 'POST', '/instalment-plans', {
    clientId: invoice.clientId,
    reason: 'angefragt',
    schedule: { number: luck.number(2, 6), everyMonths: 1, firstDueOn: addDays(agency.today, 14) },
  });
};

/** Management takes or leaves the rights that unsuccessful reminders give (GTC 7.10). */
export const decide: Act = async (agency, luck) => {
  const decisions = await listed(agency, '/decisions');
  if (decisions.length === 0) return;
  const { id } = luck.pick(decisions);
  await ask(agency, luck, 'POST', `/decisions/${id}`, {
    choice: luck.pick(['take', 'leave']),
    reason: 'entschieden',
  });
};

/** A person looks after what went wrong with the mail, and brings letters to the post. */
export const tendLetters: Act = async (agency, luck) => {
  const unsettled = ['in-doubt', 'refused'].map((status) => listed(agency, `/dispatches?status=${status}`));
  for (const { id, settlements } of (await Promise.all(unsettled)).flat()) {
    if (settlements.length > 0)
      await ask(agency, luck, 'POST', `/dispatches/${id}/settlement`, {
        outcome: luck.pick(settlements),
        note: 'angerufen',
      });
  }
  for (const { id } of await listed(agency, '/dispatches?status=to-post'))
    await ask(agency, luck, 'POST', `/dispatches/${id}/posting`, { postedOn: agency.today });
};

/** Finance starts the same run twice at the same moment, in two tabs. */
export const runTwice: Act = async (agency, luck) => {
  const run = {
    kind: luck.pick(['billing', 'dunning', 'render', 'dispatch']),
    asOf: agency.today,
    mode: 'commit',
  };
  await Promise.all([agency.api.post('/runs', run), agency.api.post('/runs', run)]);
  agency.story.push(`${agency.today} ${run.kind} run started twice at once`);
};
