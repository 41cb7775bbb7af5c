import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { generateSync } from 'otplib';
import { pino } from 'pino';
import { transaction } from '../../db/transaction.ts';
import { vaultOf } from '../../src/access/vault.ts';
import { instant } from '../../src/calendar/instant.ts';
import { sealSecondFactors } from '../../src/sign-in/seal-second-factors.action.ts';
import { secondFactorSecrets, writeSecondFactorSecret } from '../../src/sign-in/second-factor.store.ts';
import { inviteFirstAdmin } from '../../src/users/invite-first-admin.action.ts';
import { openVault, renewKeptSecret } from '../../src/vault-secrets.ts';
import { type Api, apiOf, type Json } from '../support/api.ts';
import { TEST_TOKEN, testApp, type TestApp } from '../support/app.ts';
import { client } from '../support/business.ts';
import { runKontor } from '../support/kontor-process.ts';
import { type PageCalls, pageOf } from '../support/page-calls.ts';
import { until } from '../support/until.ts';
import { activeUser, PASSWORD } from '../support/users.ts';

const AT = instant('2026-03-02T09:00:00+01:00');
const GOOD = 'sieben Zwetschkenknödel';

function statuses(answers: readonly { status: number }[]): number[] {
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}

describe('users', () => {
  let app: TestApp;
  let api: Api;
  let log = '';

  before(async () => {
    const lines = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    app = await testApp({ parts: { log: pino({ level: 'debug' }, lines) } });
    await app.setNow(AT);
    api = await apiOf(app);
  });
  beforeEach(() => app.db('sign_in_attempts').delete());
  after(async () => {
    await api.close();
    await app.close();
  });

  async function mails(): Promise<string[]> {
    const folder = join(app.config.dataDir, 'outbox');
    const names = await readdir(folder).catch(() => []);
    // A mail being written still has another name.
    const written = names.filter((name) => name.endsWith('.eml'));
    const texts = await Promise.all(written.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.map((text) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
  }

  /** What the last link in a mail to somebody carries. */
  async function linkTo(email: string, kind: string): Promise<string> {
    const link = new RegExp(`/${kind}/([\\w-]+)`);
    const found = (await mails()).filter((text) => text.includes(`To: ${email}`) && link.test(text));
    return link.exec(found.at(-1) ?? '')?.[1] ?? '';
  }

  async function signedIn(email: string, password = PASSWORD): Promise<PageCalls> {
    const page = pageOf(api.url);
    const { status, body } = await page.send('POST', '/session', { email, password });
    expect(status, JSON.stringify(body)).to.equal(200);
    return page;
  }

  const secretsTold: string[] = [];

  describe('the first administrator', () => {
    it('comes in by the link of the start, once, also when several were printed and are used at once', async () => {
      const tokens = await Promise.all(
        [1, 2, 3].map(() => transaction(app.db, (tx) => inviteFirstAdmin(tx, AT))),
      );
      const [token = ''] = tokens;
      expect((await pageOf(api.url).send('GET', `/invitations/${token}`)).body).to.deep.equal({
        name: null,
        email: null,
      });
      const incomplete = await pageOf(api.url).send('POST', `/invitations/${token}`, { password: GOOD });
      expect([incomplete.status, incomplete.body.type]).to.deep.equal([422, 'incomplete-admin']);
      const answers = await Promise.all(
        tokens.map((link, nth) =>
          pageOf(api.url).send('POST', `/invitations/${link}`, {
            password: GOOD,
            name: 'Jakob',
            email: `chef${nth}@agentur.example`,
          }),
        ),
      );
      expect(statuses(answers)).to.deep.equal([200, 404, 404]);
      const came = answers.find(({ status }) => status === 200);
      expect(came?.body.roles).to.deep.equal(['admin']);
      expect(await transaction(app.db, (tx) => inviteFirstAdmin(tx, AT)), 'no link any more').to.equal(null);
      secretsTold.push(...tokens.map((link) => link ?? ''));
    });
  });

  describe('invitations', () => {
    it('go out by mail, are accepted once, and the user comes in with the password', async () => {
      const user = { email: 'Anna@agentur.example', name: 'Anna Huber', roles: ['finance'] };
      const made = await api.post('/users', user);
      expect(made.status).to.equal(201);
      expect(made.body).to.include({ status: 'invited', mailed: true, clientId: null });
      expect((await api.post('/users', { ...user, email: 'ANNA@agentur.example' })).body.type).to.equal(
        'user-exists',
      );
      const first = await linkTo('Anna@agentur.example', 'invitation');
      await api.made(`/users/${made.body.id}/invitation`);
      const second = await linkTo('Anna@agentur.example', 'invitation');
      const page = pageOf(api.url);
      const links = [...new Set([first, second])];
      expect(links, 'two mails').to.have.length(2);
      const usable: string[] = [];
      for (const link of links) {
        const { status, body } = await page.send('GET', `/invitations/${link}`);
        if (status === 200) usable.push(link);
        if (status === 200) expect(body).to.deep.equal({ name: 'Anna Huber', email: 'Anna@agentur.example' });
      }
      expect(usable, 'the earlier one has ended').to.have.length(1);
      const accept = (password: string) =>
        pageOf(api.url).send('POST', `/invitations/${usable[0]}`, { password });
      for (const weak of [
        'kurz',
        'Passwort12345',
        'anna@agentur.example',
        '123456789012',
        'aaaaaaaaaaaaaa',
      ]) {
        expect((await accept(weak)).body.type, weak).to.equal('weak-password');
      }
      const both = await Promise.all([accept(GOOD), accept(GOOD)]);
      expect(statuses(both)).to.deep.equal([200, 404]);
      expect((await accept(GOOD)).body.type, 'used up').to.equal('unknown-link');
      await signedIn('anna@agentur.example', GOOD);
      expect((await api.post(`/users/${made.body.id}/invitation`)).body.type).to.equal('illegal-state');
      secretsTold.push(...links);
    });

    it('of account managers are for clients only, who are told where to sign in', async () => {
      const { id: clientId } = await api.made('/clients', client);
      await activeUser(app.db, 'lena@agentur.example', 'account_manager');
      const page = await signedIn('lena@agentur.example');
      const entry = { email: 'eva@sarka.example', name: 'Eva', roles: ['client'], clientId };
      const made = await page.send('POST', '/users', entry);
      expect([made.status, made.body.clientName, made.body.mailed]).to.deep.equal([201, client.name, true]);
      expect(
        (await mails()).some((text) => text.includes('eva@sarka.example') && text.includes('/portal')),
      ).to.equal(true);
      const staff = { email: 'x@agentur.example', name: 'X', roles: ['admin'] };
      expect((await page.send('POST', '/users', staff)).body.type).to.equal('admin-only');
      const promotion = await page.send('PATCH', `/users/${made.body.id}`, {
        roles: ['admin'],
        clientId: null,
      });
      expect(promotion.body.type).to.equal('admin-only');
      const { items } = (await page.send('GET', '/users?role=admin')).body;
      expect(
        items.map(({ email }: Json) => email),
        'nobody of the agency',
      ).to.deep.equal(['eva@sarka.example']);
      const lena = (await api.read('/users?q=lena')).items[0];
      expect((await page.send('GET', `/users/${lena.id}`)).status).to.equal(404);
      expect((await page.send('PATCH', `/users/${lena.id}`, { name: 'Y' })).status).to.equal(404);
    });

    it('need roles that go together', async () => {
      const { items } = await api.read('/clients');
      const clientId = items[0].id;
      for (const wrong of [
        { roles: ['client'] },
        { roles: ['client', 'finance'], clientId },
        { roles: ['finance'], clientId },
      ]) {
        const answer = await api.post('/users', { email: 'w@agentur.example', name: 'W', ...wrong });
        expect([answer.status, answer.body.type], JSON.stringify(wrong)).to.deep.equal([422, 'bad-roles']);
      }
    });
  });

  describe('passwords', () => {
    it('are changed by who knows the present one; the other sessions end', async () => {
      await activeUser(app.db, 'paul@agentur.example', 'finance');
      const [page, other] = [await signedIn('paul@agentur.example'), await signedIn('paul@agentur.example')];
      const change = (oldPassword: string, newPassword: string) =>
        page.send('PUT', '/session/password', { oldPassword, newPassword });
      expect((await change('wrong', GOOD)).body.type).to.equal('wrong-password');
      const weak = await change(PASSWORD, 'Passwort1234');
      expect([weak.body.type, weak.body.errors[0].path]).to.deep.equal(['weak-password', 'newPassword']);
      expect((await change(PASSWORD, GOOD)).status).to.equal(200);
      expect((await page.send('GET', '/session')).status, 'this one stays').to.equal(200);
      expect((await other.send('GET', '/session')).status, 'the other one does not').to.equal(401);
      await signedIn('paul@agentur.example', GOOD);
    });

    it('are chosen anew by a link, once; whoever asks is told the same', async () => {
      await activeUser(app.db, 'rita@agentur.example', 'finance');
      const old = await signedIn('rita@agentur.example');
      const ask = (email: string) => pageOf(api.url).send('POST', '/password-resets', { email });
      const [known, unknown] = [await ask('rita@agentur.example'), await ask('nobody@agentur.example')];
      expect([known.status, known.body]).to.deep.equal([202, { done: true }]);
      expect([unknown.status, unknown.body]).to.deep.equal([known.status, known.body]);
      const token = await until(
        () => linkTo('rita@agentur.example', 'password-reset'),
        (found) => found !== '',
      );
      expect((await pageOf(api.url).send('GET', `/password-resets/${token}`)).body.email).to.equal(
        'rita@agentur.example',
      );
      const reset = () => pageOf(api.url).send('POST', `/password-resets/${token}`, { password: GOOD });
      expect((await reset()).status).to.equal(200);
      expect((await reset()).body.type).to.equal('unknown-link');
      expect((await old.send('GET', '/session')).status, 'who was in is out').to.equal(401);
      await signedIn('rita@agentur.example', GOOD);
      secretsTold.push(token);
    });
  });

  describe('administrators', () => {
    it('see the sessions of a user and end one; others end only their own', async () => {
      const nora = await activeUser(app.db, 'nora@agentur.example', 'finance');
      await activeUser(app.db, 'otto@agentur.example', 'finance');
      const [first, second] = [
        await signedIn('nora@agentur.example'),
        await signedIn('nora@agentur.example'),
      ];
      const otto = await signedIn('otto@agentur.example');
      const { items } = (await first.send('GET', '/sessions')).body;
      expect(items.map(({ current }: Json) => current)).to.deep.equal([false, true]);
      expect(items[0]).to.include({ address: '127.0.0.1', userId: nora.id });
      const foreign = await otto.send('DELETE', `/sessions/${items[0].id}`);
      expect(foreign.status).to.equal(404);
      expect((await otto.send('GET', `/sessions?userId=${nora.id}`)).body.items).to.have.length(1);
      expect((await first.send('DELETE', `/sessions/${items[0].id}`)).status).to.equal(200);
      expect((await second.send('GET', '/session')).status).to.equal(401);
      const left = (await api.read(`/sessions?userId=${nora.id}`)).items;
      expect(left).to.have.length(1);
      await api.patch(`/users/${nora.id}`, { status: 'disabled' });
      expect((await first.send('GET', '/session')).status, 'a disabled user is out').to.equal(401);
      expect((await api.read(`/sessions?userId=${nora.id}`)).items).to.deep.equal([]);
      expect((await api.patch(`/users/${nora.id}`, { status: 'active' })).body.status).to.equal('active');
      await signedIn('nora@agentur.example');
    });

    it('cannot all go: the last one keeps role and access, also when two go at once', async () => {
      await app.db('user_account').whereRaw(`'admin' = any (roles)`).update({ status: 'disabled' });
      const one = await activeUser(app.db, 'a1@agentur.example', 'admin');
      const two = await activeUser(app.db, 'a2@agentur.example', 'admin');
      const answers = await Promise.all([
        api.patch(`/users/${one.id}`, { roles: ['finance'] }),
        api.patch(`/users/${two.id}`, { status: 'disabled' }),
      ]);
      expect(statuses(answers)).to.deep.equal([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.type).to.equal('last-admin');
    });

    it('read who came in and who did not', async () => {
      await pageOf(api.url).send('POST', '/session', {
        email: 'Fremd@nowhere.example',
        password: 'guess of a stranger',
      });
      const { items } = await api.read('/sign-ins?outcome=refused');
      expect(items[0]).to.include({
        email: 'Fremd@nowhere.example',
        userId: null,
        address: '127.0.0.1',
        method: 'password',
      });
      expect(JSON.stringify(items)).not.to.contain('guess of a stranger');
    });
  });

  describe('second factors', () => {
    let secret = '';
    let recovery: string[] = [];
    const code = (steps = 0) =>
      generateSync({
        secret,
        epoch: Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000) + steps * 30,
      });
    const signIn = (more: object) =>
      pageOf(api.url).send('POST', '/session', {
        email: 'tina@agentur.example',
        password: PASSWORD,
        ...more,
      });

    it('count once a code was shown, and then a password alone is not enough', async () => {
      await activeUser(app.db, 'tina@agentur.example', 'finance');
      const page = await signedIn('tina@agentur.example');
      const offered = await page.send('POST', '/session/second-factor');
      ({ secret } = offered.body);
      expect(offered.body.uri).to.match(/^otpauth:\/\/totp\/Nordkette.*secret=/);
      await signedIn('tina@agentur.example');
      const confirm = (given: string) =>
        page.send('POST', '/session/second-factor/confirmation', { code: given });
      expect((await confirm('000000')).body.type).to.equal('wrong-code');
      const confirmed = await confirm(code(-1));
      recovery = confirmed.body.recoveryCodes;
      expect(recovery).to.have.length(10);
      expect((await signIn({})).body.type).to.equal('second-factor-required');
      expect((await signIn({ code: '123' })).body.type).to.equal('second-factor-required');
      expect((await page.send('POST', '/session/second-factor')).body.type).to.equal('second-factor-exists');
      expect((await page.send('GET', '/session')).body.secondFactor).to.equal(true);
    });

    it('are kept sealed, and what an older version kept in the open is sealed at the next start', async () => {
      const sealed = () => app.db('second_factor').pluck<string[]>('secret');
      for (const kept of await sealed()) expect(kept).to.match(/^v1\./).and.not.to.contain(secret);
      await app.db('second_factor').update({ secret });
      expect(await sealSecondFactors(app.db, app.vault)).to.deep.include({ renewed: 1, unreadable: 0 });
      for (const kept of await sealed()) expect(kept).to.match(/^v1\./).and.not.to.contain(secret);
      expect(
        await sealSecondFactors(app.db, vaultOf('another key')),
        'and told where the key is another',
      ).to.deep.equal({ current: 0, renewed: 0, unreadable: 1 });
    });

    it('are sealed with a new key by npm run rotate-key, ours or one kept beside the data', async () => {
      const kept = { DATABASE_URL: app.config.databaseUrl ?? '', DATA_DIR: app.config.dataDir };
      const rotate = (more: Record<string, string> = {}) =>
        runKontor({ ...kept, ...more }, 'src/rotate-key.ts');
      const factors = (await app.db('second_factor').pluck<string[]>('user_id')).length;
      const opened = async (secretKey: string | null, oldSecretKey: string | null = null) => {
        const vault = await openVault({ dataDir: app.config.dataDir, secretKey, oldSecretKey });
        const rows = await secondFactorSecrets(app.db);
        return rows.filter((row) => vault.open(row.secret, row.userId) === secret).length;
      };
      const ours = { KONTOR_SECRET_KEY: 'o'.repeat(40), KONTOR_OLD_SECRET_KEY: TEST_TOKEN };
      expect((await rotate({ ...ours, KONTOR_OLD_SECRET_KEY: 'wrong'.repeat(8) })).code).to.equal(1);
      expect(await opened('o'.repeat(40), TEST_TOKEN), 'nothing is lost').to.equal(1);
      expect(await rotate(ours)).to.deep.include({ code: 0 });
      expect(await opened('o'.repeat(40))).to.equal(1);
      const file = join(app.config.dataDir, 'secret-key');
      const before = await readFile(file, 'utf8').catch(() => '');
      const { code: exit, output } = await rotate({ KONTOR_OLD_SECRET_KEY: 'o'.repeat(40) });
      expect([exit, output.split(' are ')[0]]).to.deep.equal([0, `${factors} second factors`]);
      expect(await readFile(file, 'utf8')).not.to.equal(before);
      expect([await opened(null), existsSync(`${file}.old`)]).to.deep.equal([1, false]);
      // Killed after the new key was written, before anything was sealed with it: the old one is still there.
      await renewKeptSecret(app.config.dataDir);
      expect([await opened(null), existsSync(`${file}.old`)]).to.deep.equal([1, true]);
      const vault = await openVault({ dataDir: app.config.dataDir, secretKey: null, oldSecretKey: null });
      expect(await sealSecondFactors(app.db, vault), 'the next start').to.deep.include({ renewed: factors });
      // Back to the key of this app.
      for (const row of await secondFactorSecrets(app.db))
        await writeSecondFactorSecret(
          app.db,
          row.userId,
          row.secret,
          app.vault.seal(vault.open(row.secret, row.userId) ?? '', row.userId),
        );
    });

    it('take a code once, also at once', async () => {
      const now = code();
      const answers = await Promise.all([
        signIn({ code: now }),
        signIn({ code: now }),
        signIn({ code: now }),
      ]);
      expect(statuses(answers)).to.deep.equal([200, 401, 401]);
      expect((await signIn({ code: code(-1) })).status, 'nor an older one').to.equal(401);
    });

    it('can be stood in for by a recovery code, once', async () => {
      const given = { code: recovery[0]?.toUpperCase().replaceAll('-', ' ') };
      expect((await signIn(given)).status).to.equal(200);
      expect((await signIn(given)).status).to.equal(401);
    });

    it('of guessers run into the lock-out', async () => {
      const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn({ code: '000000' })));
      expect(guesses.filter(({ status }) => status === 429).length).to.be.at.least(2);
    });

    it('can be asked of all staff: without one there is nothing but the own account', async () => {
      const page = await signedIn('otto@agentur.example');
      await api.put('/access-settings', { secondFactorForStaff: true });
      const refused = await page.send('GET', '/invoices');
      expect([refused.status, refused.body.type]).to.deep.equal([403, 'second-factor-missing']);
      expect((await page.send('GET', '/session')).body.mustSetUpSecondFactor).to.equal(true);
      ({ secret } = (await page.send('POST', '/session/second-factor')).body);
      await page.send('POST', '/session/second-factor/confirmation', { code: code() });
      expect((await page.send('GET', '/invoices')).status).to.equal(200);
      await api.put('/access-settings', { secondFactorForStaff: false });
    });

    it('are removed with a code, or by an administrator for whoever has lost it', async () => {
      const page = await signedInWith(recovery[1] ?? '');
      expect((await page.send('DELETE', '/session/second-factor', { code: '000000' })).body.type).to.equal(
        'wrong-code',
      );
      expect((await page.send('DELETE', '/session/second-factor', { code: recovery[2] })).status).to.equal(
        200,
      );
      await signedIn('tina@agentur.example');
      const otto = (await api.read('/users?q=otto')).items[0];
      expect(otto.secondFactor).to.equal(true);
      await fetch(`${api.url}/api/v1/users/${otto.id}/second-factor`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${app.config.adminToken}` },
      });
      await signedIn('otto@agentur.example');
    });

    async function signedInWith(given: string): Promise<PageCalls> {
      const page = pageOf(api.url);
      const body = { email: 'tina@agentur.example', password: PASSWORD, code: given };
      expect((await page.send('POST', '/session', body)).status).to.equal(200);
      return page;
    }
  });

  describe('API tokens', () => {
    const as = async (token: string, path: string, method = 'GET') => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${api.url}/api/v1${path}`, { method, headers });
      return { status: answer.status, body: (await answer.json()) as Json };
    };

    it('are shown once, do what their roles may, and end', async () => {
      const wanted = { name: 'Lohnverrechnung', roles: ['finance'], expiresOn: '2026-03-31' };
      const made = await api.made('/api-tokens', wanted);
      expect(made.token).to.match(/^kontor_/);
      secretsTold.push(made.token);
      const list = await api.read('/api-tokens');
      expect(JSON.stringify(list)).not.to.contain(made.token);
      const { rows } = await app.db.raw('select row_to_json(t)::text as row from api_token t');
      expect(JSON.stringify(rows)).not.to.contain(made.token);
      expect((await as(made.token, '/invoices')).status).to.equal(200);
      expect((await as(made.token, '/users')).body.type).to.equal('forbidden');
      expect((await as(made.token, '/session')).body).to.include({
        actor: 'token:Lohnverrechnung',
        userId: null,
      });
      expect((await as(made.token, '/session/second-factor', 'POST')).body.type).to.equal('no-account');
      expect((await api.read('/api-tokens')).items[0].lastUsedOn).to.equal('2026-03-02');
      expect((await api.post('/api-tokens', { ...wanted, name: 'lohnverrechnung' })).body.type).to.equal(
        'api-token-exists',
      );
      expect((await api.post('/api-tokens', { ...wanted, name: 'Admin' })).body.type).to.equal(
        'api-token-exists',
      );
      await app.setNow('2026-04-01T09:00:00+02:00');
      expect((await as(made.token, '/invoices')).status, 'after its last day').to.equal(401);
      await app.setNow(AT);
      expect((await as(made.token, '/invoices')).status).to.equal(200);
      const headers = { authorization: `Bearer ${app.config.adminToken}` };
      await fetch(`${api.url}/api/v1/api-tokens/${made.id}`, { method: 'DELETE', headers });
      expect((await as(made.token, '/invoices')).status, 'revoked').to.equal(401);
    });

    it('may be good for reading only', async () => {
      const { token } = await api.made('/api-tokens', {
        name: 'Auswertung',
        roles: ['admin'],
        readOnly: true,
      });
      secretsTold.push(token);
      expect((await as(token, '/invoices')).status).to.equal(200);
      const written = await as(token, '/clients', 'POST');
      expect([written.status, written.body.type]).to.deep.equal([403, 'forbidden']);
    });
  });

  describe('the log', () => {
    const told = () =>
      log
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Json);

    it('says who tried what they may not', async () => {
      const { email } = await activeUser(app.db, 'curious@agentur.example', 'account_manager');
      const { status } = await (await signedIn(email)).send('POST', '/base-rates', {});
      const refused = told().filter(({ actor }) => actor === `user:${email}`);
      expect([status, refused.length]).to.deep.equal([403, 1]);
      expect(refused[0]).to.deep.include({
        msg: 'refused: forbidden',
        method: 'post',
        path: '/base-rates',
        level: 40,
      });
      expect(
        told().find(({ req, res }) => req?.id === refused[0]?.reqId && res?.statusCode === 403),
      ).to.be.an('object');
    });

    it('no password, token, cookie or code of all this stands in the log', () => {
      expect(log).to.contain('/api/v1/invitations/…').and.to.contain('/api/v1/password-resets/…');
      for (const secret of [PASSWORD, GOOD, ...secretsTold]) expect(log).not.to.contain(secret);
      expect(log).not.to.match(/kontor\.sid|authorization|argon2/i);
    });

    it('holds a line for each event, whatever is asked: nobody adds one of their own', async () => {
      const forged = '\n{"level":60,"msg":"forged"}\r\n';
      await api.get(`/clients/${encodeURIComponent(forged)}`);
      await api.post('/session', { email: `x@y.example${forged}`, password: forged });
      for (const line of told()) expect(line).to.be.an('object').with.property('time');
      expect(told().some(({ msg }) => msg === 'forged')).to.equal(false);
    });
  });
});
