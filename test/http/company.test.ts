import { expect } from 'chai';
import { companyRoutes } from '../../src/company/company.routes.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served, TOKEN } from '../support/http.ts';
import { sampleCompany } from '../support/parties.ts';

const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');

describe('The API of the company', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  before(async () => {
    database = await freshDatabase();
    api = await serve(edgeApp(database.db), { endpoints: companyRoutes });
  });
  after(async () => {
    await api.close();
    await database.drop();
  });
  const put = (changes: object = {}) =>
    api.send('/company', { method: 'PUT', body: { ...sampleCompany, ...changes } });
  const putLogo = (body: unknown) => api.send('/company/logo', { method: 'PUT', body });

  it('says what is missing before anything was entered', async () => {
    for (const answer of [
      await api.send('/company'),
      await putLogo({ mediaType: 'image/png', content: png }),
    ]) {
      expect([answer.status, answer.body.type]).to.deep.equal([409, 'company-incomplete']);
    }
  });

  it('keeps the profile; what is left out is unknown', async () => {
    const { phone: _, ...rest } = sampleCompany;
    const { status, body } = await api.send('/company', { method: 'PUT', body: rest });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ ...sampleCompany, phone: null, hasLogo: false });
    expect((await api.send('/company')).body).to.deep.equal(body);
  });

  const faults: [string, object, string][] = [
    ['an unknown field', { slogan: 'x' }, 'slogan'],
    ['a colour in words', { colour: 'red' }, 'colour'],
    ['no bank account', { bank: undefined }, 'bank'],
    ['a wrong IBAN', { bank: { ...sampleCompany.bank, iban: 'AT61' } }, 'bank.iban'],
    ['a VAT id that is none', { vatId: 'ATU00000000' }, 'vatId'],
    ['a VAT rate that Austria does not have', { defaultVatRate: '21' }, 'defaultVatRate'],
    ['a VAT rate as a number', { defaultVatRate: 20 }, 'defaultVatRate'],
  ];
  for (const [name, changes, path] of faults) {
    it(`refuses ${name}`, async () => {
      const { status, body } = await put(changes);
      expect(status).to.equal(422);
      expect(body.errors.map((error: { path: string }) => error.path)).to.include(path);
    });
  }

  it('takes a logo and gives it back', async () => {
    expect((await api.send('/company/logo')).status).to.equal(404);
    expect((await putLogo({ mediaType: 'image/png', content: png })).body).to.deep.equal({ hasLogo: true });
    const logo = await fetch(`${api.url}/api/v1/company/logo`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(logo.headers.get('content-type')).to.equal('image/png');
    expect(Buffer.from(await logo.arrayBuffer()).toString('base64')).to.equal(png);
    expect((await put()).body.hasLogo).to.equal(true);
    for (const wrong of [
      { mediaType: 'image/jpeg', content: png },
      { mediaType: 'image/svg+xml', content: png },
    ]) {
      expect((await putLogo(wrong)).status).to.equal(422);
    }
  });

  it('shows the number series', async () => {
    expect((await api.send('/number-series')).body).to.deep.equal({ items: [], nextCursor: null });
  });
});
