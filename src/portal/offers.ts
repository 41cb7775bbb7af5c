import { offerPage, type OfferAnswer } from '../../templates/pages/offer.page.ts';
import { offersPage } from '../../templates/pages/offers.page.ts';
import { closeOffer } from '../offers/close-offer.action.ts';
import { placeOrder } from '../offers/place-order.action.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { offerOf, offersOf } from './offers.view.ts';
import { type Asked, attemptFor, type PortalRoute, written } from './route.ts';
import { type Guest } from './guest.ts';

/** Offers, and the client's answers to them (GTC 2.1–2.4). */
export const offerPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/offers',
    answer: async (guest, { cursor }) => ({ page: offersPage(guest.frame, await offersOf(guest, cursor)) }),
  },
  {
    method: 'get',
    path: '/offers/:id',
    answer: async (guest, { id }) => ({ page: offerPage(guest.frame, await offerOf(guest, id), null) }),
  },
  { method: 'post', path: '/offers/:id/order', answer: order },
  {
    method: 'post',
    path: '/offers/:id/decline',
    answer: async (guest, { id, form }) => {
      const { status } = await offerOf(guest, id);
      const reason = written(form, 'reason', 500) || null;
      const { actor, at } = guest;
      const refused = await attemptFor(guest, (tx) =>
        closeOffer(tx, { offerId: id, by: 'decline', reason, actor, at }),
      );
      // Declined twice: the page says that it is declined.
      if (refused === null || status === 'declined') return { see: `/portal/offers/${id}` };
      return again(guest, id, { why: 'nothingDone', name: '' });
    },
  },
];

async function order(guest: Guest, { id, form }: Asked) {
  const { status, order: standing } = await offerOf(guest, id);
  const name = written(form, 'name');
  // Ordered twice, or from another tab: the page shows the order there is.
  if (standing?.status === 'received' || status === 'confirmed') return { see: `/portal/offers/${id}` };
  const wrong = [
    ...(name === '' ? ['noName' as const] : []),
    ...(form['agreed'] === 'yes' ? [] : ['notAgreed' as const]),
  ];
  if (wrong.length > 0) return again(guest, id, { why: 'incomplete', name, wrong });
  const { actor, at, today } = guest;
  const { versionId = '', termsEditionId = '' } = form;
  const edition = await currentEdition(guest.app.db, today);
  if (edition.id !== termsEditionId) return again(guest, id, { why: 'termsChanged', name });
  const shown = { versionId, termsEditionId };
  const refused = await attemptFor(guest, (tx) =>
    placeOrder(tx, { offerId: id, receivedAt: at, orderedBy: name, shown, actor, at }),
  );
  if (refused === null || ['order-open', 'order-closed'].includes(refused.type))
    return { see: `/portal/offers/${id}` };
  return again(guest, id, { why: refused.type === 'offer-revised' ? 'revised' : 'nothingDone', name });
}

/** The page as it stands now, with why the answer was not taken. */
async function again(guest: Guest, id: string, answer: OfferAnswer) {
  return {
    page: offerPage(guest.frame, await offerOf(guest, id), answer),
    status: answer.why === 'incomplete' ? 422 : 409,
  };
}
