import { contractPages } from './contracts.ts';
import { deliveryPages } from './deliveries.ts';
import { effortPages } from './effort.ts';
import { homePages } from './home.ts';
import { moneyPages } from './money.ts';
import { offerPages } from './offers.ts';
import { paperPages } from './papers.ts';
import { type PortalRoute } from './route.ts';

/** Every page and form for clients that have signed in. */
export const portalRoutes: readonly PortalRoute[] = [
  ...homePages,
  ...offerPages,
  ...contractPages,
  ...deliveryPages,
  ...effortPages,
  ...moneyPages,
  ...paperPages,
];
