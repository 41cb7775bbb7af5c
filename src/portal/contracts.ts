import { contractPage } from '../../templates/pages/contract.page.ts';
import { contractsPage } from '../../templates/pages/contracts.page.ts';
import { contractOf, contractsOf } from './contracts.view.ts';
import { type PortalRoute } from './route.ts';

/** Contracts with what has happened on them. */
export const contractPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/contracts',
    answer: async (guest, { cursor }) => ({
      page: contractsPage(guest.frame, await contractsOf(guest, cursor)),
    }),
  },
  {
    method: 'get',
    path: '/contracts/:id',
    answer: async (guest, { id }) => ({ page: contractPage(guest.frame, await contractOf(guest, id)) }),
  },
];
