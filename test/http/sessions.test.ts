import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { type Instant, instant } from '../../src/calendar/instant.ts';
import { askForSignInLink } from '../../src/sign-in/ask-for-sign-in-link.action.ts';
import { requestSignInLink } from '../../src/sign-in/request-sign-in-link.action.ts';
import { signInByLink } from '../../src/sign-in/sign-in-by-link.action.ts';
import { type Api, apiOf } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { client } from '../support/business.ts';
import { type PageCalls, pageOf } from '../support/page-calls.ts';
import { builtUi } from '../support/staff.ts';
import { activeUser, PASSWORD } from '../support/users.ts';

const AT = instant('2026-03-02T09:00:00+01:00');
const from = { address: '10.0.0.1', userAgent: null };

describe('sessions of browsers', () => {
  let app: TestApp;
  let api: Api;
  let clientId: string;

  before(async () => {
    app = await testApp();
    await app.setNow(AT);
    api = await apiOf(app);
    clientId = (await api.made('/clients', client)).id;
    await activeUser(app.db, 'anna@agentur.example', 'finance');
    await activeUser(app.db, 'eva@bergblick.example', 'client', { clientId });
  });
  beforeEach(() => app.db('sign_in_attempts').delete());
  after(async () => {
    await api.close();
    await app.close();
  });

  function signIn(page: PageCalls, email: string, password = PASSWORD) {
    return page.send('POST', '/session', { email, password });
  }

  async function signedIn(email: string): Promise<PageCalls> {
    const page = pageOf(api.url);
    expect((await signIn(page, email)).status).to.equal(200);
    return page;
  }

  it('sign in, tell who calls, open what the role may, and end', async () => {
    const page = pageOf(api.url);
    const { status, body, headers } = await signIn(page, 'ANNA@agentur.example');
    expect(status).to.equal(200);
    expect(body).to.include({ actor: 'user:anna@agentur.example', clientId: null, today: '2026-03-02' });
    expect(headers.getSetCookie()[0]).to.match(
      /^kontor\.sid=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/,
    );
    expect((await page.send('GET', '/session')).body).to.deep.equal(body);
    expect((await page.send('GET', '/invoices')).status).to.equal(200);
    expect((await page.send('GET', '/users')).status).to.be.oneOf([403, 404]);
    const cookie = page.cookie();
    expect((await page.send('DELETE', '/session')).status).to.equal(200);
    expect(page.cookie(), 'the browser forgets it').to.equal(undefined);
    expect((await pageOf(api.url, cookie).send('GET', '/session')).status, 'so does the server').to.equal(
      401,
    );
  });

  it('the page of the admin UI says who is signed in, so that its screens need not ask', async function () {
    this.timeout(60_000);
    await builtUi();
    const { id: userId } = await activeUser(app.db, 'o@agentur.example', 'finance', {
      name: `"><script>O'Neill & Söhne`,
    });
    const page = await signedIn('o@agentur.example');
    const said = await sessionOf(page.cookie());
    expect(said.markup, 'text stays text').not.to.match(/<script>O|">/);
    expect(said.session).to.deep.equal((await page.send('GET', '/session')).body);
    expect(said.session).to.include({ userId, name: `"><script>O'Neill & Söhne` });
    expect(said.cacheControl, 'kept nowhere').to.equal('no-store');
    expect((await sessionOf(undefined)).session, 'nobody').to.equal(null);
    expect((await sessionOf('kontor.sid=s%3Aforged.forged')).session, 'a forged cookie').to.equal(null);
  });

  async function sessionOf(cookie: string | undefined) {
    const answer = await fetch(`${api.url}/app/invoices`, {
      headers: cookie === undefined ? {} : { cookie },
    });
    const markup = /<meta name="session" content="([^>]*)" \/>/.exec(await answer.text())?.[1] ?? '';
    const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const text = markup.replaceAll(/&([^;]+);/g, (_, sign: string) => signs[sign] ?? '');
    return {
      markup,
      session: JSON.parse(text) as unknown,
      cacheControl: answer.headers.get('cache-control'),
    };
  }

  it("behind a proxy that speaks https the cookie is Secure, its host's alone, and worth nothing on a plain connection", async () => {
    const page = pageOf(api.url);
    const https = { 'x-forwarded-proto': 'https' };
    const { headers } = await page.send(
      'POST',
      '/session',
      { email: 'anna@agentur.example', password: PASSWORD },
      https,
    );
    expect(headers.getSetCookie()[0]).to.match(
      /^__Host-kontor\.sid=.+; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const reads = (more: Record<string, string>) => page.send('GET', '/session', undefined, more);
    expect([(await reads(https)).status, (await reads({})).status]).to.deep.equal([200, 401]);
    const { headers: ended } = await page.send('DELETE', '/session', undefined, https);
    expect(ended.getSetCookie()[0], 'the browser forgets it').to.match(/^__Host-kontor\.sid=; .*Secure/);
    expect((await reads(https)).status).to.equal(401);
  });

  it('an unknown address, a wrong password and a disabled user get the same answer', async () => {
    await activeUser(app.db, 'gone@agentur.example', 'finance');
    await app.db('user_account').where({ email: 'gone@agentur.example' }).update({ status: 'disabled' });
    const answers = [
      await signIn(pageOf(api.url), 'nobody@agentur.example'),
      await signIn(pageOf(api.url), 'anna@agentur.example', 'wrong'),
      await signIn(pageOf(api.url), 'gone@agentur.example'),
    ].map(({ status, body }) => ({ status, problem: { ...body, instance: 'of each request its own' } }));
    expect(answers[0]?.status).to.equal(401);
    expect(answers[0]?.problem.type).to.equal('sign-in-failed');
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
  });

  it('ten attempts are enough for an account, also at once: 429, recorded, and nobody else is locked out', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => signIn(pageOf(api.url), 'anna@agentur.example', 'guess')),
    );
    expect(guesses.filter(({ status }) => status === 401)).to.have.length(10);
    const locked = guesses.filter(({ status }) => status === 429);
    expect(locked).to.have.length(4);
    expect(locked[0]?.body.type).to.equal('too-many-requests');
    expect(Number(locked[0]?.headers.get('retry-after'))).to.be.within(1, 900);
    expect((await signIn(pageOf(api.url), 'anna@agentur.example')).status, 'nor by the right one').to.equal(
      429,
    );
    expect((await signIn(pageOf(api.url), 'eva@bergblick.example')).status).to.equal(200);
    const recorded = await app.db('sign_in').where({ outcome: 'locked-out' }).select('email', 'address');
    expect(recorded).to.have.length(5);
    expect(recorded[0]).to.deep.equal({ email: 'anna@agentur.example', address: '127.0.0.1' });
  });

  it('who came in has not guessed: the count begins anew', async () => {
    for (let nth = 0; nth < 9; nth += 1) await signIn(pageOf(api.url), 'anna@agentur.example', 'typo');
    await signedIn('anna@agentur.example');
    expect((await signIn(pageOf(api.url), 'anna@agentur.example', 'typo')).status).to.equal(401);
    await signedIn('anna@agentur.example');
  });

  it('the id changes at sign-in, and the table holds none that a browser could send', async () => {
    const page = await signedIn('anna@agentur.example');
    const first = page.cookie();
    await signIn(page, 'anna@agentur.example');
    expect(page.cookie()).not.to.equal(first);
    const sid = /s%3A([^.]+)\./.exec(page.cookie() ?? '')?.[1];
    expect(await app.db('session').pluck('sid')).not.to.include(sid);
  });

  it('write for a page of this server only (CSRF)', async () => {
    const page = await signedIn('anna@agentur.example');
    const sent = (headers: Record<string, string>) => page.send('PUT', '/test-clock', { now: AT }, headers);
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await sent({ 'sec-fetch-site': site })).body.type, site).to.equal('cross-origin');
    }
    const cookie = { cookie: page.cookie() ?? '', 'content-type': 'application/json' };
    const plain = async (origin: Record<string, string>) => {
      const body = JSON.stringify({ now: AT });
      return fetch(`${api.url}/api/v1/test-clock`, {
        method: 'PUT',
        headers: { ...cookie, ...origin },
        body,
      });
    };
    const own = await plain({ origin: api.url });
    expect(
      ((await own.json()) as { type: string }).type,
      'of an own page only the role is in the way',
    ).to.equal('forbidden');
    for (const origin of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
      const foreign = await plain(origin as Record<string, string>);
      expect(((await foreign.json()) as { type: string }).type).to.equal('cross-origin');
    }
  });

  it('a token needs no session, and a visitor gets none', async () => {
    const before = await app.db('session').count({ n: '*' }).first();
    expect((await api.get('/session')).body).to.include({ actor: 'token:admin', userId: null, email: null });
    expect((await api.get('/session')).headers.getSetCookie()).to.deep.equal([]);
    const visitor = await pageOf(api.url).send('GET', '/invoices');
    expect(visitor.status).to.equal(401);
    expect(visitor.headers.getSetCookie()).to.deep.equal([]);
    expect(await app.db('session').count({ n: '*' }).first()).to.deep.equal(before);
    const both = await api.post('/session', { email: 'anna@agentur.example', password: PASSWORD });
    expect([both.status, both.body.type]).to.deep.equal([400, 'bad-request']);
  });

  it('end when the user is disabled, at the next request', async () => {
    await activeUser(app.db, 'kurz@agentur.example', 'finance');
    const page = await signedIn('kurz@agentur.example');
    await app.db('user_account').where({ email: 'kurz@agentur.example' }).update({ status: 'disabled' });
    expect((await page.send('GET', '/invoices')).status).to.equal(401);
  });

  it('end when their time is over, however busy they are', async () => {
    const page = await signedIn('anna@agentur.example');
    await app.db.raw(
      `update session set sess = jsonb_set(sess::jsonb, '{visitor,since}', '"2026-01-01T00:00:00Z"')`,
    );
    expect((await page.send('GET', '/session')).status).to.equal(401);
  });

  describe('links for clients', () => {
    const ask = (email: string, at: Instant = AT) =>
      transaction(app.db, (tx) => requestSignInLink(tx, { email, at }));
    const follow = (token: string, at: Instant = AT) =>
      transaction(app.db, (tx) => signInByLink(tx, { token, from, at }));
    const outcome = (token: string, at?: Instant) =>
      follow(token, at).then(
        () => 'in',
        (error: { type: string }) => error.type,
      );

    it('let the address on file in, once, also when two come at once', async () => {
      const mail = await ask(client.email.toUpperCase());
      expect(mail).to.include({ to: client.email, language: 'de' });
      const token = mail?.links[0]?.token ?? '';
      expect(await app.db('access_link').where({ token_sha256: token }), 'only a hash is kept').to.deep.equal(
        [],
      );
      const all = await Promise.all([outcome(token), outcome(token), outcome(token)]);
      expect(all.sort()).to.deep.equal(['in', 'unknown-link', 'unknown-link']);
    });

    it('let a user with the role client in, who was invited too', async () => {
      await app.db('user_account').where({ email: 'eva@bergblick.example' }).update({ status: 'invited' });
      const mail = await ask('eva@bergblick.example');
      const subject = await follow(mail?.links[0]?.token ?? '');
      expect(subject.userId).to.be.a('string');
      const { status } = await app
        .db('user_account')
        .where({ email: 'eva@bergblick.example' })
        .first('status');
      expect(status).to.equal('active');
    });

    it('are no use after half an hour, nor when the client has another address by then', async () => {
      const late = (await ask(client.email))?.links[0]?.token ?? '';
      expect(await outcome(late, instant('2026-03-02T09:30:00+01:00'))).to.equal('unknown-link');
      const moved = (await ask(client.email))?.links[0]?.token ?? '';
      await app.db('client').where({ id: clientId }).update({ email: 'neu@sarka.example' });
      expect(await outcome(moved)).to.equal('unknown-link');
      await app.db('client').where({ id: clientId }).update({ email: client.email });
    });

    it('are not for staff and not for strangers, who get no mail', async () => {
      expect(await ask('anna@agentur.example')).to.equal(null);
      expect(await ask('nobody@nowhere.example')).to.equal(null);
    });

    it('go out one for each client that the address belongs to, at most five mails in a while', async () => {
      await api.made('/clients', { ...client, name: 'Zweite GmbH' });
      expect((await ask(client.email))?.links.map(({ client: name }) => name)).to.deep.equal([
        client.name,
        'Zweite GmbH',
      ]);
      const links = async () => Number((await app.db('access_link').count({ n: '*' }).first())?.['n']);
      const before = await links();
      for (let nth = 0; nth < 7; nth += 1) await askForSignInLink(app, { email: client.email, from, at: AT });
      expect(await links()).to.equal(before + 5 * 2);
    });
  });

  it('end with the client: after its erasure nobody comes in, and nothing at the door says who it was', async () => {
    const gone = (await api.made('/clients', { ...client, name: 'Gone GmbH', email: 'gone@gone.example' }))
      .id;
    await activeUser(app.db, 'greta@gone.example', 'client', { clientId: gone });
    const page = await signedIn('greta@gone.example');
    await page.send('POST', '/session/second-factor');
    await signIn(pageOf(api.url), 'greta@gone.example', 'wrong password');
    await transaction(app.db, (tx) => requestSignInLink(tx, { email: 'gone@gone.example', at: AT }));

    expect((await api.post(`/clients/${gone}/erasure`, { reason: 'asked for it' })).status).to.equal(200);
    expect((await page.send('GET', '/session')).status).to.equal(401);
    expect((await signIn(pageOf(api.url), 'greta@gone.example')).status).to.equal(401);
    for (const table of ['user_account', 'session', 'access_link', 'second_factor']) {
      expect(JSON.stringify(await app.db(table)), table).not.to.contain('gone.example');
    }
    const user = await app.db('user_account').where({ client_id: gone }).first();
    expect(user).to.include({ name: 'erased', status: 'disabled', password_hash: null });
    const kept = await app.db('sign_in').where({ user_id: user.id }).orderBy('id');
    expect(kept.map(({ outcome, email, address }) => [outcome, email, address])).to.deep.equal([
      ['signed-in', 'erased', null],
      ['refused', 'erased', null],
    ]);
  });
});
