import { homePage } from '../../templates/pages/home.page.ts';
import { deliveryPage } from '../deliveries/delivery.view.ts';
import { overrunsOf, poolsOf } from './effort.view.ts';
import { type Guest } from './guest.ts';
import { plansOf, unpaidInvoices } from './money.view.ts';
import { openOffers } from './offers.view.ts';
import { type PortalRoute } from './route.ts';

/** From so much of a pool on, in percent, it is worth a look. */
const RUNS_LOW = '80';

/** What waits for the client today. */
export const homePages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/',
    answer: async (guest) => ({ page: homePage(guest.frame, await waiting(guest)) }),
  },
];

async function waiting(guest: Guest) {
  const { app, clientId, today } = guest;
  const deliveries = { clientId, signOff: 'open', sort: 'id', limit: 50 } as const;
  return {
    today,
    offers: await openOffers(guest),
    deliveries: (await deliveryPage(app.db, deliveries, today)).items,
    overruns: await overrunsOf(guest, { status: 'announced' }),
    pools: await poolsOf(guest, { usedAtLeast: RUNS_LOW }),
    invoices: await unpaidInvoices(guest),
    plans: await plansOf(guest),
  };
}
