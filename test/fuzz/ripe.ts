import { type Api } from '../support/api.ts';
import { client, offerFor } from '../support/business.ts';
import { AT, DAY, post, reason, type RipeCall } from './ripe-call.ts';
import { ofMoney } from './ripe-money.ts';
import { ofProjects, ofWork } from './ripe-work.ts';

/**
 * Calls that fit now and are not made yet: each with something of its own that is in the state it needs, so that the first
 * request to it succeeds and the writing behind it is reached. What only a schema says is left to chance.
 */
export async function ripeCalls(api: Api): Promise<RipeCall[]> {
  const { id: clientId } = await api.made('/clients', client);
  return [
    ...(await ofSales(api, clientId)),
    ...(await ofWork(api, clientId)),
    ...(await ofMoney(api, clientId)),
    ...(await ofProjects(api, clientId)),
    ...(await ofTheHouse(api)),
  ];
}

async function ofSales(api: Api, clientId: string): Promise<RipeCall[]> {
  const offer = () => offerFor(clientId, '480.00');
  const drafted = async () => `/offers/${(await api.made('/offers', offer())).id}`;
  const sent = async () => {
    const path = await drafted();
    await api.made(`${path}/send`);
    return path;
  };
  const ordered = async () => `/orders/${(await api.made(`${await sent()}/orders`, { receivedAt: AT })).id}`;
  const { clientId: _, ...input } = offer();
  const twice = await sent();
  await api.put(twice, input);
  return [
    post('/offers', offer()),
    { method: 'put', path: await drafted(), body: input },
    post(`${await drafted()}/send`),
    post(`${await sent()}/decline`, reason),
    post(`${await sent()}/withdrawal`, reason),
    post(`${await sent()}/orders`, { receivedAt: AT }),
    post(`${await ordered()}/refusal`, reason),
    post(`${await ordered()}/confirmation`),
    post(`${await ordered()}/first-service`, { description: 'Kick-off' }),
    post('/offers/preview', offer()),
    post('/offers/paper-preview', offer()),
    { method: 'get', path: `${twice}/versions/comparison?from=1&to=2` },
    post('/line-templates', { name: 'Beratung', line: input.lines[0] }),
  ];
}

async function ofTheHouse(api: Api): Promise<RipeCall[]> {
  const user = (name: string) => ({ email: `${name}@agentur.example`, name, roles: ['finance'] });
  const invited = await api.made('/users', user('irene'));
  const { hasLogo: _, ...company } = await api.read('/company');
  return [
    post('/users', user('ulrich')),
    post(`/users/${invited.id}/invitation`),
    { method: 'put', path: '/access-settings', body: { secondFactorForStaff: false } },
    post('/api-tokens', { name: 'Auswertung', roles: ['finance'] }),
    post('/base-rates', { from: '2031-01-01', rate: '1.53', source: 'OeNB' }),
    post('/index-values', { series: 'VPI 2025', month: '2026-01', value: '101.2', status: 'final' }),
    post('/index-chains', { series: 'VPI 2005', from: '2031-01', successor: 'VPI 2025', factor: '1.7' }),
    { method: 'put', path: '/company', body: company },
    post('/runs', { kind: 'billing', mode: 'preview', asOf: DAY }),
    { method: 'put', path: '/test-clock', body: { now: `${DAY}T10:30:00+01:00` } },
  ];
}
