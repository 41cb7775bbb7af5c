import { invoicePage } from '../../templates/pages/invoice.page.ts';
import { invoicesPage } from '../../templates/pages/invoices.page.ts';
import { planPage } from '../../templates/pages/plan.page.ts';
import { statementPage } from '../../templates/pages/statement.page.ts';
import { invoiceOf, invoicesOf, planOf, statementOf } from './money.view.ts';
import { type PortalRoute } from './route.ts';

/** What is to be paid and how (GTC 7). */
export const moneyPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/invoices',
    answer: async (guest, { cursor }) => ({
      page: invoicesPage(guest.frame, await invoicesOf(guest, cursor)),
    }),
  },
  {
    method: 'get',
    path: '/invoices/:id',
    answer: async (guest, { id }) => ({ page: invoicePage(guest.frame, await invoiceOf(guest, id)) }),
  },
  {
    method: 'get',
    path: '/statement',
    answer: async (guest) => ({ page: statementPage(guest.frame, await statementOf(guest)) }),
  },
  {
    method: 'get',
    path: '/plans/:id',
    answer: async (guest, { id }) => ({ page: planPage(guest.frame, await planOf(guest, id)) }),
  },
];
