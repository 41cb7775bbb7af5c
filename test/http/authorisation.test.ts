import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { type Authenticate } from '../../src/access/authenticate.view.ts';
import { type Caller, type Role, roles } from '../../src/access/caller.ts';
import { type Endpoint, rolesOf } from '../../src/http/endpoint.ts';
import { routes } from '../../src/http/routes.ts';
import { authorisationPage } from '../house/authorisation-page.ts';
import { type Business, businessOfOneClient } from '../support/business-of-one-client.ts';
import { type Served, serve } from '../support/http.ts';

/**
 * Every call × every role × a foreign client. The calls come from `routes()`, so that a new one is tried without anybody
 * thinking of it; docs/authorisation.md says what was decided of each.
 */
describe('authorisation', function () {
  this.timeout(120_000);
  let business: Business;
  let api: Served;

  before(async () => {
    business = await businessOfOneClient();
    api = await serve(business.app, { authenticate, requestsPerMinute: 1_000_000 });
  });
  after(async () => {
    await api.close();
    await business.close();
  });

  /** The token says who it is: "finance", "client <id>", "reader". */
  const authenticate: Authenticate = (_app, authorization = '') => {
    const [role = '', clientId = null] = authorization.replace('Bearer ', '').split('~');
    const caller: Caller = {
      actor: authorization,
      roles: [role as Role],
      userId: null,
      clientId,
      name: role,
    };
    if (role === 'reader') return Promise.resolve({ ...caller, roles: ['admin'], only: 'read' });
    if (role === 'newcomer') return Promise.resolve({ ...caller, roles: ['admin'], only: 'own-account' });
    return Promise.resolve(roles.includes(role as Role) ? caller : null);
  };

  const nameOf = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`;
  const isOpen = (endpoint: Endpoint) => endpoint.effect === 'visit' && endpoint.open === true;
  const words: Readonly<Record<string, string>> = { language: 'de', account: 'receivable' };
  /** With ids that exist where the client owns such a thing, and others that do not. */
  const addressOf = ({ path }: Endpoint) =>
    path.replaceAll(/:(\w+)/g, (_whole, name) =>
      name === 'id' ? business.idFor(path) : (words[name] ?? newId()),
    );

  function send(endpoint: Endpoint, token: string | null) {
    const { method } = endpoint;
    const address = addressOf(endpoint);
    const headers = {
      'content-type': endpoint.effect === 'upload' ? endpoint.mediaTypes[0] : 'application/json',
    };
    // Never a body that would be acceptable: who is let in shall be told so by what is wrong with it.
    const raw = method === 'get' ? {} : { raw: '{"no such field": 1}' };
    return api.send(address, { method: method.toUpperCase(), token, headers, ...raw });
  }

  it('docs/authorisation.md names every call and who may call it', async () => {
    const page = await readFile(new URL('../../docs/authorisation.md', import.meta.url), 'utf8');
    expect(page, 'run "npm run authorisation", read what changed, and mean it').to.equal(
      authorisationPage(routes()),
    );
  });

  for (const endpoint of routes()) {
    it(`${nameOf(endpoint)}: for ${isOpen(endpoint) ? 'anybody' : rolesOf(endpoint).join(', ')}`, async () => {
      const nobody = await send(endpoint, null);
      if (isOpen(endpoint)) {
        expect(nobody.status, 'open').not.to.equal(403);
        expect(nobody.body.type).not.to.equal('unauthorized');
        return;
      }
      expect([nobody.status, nobody.body.type], 'nobody').to.deep.equal([401, 'unauthorized']);
      // 429 once there were too many of them.
      expect((await send(endpoint, 'stranger')).status, 'a wrong token').to.be.oneOf([401, 429]);
      for (const role of roles) {
        const answer = await send(endpoint, role === 'client' ? `client~${business.foreignId}` : role);
        const may = role === 'admin' || rolesOf(endpoint).includes(role);
        if (may) expect([401, 403], `${role} may: ${answer.text}`).not.to.include(answer.status);
        else expect([answer.status, answer.body.type], `${role} may not`).to.deep.equal([403, 'forbidden']);
      }
      if (endpoint.method !== 'get') {
        const reader = await send(endpoint, 'reader');
        expect([reader.status, reader.body.type], 'a token that only reads').to.deep.equal([
          403,
          'forbidden',
        ]);
      }
      if (endpoint.clients !== 'own') {
        expect(
          (await send(endpoint, 'newcomer')).body.type,
          'without the second factor that is asked for',
        ).to.equal('second-factor-missing');
      }
    });
  }

  describe('of a client', () => {
    const forClients = routes().filter(({ clients }) => clients !== undefined);
    const ownerAsked = forClients.filter(({ clients }) => typeof clients === 'function');

    for (const endpoint of ownerAsked) {
      it(`${nameOf(endpoint)}: there is nothing of another client, in no other words than of nobody`, async () => {
        expect(business.idFor(endpoint.path), 'a row that exists').not.to.equal(business.nobodysId);
        const address = addressOf(endpoint);
        const ask = (path: string, token: string) => {
          const body = business.acceptable(endpoint.method, endpoint.path);
          const method = endpoint.method.toUpperCase();
          return api.send(path, { method, token, ...(body === undefined ? {} : { body }) });
        };
        const foreign = await ask(address, `client~${business.foreignId}`);
        const none = await ask(
          address.replace(business.idFor(endpoint.path), newId()),
          `client~${business.foreignId}`,
        );
        expect([foreign.status, foreign.body.type]).to.deep.equal([404, 'not-found']);
        expect(foreign.body.detail).to.equal(none.body.detail);
        expect(none.status).to.equal(404);
        for (const secret of business.secrets) expect(foreign.text).not.to.contain(secret);
        if (endpoint.method === 'get') {
          const own = await ask(address, `client~${business.clientId}`);
          expect(own.status, own.text.slice(0, 300)).to.equal(200);
        }
      });
    }

    it('nothing that it must not see: drafts are not there yet', async () => {
      const draft = await api.send(`/offers/${business.draftId}`, { token: `client~${business.clientId}` });
      expect(draft.status).to.equal(404);
      const list = await api.send('/offers?limit=200', { token: `client~${business.clientId}` });
      expect(list.text).not.to.contain(business.draftId);
    });

    for (const endpoint of forClients.filter(({ clients }) => clients === 'listed')) {
      it(`${nameOf(endpoint)}: lists the own, and nothing of another client, whatever the filter says`, async () => {
        const path = endpoint.path;
        const own = await api.send(path, { token: `client~${business.clientId}` });
        expect(own.body.items, 'there is something to see').not.to.have.length(0);
        for (const query of ['', `?clientId=${business.clientId}`, ...business.searches(path)]) {
          const foreign = await api.send(`${path}${query}`, { token: `client~${business.foreignId}` });
          expect(foreign.body.items, query).to.deep.equal([]);
          for (const secret of business.secrets) expect(foreign.text).not.to.contain(secret);
        }
        const staff = await api.send(`${path}?clientId=${business.clientId}`, { token: 'admin' });
        expect(staff.body.items, 'for staff the filter filters').not.to.have.length(0);
      });
    }

    it('the answer to a repeated request is not given to another client', async () => {
      const headers = { 'idempotency-key': 'the-same' };
      const body = { receivedAt: '2026-03-02T09:00:00+01:00' };
      const order = (clientId: string) =>
        api.send(`/offers/${business.openOfferId}/orders`, { token: `client~${clientId}`, headers, body });
      const own = await order(business.clientId);
      expect(own.status, own.text).to.equal(201);
      expect((await order(business.foreignId)).status).to.equal(404);
      expect((await order(business.clientId)).headers.get('idempotency-replayed')).to.equal('true');
    });
  });
});
