import { setTimeout } from 'node:timers/promises';
import { type Json } from './api.ts';
import { offerFor, runToEnd } from './business.ts';
import { type Diary } from './diary.ts';

/** Something in every state, in one agency on 2 March 2026. */
export interface House {
  /** A client with business, and one without. */
  readonly clientId: string;
  readonly spareClientId: string;
  readonly draftId: string;
  readonly sentIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly contractIds: readonly string[];
  /** Two standard invoices over 1 000.00 net each. */
  readonly invoices: readonly Json[];
  readonly editionId: string;
}

export const NOW = '2026-03-02T09:00:00+01:00';
export const TODAY = '2026-03-02';

export async function furnishedHouse(diary: Diary): Promise<House> {
  const { id: clientId } = await diary.client();
  const draft = () => diary.made('/offers', offerFor(clientId, '1000.00'));
  const sent = async () => diary.made(`/offers/${(await draft()).id}/send`);
  const ordered = async () => diary.made(`/offers/${(await sent()).id}/orders`, { receivedAt: NOW });
  const invoices: Json[] = [];
  for (let nth = 1; nth <= 2; nth += 1) {
    const contract = await diary.contract(NOW, '1000.00', { clientId, billingMode: 'on-completion' });
    await diary.deliver(contract, TODAY);
    await runToEnd(diary, 'billing', TODAY);
    invoices.push(...(await diary.invoices(contract)));
  }
  await untilNothingRuns(diary);
  return {
    clientId,
    spareClientId: (await diary.client()).id,
    draftId: (await draft()).id,
    sentIds: [(await sent()).id, (await sent()).id, (await sent()).id, (await sent()).id],
    orderIds: [(await ordered()).id, (await ordered()).id, (await ordered()).id],
    contractIds: [
      (await diary.contract(NOW, '1000.00', { clientId })).id,
      (await diary.contract(NOW, '1000.00', { clientId })).id,
    ],
    invoices,
    editionId: (await diary.read('/terms-editions')).items[0].id,
  };
}

/** What follows the billing runs goes on after they are finished. */
async function untilNothingRuns(diary: Diary): Promise<void> {
  const running = async (): Promise<number> => {
    const { items } = await diary.read('/runs?limit=200');
    return items.filter(({ status }: Json) => status !== 'finished' && status !== 'failed').length;
  };
  while ((await running()) > 0) await setTimeout(20);
}
