import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { portalRoutes } from '../../src/portal/portal-routes.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { type PortalVisit, signedInClient, signInLink, visitorOf } from '../support/portal.ts';
import { activeUser, PASSWORD } from '../support/users.ts';
import { until } from '../support/until.ts';
import { wholeBusiness } from '../support/whole-business.ts';

const AT = '2026-03-02T10:00:00+01:00';
const OWN = 'eva@bergblick.example';
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The table from which the id in an address comes. */
const idsIn: Readonly<Record<string, string>> = {
  offers: 'offer',
  contracts: 'contract',
  deliveries: 'delivery',
  pools: 'hour_pool',
  overruns: 'overrun',
  invoices: 'invoice',
  plans: 'instalment_plan',
  papers: 'document',
};

describe('the portal and who may see what', () => {
  let diary: Diary;
  let own: PortalVisit;

  before(async function () {
    this.timeout(60_000);
    diary = await openDiary(AT, { quiet: true, papers: 'blank' });
    await wholeBusiness(diary, diary.app.db);
    await diary.app.db('sign_in_attempts').delete();
    await diary.client({ name: 'Bergblick Hotels GmbH', email: OWN });
    own = await signedInClient(diary.app, diary.url, OWN);
  });
  after(() => diary.close());

  const withId = portalRoutes.filter(({ path }) => path.includes(':id') && !path.startsWith('/terms'));

  for (const { method, path } of withId) {
    it(`${method.toUpperCase()} /portal${path}: what is another client's is answered like what does not exist`, async () => {
      const table = idsIn[path.split('/')[1] ?? ''] ?? '';
      const rows = await diary.app.db(table).limit(2).select<{ id: string }[]>('id');
      expect(rows.length, `there is a foreign ${table}`).to.be.greaterThan(0);
      const before = await traces(diary);
      for (const id of [...rows.map((row) => row.id), 'nonsense', "1' or '1'='1"]) {
        const address = `/portal${path.replace(':id', encodeURIComponent(id))}`;
        const unknown = `/portal${path.replace(':id', NOBODY)}`;
        const form = { name: 'Eva Bergmann', agreed: 'yes', text: 'x', hours: '5', noticeId: newId() };
        const foreign = method === 'get' ? await own.get(address) : await own.post(address, form);
        const none = method === 'get' ? await own.get(unknown) : await own.post(unknown, form);
        expect([foreign.status, none.status], address).to.deep.equal([404, 404]);
        expect(withoutAddress(foreign.text)).to.equal(withoutAddress(none.text));
      }
      expect(await traces(diary), 'nothing was written').to.deep.equal(before);
    });

    it(`${method.toUpperCase()} /portal${path}: asks who has not signed in to do so`, async () => {
      const visitor = visitorOf(diary.url);
      const address = `/portal${path.replace(':id', NOBODY)}`;
      if (method === 'get') {
        const { status, location } = await visitor.get(address);
        expect([status, location]).to.deep.equal([303, '/portal/sign-in']);
        return;
      }
      // The session ended under a form: what was written in it is not lost.
      const { status, text } = await visitor.post(address, { text: 'Das Login <b>fehlt</b>.' });
      expect(status).to.equal(401);
      expect(text)
        .to.include('Es wurde nichts gesendet')
        .and.include('Das Login &lt;b&gt;fehlt&lt;/b&gt;.')
        .and.include('name="email"');
    });
  }

  it('a new client finds every list empty, and is told so in words', async () => {
    for (const [path, words] of [
      ['/portal', 'Heute wartet nichts auf Sie.'],
      ['/portal/offers', 'Wir haben Ihnen noch kein Angebot geschickt.'],
      ['/portal/contracts', 'Es gibt noch keinen Vertrag.'],
      ['/portal/invoices', 'Es gibt noch keine Rechnung.'],
      ['/portal/statement', 'Es ist alles bezahlt.'],
      ['/portal/papers', 'Wir haben Ihnen noch nichts geschickt.'],
    ] as const) {
      const { status, text } = await own.get(path);
      expect([status, text.includes(words)], path).to.deep.equal([200, true]);
    }
  });

  it('lists hold nothing of other clients, a cursor of another list leads nowhere', async () => {
    const numbers = await diary.app.db('invoice').pluck<string[]>('number');
    for (const path of ['/portal', '/portal/invoices', '/portal/papers', '/portal/statement']) {
      const { text } = await own.get(path);
      for (const number of numbers) expect(text, path).not.to.include(number);
    }
    expect((await own.get('/portal/invoices?cursor=nonsense')).status).to.equal(404);
  });

  it('somebody of the agency is told that these pages are for clients', async () => {
    await activeUser(diary.app.db, 'lena@agentur.example', 'management');
    const staff = visitorOf(diary.url);
    const signedIn = await fetch(`${diary.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: 'lena@agentur.example', password: PASSWORD }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(`${diary.url}/portal/invoices`, { headers: { cookie } });
    expect(page.status).to.equal(403);
    expect(await page.text()).to.include('Dieser Bereich ist für Kunden');
    expect(staff.cookies()).to.deep.equal({});
  });

  it('forms from pages elsewhere are not taken, whatever cookie comes with them', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      const { status, text } = await own.post('/portal/sign-out', {}, headers);
      expect([status, text.includes('Das wurde nicht übernommen')]).to.deep.equal([403, true]);
    }
    expect((await own.get('/portal')).status, 'still signed in').to.equal(200);
  });

  it('every page forbids scripts, frames and what comes from elsewhere, and is kept nowhere', async () => {
    const { headers, text } = await own.get('/portal');
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.not.include('unsafe');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(text).not.to.match(/<script|style=|<style|https?:\/\//);
  });

  it('the answer to an address is the same whether it is known or not', async () => {
    const visitor = visitorOf(diary.url);
    const known = await visitor.post('/portal/sign-in', { email: OWN });
    const unknown = await visitor.post('/portal/sign-in', { email: 'nobody@nowhere.example' });
    expect([known.status, unknown.status]).to.deep.equal([200, 200]);
    expect(known.text.replaceAll(OWN, 'X')).to.equal(unknown.text.replaceAll('nobody@nowhere.example', 'X'));
    const wrong = await visitor.post('/portal/sign-in', { email: 'no address' });
    expect([wrong.status, wrong.text.includes('aria-invalid="true"')]).to.deep.equal([422, true]);
  });

  it('the link comes by mail, shows a button, and lets in once', async () => {
    const visitor = visitorOf(diary.url);
    await visitor.post('/portal/sign-in', { email: OWN });
    const link = await until(
      async () => linkIn(await newest(diary)),
      (found) => found !== '',
    );
    const asked = await visitor.get(link);
    expect(asked.text).to.include('Mit einem Klick melden Sie sich an diesem Gerät an.');
    expect((await visitor.get('/portal')).location, 'looking at it is not enough').to.equal(
      '/portal/sign-in',
    );
    expect((await visitor.post(link)).location).to.equal('/portal');
    expect((await visitor.get('/portal')).text).to.include('Bergblick Hotels GmbH');
    expect((await visitor.post(link)).location, 'a second click').to.equal('/portal');
    const other = await visitorOf(diary.url).post(link);
    expect([other.status, other.text.includes('Dieser Link gilt nicht mehr')]).to.deep.equal([404, true]);
    expect((await visitor.post('/portal/sign-out')).location).to.equal('/portal/sign-in?signed-out');
    expect((await visitor.get('/portal')).location).to.equal('/portal/sign-in');
  });

  it('too many questions for links are answered with the time to wait', async () => {
    const visitor = visitorOf(diary.url);
    let last = 0;
    for (let count = 0; count < 120 && last !== 429; count += 1) {
      last = (await visitor.post('/portal/sign-in', { email: `x${count}@nowhere.example` })).status;
    }
    expect(last).to.equal(429);
    await diary.app.db('sign_in_attempts').delete();
  });

  it("speaks the client's language until another is chosen, on this device, and comes back to the page", async () => {
    await diary.client({ name: 'Thames Analytics Ltd', email: 'ada@thames.example', language: 'en' });
    const thames = await signedInClient(diary.app, diary.url, 'ada@thames.example');
    expect((await thames.get('/portal')).text).to.include('Nothing waits for you today.');
    const chosen = await thames.post('/portal/language', { language: 'de', address: '/portal/invoices' });
    expect(chosen.location).to.equal('/portal/invoices');
    expect((await thames.get('/portal')).text).to.include('Heute wartet nichts auf Sie.');
    for (const address of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/portal/../api',
      '/portal\\x',
    ]) {
      expect((await thames.post('/portal/language', { language: 'en', address })).location).to.equal(
        '/portal',
      );
    }
  });

  it('a client whose address changes is out at once', async () => {
    const { id } = await diary.client({ name: 'Almdorf eGen', email: 'alm@almdorf.example' });
    const visit = await signedInClient(diary.app, diary.url, 'alm@almdorf.example');
    expect((await visit.get('/portal')).status).to.equal(200);
    await diary.app.db('client').where({ id }).update({ email: 'neu@almdorf.example' });
    expect((await visit.get('/portal')).location).to.equal('/portal/sign-in');
    expect(await signInLink(diary.app, 'neu@almdorf.example')).to.match(/^\/portal\/sign-in\/.{20}/);
  });
});

/** A page without its own address, to which the choice of the language comes back. */
function withoutAddress(text: string): string {
  return text.replaceAll(/name="address" value="[^"]*"/g, '');
}

/** What a client could have written. */
async function traces({ app: { db } }: Diary): Promise<Record<string, string>> {
  const tables = ['client_order', 'delivery_declaration', 'pool_consent', 'objection', 'document_opening'];
  const counts = await Promise.all(
    tables.map(async (table) => [table, (await db(table).count<Json>('* as n').first()).n] as const),
  );
  return Object.fromEntries(counts);
}

/** The newest messages, one after the other; that of a seal may stand before those of its day. */
async function newest(diary: Diary): Promise<string> {
  const { items } = await diary.read('/outbox?limit=3');
  const messages = await Promise.all(
    items.map(async ({ id }: Json) => (await diary.bytes(`/outbox/${id}/message`)).bytes.toString()),
  );
  return messages.join('\n').replaceAll(/=\r?\n/g, '');
}

function linkIn(message: string): string {
  return /(\/portal\/sign-in\/[\w-]{20,})/.exec(message)?.[1] ?? '';
}
