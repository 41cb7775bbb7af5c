import { transaction } from '../../db/transaction.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { followEstimate } from '../../src/estimates/follow-estimate.action.ts';
import { recordNoticeReceipt } from '../../src/estimates/record-notice-receipt.action.ts';
import { type Json } from './api.ts';
import { offerFor, runToEnd } from './business.ts';
import { type Diary, openDiary } from './diary.ts';

const AT = '2026-03-02T10:00:00+01:00';
/** A Friday; the notice of the overrun is received on it. */
const NOTICE = '2026-03-27T10:00:00+01:00';
/** A Monday: one invoice is two weeks late, a delivery four days old. */
export const PORTAL_DAY = '2026-03-30T10:00:00+02:00';
export const PORTAL_EMAIL = 'eva@bergblick.example';

/** A client for which something of everything waits, with the addresses of the pages about it. */
export interface PortalClient extends Diary {
  readonly clientId: string;
  readonly pages: Readonly<
    Record<'offer' | 'contract' | 'delivery' | 'pool' | 'overrun' | 'invoice' | 'plan', string>
  >;
}

const LONG =
  'Umsetzung des Buchungsportals mit Gästekarte, Zahlungsabwicklung, Schnittstelle zur Hotelsoftware und Donaudampfschifffahrtsgesellschaftskapitänsverwaltung';

/** Opens an agency with such a client, on Monday 30 March 2026. */
export async function portalClient(): Promise<PortalClient> {
  const diary = await openDiary(AT, { quiet: true });
  const { id: clientId } = await diary.client({ name: 'Bergblick Hotels GmbH', email: PORTAL_EMAIL });
  const contract = (net: string, more: Json = {}) => diary.contract(AT, net, { clientId, ...more });
  const lump = { kind: 'lump-sum', description: LONG, quantity: '1', unit: 'pauschal', unitPrice: '5000.00' };
  const offer = { validUntil: '2026-04-30', title: LONG.slice(0, 100), lines: [lump], introduction: LONG };
  const { id: offerId } = await diary.made('/offers', offerFor(clientId, '0', offer));
  await diary.made(`/offers/${offerId}/send`);

  const late = await contract('10000.00', { title: 'Buchungsportal' });
  const owed = await contract('3000.00', { title: 'Gästekarte', billingMode: 'on-completion' });
  await diary.deliver(owed, '2026-03-02');
  await runToEnd(diary, 'billing', '2026-03-02');
  const invoice = await received(diary, late);
  const plan = await diary.made('/instalment-plans', {
    clientId,
    invoiceIds: [(await received(diary, owed)).id],
    schedule: { number: 3, firstDueOn: '2026-04-15' },
    reason: 'asked for',
  });
  const overrun = await announcedOverrun(
    diary,
    await contract('0', { billingMode: 'on-completion', ...effort }),
  );

  await diary.app.setNow(PORTAL_DAY);
  const delivery = await diary.deliver(late, '2026-03-26');
  return {
    ...diary,
    clientId,
    pages: {
      offer: `/portal/offers/${offerId}`,
      contract: `/portal/contracts/${late.id}`,
      delivery: `/portal/deliveries/${delivery.id}`,
      pool: `/portal/pools/${await usedPool(diary, clientId)}`,
      overrun: `/portal/overruns/${overrun}`,
      invoice: `/portal/invoices/${invoice.id}`,
      plan: `/portal/plans/${plan.id}`,
    },
  };
}

const effort = {
  title: 'Beratung',
  lines: [{ kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '100.00' }],
};
const pool = {
  title: 'Betreuung',
  billingMode: 'per-period',
  contractType: 'resources',
  term: { kind: 'indefinite', startsOn: '2026-03-01' },
  lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '92.00' }],
};

/** The invoice of a contract, handed over on 2 March and so to be paid by the 16th. */
async function received(diary: Diary, { id }: Json): Promise<Json> {
  const { items } = await diary.read(`/invoices?contractId=${id}`);
  const answer = await diary.put(`/invoices/${items[0].id}/receipt`, { receivedAt: AT, reason: 'by hand' });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return items[0];
}

async function announcedOverrun(diary: Diary, { id: contractId }: Json): Promise<string> {
  await diary.app.setNow(NOTICE);
  await diary.made(`/contracts/${contractId}/forecasts`, { itemId: '1', remainingHours: '12', note: 'more' });
  const at = instant(NOTICE);
  const context = { asOf: dayOf(at), at, actor: 'test' };
  return transaction(diary.app.db, async (tx) => {
    const told = await followEstimate(tx, { contractId, linePosition: 1 }, context);
    const documentId = told.outcome === 'done' ? (told.documentId ?? '') : '';
    await recordNoticeReceipt(tx, { documentId, deemedReceivedAt: at, at });
    const { id } = await tx('overrun').where({ document_id: documentId }).first<{ id: string }>('id');
    return id;
  });
}

/** A pool of which every hour of March is used. */
async function usedPool(diary: Diary, clientId: string): Promise<string> {
  await diary.app.setNow(AT);
  const { id } = await diary.contract(AT, '0', { clientId, ...pool });
  await diary.app.setNow(PORTAL_DAY);
  await runToEnd(diary, 'pool-expiry', '2026-03-30');
  const { items } = await diary.read(`/hour-pools?contractId=${id}`);
  const work = { date: '2026-03-30', hours: '10', description: 'Support', person: 'Anna Huber' };
  await diary.made(`/contracts/${id}/time-entries`, { ...work, poolId: items[0].id });
  return items[0].id;
}
