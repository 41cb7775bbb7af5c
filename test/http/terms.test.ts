import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { termsRoutes } from '../../src/terms/terms.routes.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served, TOKEN } from '../support/http.ts';

const edition = {
  code: 'gtc-2027',
  title: { de: 'AGB 2027', en: 'Terms 2027' },
  effectiveFrom: '2027-01-01',
  parameters: { ...referenceEdition.parameters, splitOnOrder: '40' },
};

describe('The API of the terms', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  let reference: string;
  before(async () => {
    database = await freshDatabase();
    await transaction(database.db, (tx) => installReferenceTerms(tx, instant('2026-03-02T09:00:00Z')));
    api = await serve(edgeApp(database.db), { endpoints: termsRoutes });
    reference = (await api.send('/terms-editions')).body.items[0].id;
  });
  after(async () => {
    await api.close();
    await database.drop();
  });
  const publish = (changes: object = {}) => api.send('/terms-editions', { body: { ...edition, ...changes } });

  it('shows the reference terms with all parameters', async () => {
    const { body } = await api.send(`/terms-editions/${reference}`);
    expect(body).to.deep.include({
      code: 'gtc-2026',
      parameters: referenceEdition.parameters,
      documents: [],
    });
    expect((await api.send(`/terms-editions/${newId()}`)).body.type).to.equal('not-found');
  });

  const faults: [string, object][] = [
    ['a missing parameter', { parameters: { ...edition.parameters, warranty: undefined } }],
    ['an unknown parameter', { parameters: { ...edition.parameters, mercy: true } }],
    ['a percentage as a number', { parameters: { ...edition.parameters, splitOnOrder: 50 } }],
    ['a day that does not exist', { effectiveFrom: '2027-02-29' }],
    ['a day before the edition in force', { effectiveFrom: '1999-01-01' }],
    ['a title in one language', { title: { de: 'AGB' } }],
    ['a code with blanks', { code: 'my terms' }],
    [
      'collection costs above what the law allows',
      { parameters: { ...edition.parameters, collectionFlatFee: '40.01' } },
    ],
    [
      'a limitation that the law forbids',
      { parameters: { ...edition.parameters, claimsAfterKnowledge: { months: 37 } } },
    ],
    [
      'thresholds that do not rise',
      { parameters: { ...edition.parameters, hourPoolWarnings: ['100', '80'] } },
    ],
    [
      'a document that is none',
      { documents: [{ language: 'de', fileName: 'agb.pdf', mediaType: 'application/pdf', content: 'UEsD' }] },
    ],
    ['an order of precedence with a gap', { parameters: { ...edition.parameters, precedence: ['gtc'] } }],
  ];
  for (const [name, changes] of faults) {
    it(`refuses an edition with ${name}`, async () => {
      expect((await publish(changes)).status).to.equal(422);
      expect((await api.send('/terms-editions')).body.items).to.have.lengthOf(1);
    });
  }

  it('§ 458 UGB: names the field that the law forbids, and what may be entered', async () => {
    const parameters = { ...edition.parameters, collectionFlatFee: '70.00' };
    const { body } = await publish({ parameters });
    expect(body.type).to.equal('bad-value');
    expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal([
      'parameters.collectionFlatFee',
    ]);
    expect(body.detail).to.contain('at most');
  });

  it('GTC 1.3: publishes a new edition with its documents', async () => {
    const document = { fileName: 'agb.pdf', mediaType: 'application/pdf', content: 'JVBERi0xLjc=' };
    const { status, body } = await publish({ documents: [{ language: 'de', ...document }] });
    expect(status).to.equal(201);
    expect(body.documents.map((each: { fileName: string }) => each.fileName)).to.deep.equal(['agb.pdf']);
    expect(body.parameters.splitOnOrder).to.equal('40');
    expect(
      (await api.send('/terms-editions')).body.items.map((item: { code: string }) => item.code),
    ).to.deep.equal(['gtc-2027', 'gtc-2026']);
    const again = await publish({ effectiveFrom: '2028-01-01' });
    expect([again.status, again.body.type, again.body.clause]).to.deep.equal([
      409,
      'terms-edition-exists',
      'gtc:1.3',
    ]);
  });

  it('GTC 1.1: keeps the terms document of several megabytes and gives the same bytes back', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9 * 1024 * 1024, 7)]);
    const path = `/terms-editions/${reference}/documents/de`;
    const missing = await api.send(path);
    expect([missing.status, missing.body.type]).to.deep.equal([404, 'not-found']);
    const { status, body } = await api.send(path, {
      method: 'PUT',
      body: {
        fileName: 'AGB 2026 – gültig.pdf',
        mediaType: 'application/pdf',
        content: bytes.toString('base64'),
      },
    });
    expect(status).to.equal(200);
    expect(body.sha256).to.equal(createHash('sha256').update(bytes).digest('hex'));
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).to.equal(true);
    expect(answer.headers.get('content-type')).to.contain('application/pdf');
  });

  const upload = (content: string, more: object = {}) =>
    api.send(`/terms-editions/${reference}/documents/en`, {
      method: 'PUT',
      body: { fileName: 'terms.pdf', mediaType: 'application/pdf', content, ...more },
    });
  const inBase64 = (content: string | Buffer) => Buffer.from(content).toString('base64');
  const badFiles: [string, string, object][] = [
    ['no base64', '%PDF-', {}],
    ['nothing', '', {}],
    ['no PDF', inBase64('<html>'), {}],
    ['another kind of file', inBase64('PK'), { mediaType: 'application/zip' }],
    ['text that is none', inBase64(Buffer.from([0xff, 0xfe, 0x00])), { mediaType: 'text/plain' }],
    ['a path for a name', inBase64('%PDF-1.7'), { fileName: '../../etc/passwd' }],
    [
      'more than ten megabytes',
      inBase64(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)])),
      {},
    ],
  ];
  for (const [name, content, more] of badFiles) {
    it(`refuses ${name} as a terms document`, async () => {
      expect((await upload(content, more)).status).to.equal(422);
    });
  }

  it('explains every clause in two languages with the parameters it sets', async () => {
    const { items } = (await api.send('/clauses')).body;
    const split = items.find((item: { ref: string }) => item.ref === 'gtc:6.7');
    expect(split.de).to.match(/Bestellung/);
    expect(split.en).to.match(/order/);
    expect(split.parameters.map((parameter: { name: string }) => parameter.name)).to.include('splitOnOrder');
    const [binding] = items.find((item: { ref: string }) => item.ref === 'gtc:2.2').parameters;
    expect(binding.form).to.deep.equal({
      kind: 'duration',
      units: { days: 9999, weeks: 1400, months: 330, years: 99 },
    });
    expect(binding.effect.de).to.match(/verfallen/);
  });
});
