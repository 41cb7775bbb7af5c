import { type DeliveryAnswer, deliveryPage } from '../../templates/pages/delivery.page.ts';
import { answerDelivery } from '../deliveries/answer-delivery.action.ts';
import { type DeclarationKind } from '../deliveries/sign-off.ts';
import { deliveryOf } from './contracts.view.ts';
import { type Guest } from './guest.ts';
import { type Asked, attemptFor, type PortalRoute, written } from './route.ts';

/** Deliveries, and whether the client accepts them (GTC 8.5). */
export const deliveryPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/deliveries/:id',
    answer: async (guest, { id }) => ({ page: deliveryPage(guest.frame, await deliveryOf(guest, id), null) }),
  },
  ...(['acceptance', 'objection'] as const).map((kind): PortalRoute => ({
    method: 'post',
    path: `/deliveries/:id/${kind}`,
    answer: (guest, asked) => declare(guest, kind, asked),
  })),
];

async function declare(guest: Guest, kind: DeclarationKind, { id, form }: Asked) {
  const isSaid = async () => (await deliveryOf(guest, id)).declarations.some((each) => each.kind === kind);
  const given = { kind, name: written(form, 'name'), text: written(form, 'text', 4000) };
  // The same once more, by a second click or from another tab: the page shows what was declared.
  if (await isSaid()) return { see: `/portal/deliveries/${id}` };
  if (kind === 'objection' && given.text === '') return again(guest, id, { ...given, why: 'noText' });
  if (given.name === '') return again(guest, id, { ...given, why: 'noName' });
  const { actor, at, today } = guest;
  const declaration = { kind, declaredOn: today, text: given.text || null, givenBy: given.name };
  const refused = await attemptFor(guest, (tx) =>
    answerDelivery(tx, { deliveryId: id, declaration, actor, at }),
  );
  if (refused === null || (await isSaid())) return { see: `/portal/deliveries/${id}` };
  return again(guest, id, {
    ...given,
    why: refused.type === 'objection-too-late' ? 'tooLate' : 'nothingDone',
  });
}

async function again(guest: Guest, id: string, answer: DeliveryAnswer) {
  const isWrong = answer.why === 'noName' || answer.why === 'noText';
  return {
    page: deliveryPage(guest.frame, await deliveryOf(guest, id), answer),
    status: isWrong ? 422 : 409,
  };
}
