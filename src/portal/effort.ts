import { type OverrunAnswer, overrunPage } from '../../templates/pages/overrun.page.ts';
import { type PoolAnswer, poolPage } from '../../templates/pages/pool.page.ts';
import { recordObjection } from '../estimates/record-objection.action.ts';
import { poolHours } from '../hour-pools/hour-pool.schemas.ts';
import { recordConsent } from '../hour-pools/record-consent.action.ts';
import { Money } from '../money/money.ts';
import { decimalOf } from '../money/typed-decimal.ts';
import { attempt } from '../problems/attempt.ts';
import { Problem } from '../problems/problem.ts';
import { secondsOf } from '../time/time-rounding.ts';
import { noticeOf, overrunOf, poolOf } from './effort.view.ts';
import { type Guest } from './guest.ts';
import { type Asked, attemptFor, type PortalRoute, written } from './route.ts';

/** Hours beyond a pool (GTC 6.5) and costs beyond an estimate (GTC 6.2), with what the client says to them. */
export const effortPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/pools/:id',
    answer: async (guest, { id }) => ({ page: poolPage(guest.frame, await poolOf(guest, id), null) }),
  },
  { method: 'post', path: '/pools/:id/consent', answer: consent },
  {
    method: 'get',
    path: '/overruns/:id',
    answer: async (guest, { id }) => ({ page: overrunPage(guest.frame, await overrunOf(guest, id), null) }),
  },
  { method: 'post', path: '/overruns/:id/objection', answer: object },
];

async function consent(guest: Guest, { id, form }: Asked) {
  const pool = await poolOf(guest, id);
  const notice = await noticeOf(guest.app.db, id, written(form, 'noticeId'));
  const given = { hours: written(form, 'hours', 20), name: written(form, 'name') };
  const { data: hours } = poolHours.safeParse(decimalOf(given.hours, guest.frame.language));
  const again = async (answer: Pick<PoolAnswer, 'why' | 'wrong'>) => ({
    page: poolPage(guest.frame, await poolOf(guest, id), { ...given, ...answer }),
    status: answer.why === 'incomplete' ? 422 : 409,
  });
  const wrong = [
    ...(hours === undefined ? ['noHours' as const] : []),
    ...(given.name === '' ? ['noName' as const] : []),
  ];
  // This notice was answered before, by a second click or from another tab: the page shows the consent.
  if (pool.noticeId !== notice.id) return { see: `/portal/pools/${id}` };
  if (hours === undefined || wrong.length > 0) return again({ why: 'incomplete', wrong });
  const { actor, at } = guest;
  const refused = await attemptFor(guest, (tx) =>
    recordConsent(tx, {
      periodId: notice.periodId,
      seconds: secondsOf(hours),
      givenBy: given.name,
      evidence: 'the portal',
      noticeId: notice.id,
      actor,
      at,
    }),
  );
  if (refused === null || refused.type === 'consent-given') return { see: `/portal/pools/${id}` };
  return again({ why: 'nothingDone' });
}

async function object(guest: Guest, { id, form }: Asked) {
  const overrun = await overrunOf(guest, id);
  if (overrun.state === 'objected') return { see: `/portal/overruns/${id}` };
  const given = {
    text: written(form, 'text', 4000),
    alternative: written(form, 'alternative', 4000),
    net: written(form, 'net', 40),
  };
  const again = async (answer: Pick<OverrunAnswer, 'wrong' | 'why'>) => ({
    page: overrunPage(guest.frame, await overrunOf(guest, id), { ...given, ...answer }),
    status: answer.why === null ? 422 : 409,
  });
  if (!overrun.canObject) {
    return again({ wrong: [], why: overrun.state === 'announced' ? 'tooLate' : 'nothingDone' });
  }
  const net = cheaper(decimalOf(given.net, guest.frame.language), overrun.forecast);
  const wrong = [
    ...(given.text === '' ? ['noText' as const] : []),
    ...(given.alternative === '' ? ['noAlternative' as const] : []),
    ...(net === null ? ['notCheaper' as const] : []),
  ];
  if (net === null || wrong.length > 0) return again({ wrong, why: null });
  const { actor, at, today } = guest;
  const alternative = { description: given.alternative, net };
  const objection = { receivedOn: today, text: given.text, alternative };
  const refused = await attemptFor(guest, (tx) =>
    recordObjection(tx, { overrunId: id, objection, actor, at }),
  );
  return refused === null ? { see: `/portal/overruns/${id}` } : again({ wrong: [], why: 'nothingDone' });
}

/** An amount above nothing and below the forecast; null for anything else. */
function cheaper(amount: string, forecast: string): Money | null {
  const net = attempt(() => Money.of(amount));
  if (net instanceof Problem || !net.isPositive()) return null;
  return net.compare(Money.of(forecast)) < 0 ? net : null;
}
