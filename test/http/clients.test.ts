import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { clientRoutes } from '../../src/clients/client.routes.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';
import { enterCompany } from '../support/parties.ts';

const body = {
  name: 'Šárka Österreicher-Nuñez & Żółć GmbH',
  address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' },
  vatId: 'ATU13585627',
  email: 'rechnung@client.example',
  managementContact: { name: 'Šárka', email: 'leitung@client.example' },
  language: 'de',
};

describe('The API of clients', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  before(async () => {
    database = await freshDatabase();
    await transaction(database.db, (tx) => enterCompany(tx, instant('2026-03-02T09:00:00Z')));
    api = await serve(edgeApp(database.db), { endpoints: clientRoutes });
  });
  after(async () => {
    await api.close();
    await database.drop();
  });
  const post = (path: string, content: unknown) => api.send(path, { body: content });
  const enter = async (changes: object = {}) => (await post('/clients', { ...body, ...changes })).body;

  it('enters a client and answers with its number', async () => {
    const { status, body: client } = await post('/clients', body);
    expect(status).to.equal(201);
    expect(client).to.include({ number: 'KD-2026-0001', vatId: 'ATU13585627', iban: null, erasedAt: null });
    expect((await api.send(`/clients/${client.id}`)).body).to.deep.equal(client);
  });

  it('needs no more than name, address and mail', async () => {
    const { name, address, email } = body;
    const { status, body: client } = await post('/clients', { name, address, email });
    expect(status).to.equal(201);
    expect(client).to.include({ vatId: null, managementContact: null, orderReference: null, language: 'de' });
  });

  const faults: [string, object, string][] = [
    ['an unknown field', { nickname: 'x' }, 'nickname'],
    ['no name', { name: undefined }, 'name'],
    ['an empty name', { name: '   ' }, 'name'],
    ['a name beyond all measure', { name: 'x'.repeat(201) }, 'name'],
    ['a number for a name', { name: 7 }, 'name'],
    ['no mail address', { email: 'client.example' }, 'email'],
    ['a country in words', { address: { ...body.address, country: 'Austria' } }, 'address.country'],
    ['an address without a city', { address: { ...body.address, city: undefined } }, 'address.city'],
    ['another language', { language: 'fr' }, 'language'],
    ['a contact without mail', { managementContact: { name: 'x' } }, 'managementContact.email'],
    ['a VAT id with a wrong check digit', { vatId: 'ATU13585626' }, 'vatId'],
    ['the placeholder VAT id', { vatId: 'ATU00000000' }, 'vatId'],
    ['a VAT id of another country', { vatId: 'DE136695976' }, 'vatId'],
    ['a wrong IBAN', { iban: 'AT611904300234573202' }, 'iban'],
  ];
  for (const [name, change, path] of faults) {
    it(`refuses ${name} and writes nothing`, async () => {
      const count = async () => (await database.db('client').count())[0];
      const before = await count();
      const { status, body: problem } = await post('/clients', { ...body, ...change });
      expect(status).to.equal(422);
      expect(problem.errors.map((error: { path: string }) => error.path)).to.include(path);
      expect(await count()).to.deep.equal(before);
    });
  }

  it('changes what is given and leaves the rest', async () => {
    const client = await enter();
    const answer = await api.send(`/clients/${client.id}`, {
      method: 'PATCH',
      body: { orderReference: 'PO-7' },
    });
    expect(answer.status).to.equal(200);
    expect(answer.body).to.deep.equal({ ...client, orderReference: 'PO-7' });
    const same = await api.send(`/clients/${client.id}`, { method: 'PATCH', body: {} });
    expect(same.body).to.deep.equal(answer.body);
  });

  it('a client that is not there is a problem everywhere', async () => {
    const nobody = `/clients/${newId()}`;
    const answers = [
      await api.send(nobody),
      await api.send(nobody, { method: 'PATCH', body: { name: 'x' } }),
      await api.send(`${nobody}/vat-checks`),
      await post(`${nobody}/vat-checks`, { source: 'vies' }),
      await post(`${nobody}/vat-checks`, { result: 'valid' }),
      await api.send(`${nobody}/export`),
      await post(`${nobody}/erasure`, { reason: 'x' }),
    ];
    for (const { status, body: problem } of answers) {
      expect([status, problem.type]).to.deep.equal([404, 'not-found']);
    }
  });

  it('lists by name, finds by part of a name, number and country', async () => {
    const swiss = { street: 'Weg 1', postalCode: '8001', city: 'Zürich', country: 'CH' };
    const found = await enter({ name: '100 % Zürich_AG', address: swiss, vatId: null });
    for (const query of ['name=zürich_', 'name=100%20%25', `number=${found.number}`, 'country=CH']) {
      const { items } = (await api.send(`/clients?${query}`)).body;
      expect(
        items.map((item: { id: string }) => item.id),
        query,
      ).to.deep.equal([found.id]);
    }
    expect((await api.send('/clients?name=_')).body.items).to.have.lengthOf(1);
    expect((await api.send('/clients?name=nobody')).body).to.deep.equal({ items: [], nextCursor: null });
  });

  it('every sort reads the whole list page by page', async () => {
    for (const sort of ['name', '-name', 'number', '-number', 'created', '-created']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body: page }: { body: { items: { id: string }[]; nextCursor: string | null } } =
          await api.send(`/clients?limit=2&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const all: string[] = await database.db('client').pluck('id');
      expect(seen.toSorted(), sort).to.deep.equal(all.toSorted());
    }
  });

  it('records a check by hand and shows it with the client', async () => {
    const client = await enter();
    const { status, body: check } = await post(`/clients/${client.id}/vat-checks`, {
      result: 'valid',
      consultation: 'FON-2026-1',
    });
    expect(status).to.equal(201);
    expect(check).to.include({
      source: 'person',
      result: 'valid',
      actor: 'token:admin',
      vatId: client.vatId,
    });
    expect((await api.send(`/clients/${client.id}`)).body.vatCheck.result).to.equal('valid');
    expect((await api.send(`/clients/${client.id}/vat-checks`)).body.items).to.deep.equal([check]);
    for (const wrong of [
      { result: 'perhaps' },
      {},
      { source: 'vies', result: 'valid' },
      { source: 'oracle' },
    ]) {
      expect((await post(`/clients/${client.id}/vat-checks`, wrong)).status).to.equal(422);
    }
  });

  it('exports and erases', async () => {
    const client = await enter({ name: 'Gone GmbH' });
    const { body: held } = await api.send(`/clients/${client.id}/export`);
    expect(held.tables.client).to.have.lengthOf(1);
    expect((await post(`/clients/${client.id}/erasure`, {})).status).to.equal(422);
    const { status, body: erasure } = await post(`/clients/${client.id}/erasure`, {
      reason: 'letter of 1 March',
    });
    expect([status, erasure.keptUntil]).to.deep.equal([200, null]);
    expect((await api.send(`/clients/${client.id}`)).body).to.include({ name: 'erased', email: null });
    const again = await post(`/clients/${client.id}/erasure`, { reason: 'again' });
    expect([again.status, again.body.type]).to.deep.equal([409, 'client-erased']);
  });
});
