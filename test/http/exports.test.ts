import { expect } from 'chai';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type Db } from '../../db/connection.ts';
import { type Caller } from '../../src/access/caller.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type Endpoint, read } from '../../src/http/endpoint.ts';
import { exportsOf } from '../../src/http/export/exports.ts';
import { routes } from '../../src/http/routes.ts';
import { page, pageQuery } from '../../src/http/schemas.ts';
import { badCursor } from '../../db/keyset.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served, TOKEN } from '../support/http.ts';

const ROWS = 1201;
const bearer = { headers: { authorization: `Bearer ${TOKEN}` } };

/** A list of claims that are told apart by their number; of one client if asked. */
const claims: Endpoint = read({
  path: '/claims',
  room: 'claims',
  summary: 'Claims',
  roles: ['finance'],
  query: z.strictObject({ ...pageQuery, clientName: z.enum(['Adler', '=SUMME(A1)']).optional() }),
  answer: page(
    z.object({
      number: z.string(),
      clientName: z.string(),
      open: z.string(),
      dueOn: z.string().nullable(),
      disputed: z.boolean(),
      address: z.object({ city: z.string() }),
      clauses: z.array(z.string()),
      lines: z.array(z.object({ text: z.string() })),
    }),
  ),
  handle: ({ query: { limit, cursor, clientName } }) => {
    const from = Number(cursor ?? 0);
    if (Number.isNaN(from)) throw badCursor('take the cursor of the page before');
    const numbers = Array.from({ length: Math.min(limit, ROWS - from) }, (_, index) => from + index);
    return Promise.resolve({
      nextCursor: from + limit < ROWS ? String(from + limit) : null,
      items: numbers.map((number) => ({
        number: `2026.${number}`,
        clientName: clientName ?? 'Müller; Söhne',
        open: number === 0 ? '-1234.50' : '0.10',
        dueOn: number === 0 ? null : localDate('2026-03-02'),
        disputed: number === 0,
        address: { city: 'Linz' },
        clauses: ['gtc:7.1', 'gtc:7.2'],
        lines: [{ text: 'no column' }],
        secret: 'never shown',
      })),
    });
  },
});

/** A list that is told in a language. */
const chapters: Endpoint = read({
  path: '/chapters',
  room: 'claims',
  summary: 'A story',
  roles: ['finance'],
  query: z.strictObject({ ...pageQuery, language: z.enum(['de', 'en']).default('de') }),
  answer: page(z.object({ sentence: z.string() })),
  handle: ({ query: { language } }) =>
    Promise.resolve({ items: [{ sentence: { de: 'gemahnt', en: 'reminded' }[language] }], nextCursor: null }),
});

describe('lists as files', () => {
  let database: { readonly db: Db; drop(): Promise<void> };
  let api: Served;

  before(async () => {
    database = await freshDatabase();
    api = await served(['finance']);
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  function served(roles: Caller['roles']): Promise<Served> {
    const authenticate = () => Promise.resolve({ actor: 'somebody', roles } as Caller);
    return serve(edgeApp(database.db), {
      endpoints: [claims, ...exportsOf([claims, chapters])],
      authenticate,
    });
  }

  it('CSV holds the whole list over all pages: a column per field, decimal commas, days, ja and nein', async () => {
    const { status, headers, text } = await api.send('/exports/claims');
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).to.equal('attachment; filename=claims-2026-03-02.csv');
    const lines = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(lines[0]).to.equal('Nummer;Kunde;Offen;Zahlbar bis;Disputed;Anschrift – Ort;Klauseln');
    expect(lines[1]).to.equal('2026.0;"Müller; Söhne";-1234,50;;ja;Linz;gtc:7.1, gtc:7.2');
    expect(lines[2]).to.equal('2026.1;"Müller; Söhne";0,10;2026-03-02;nein;Linz;gtc:7.1, gtc:7.2');
    expect(lines.filter((line) => line !== '')).to.have.length(ROWS + 1);
    expect(new Set(lines).size).to.equal(ROWS + 2);
    expect(text).not.to.contain('never shown');
  });

  it('begins with a byte order mark, without which spreadsheets misread umlauts', async () => {
    const response = await fetch(`${api.url}/api/v1/exports/claims`, bearer);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('takes the filters of the list, and lets no text run as a formula', async () => {
    const filter = new URLSearchParams({ clientName: '=SUMME(A1)', language: 'en' }).toString();
    const { text } = await api.send(`/exports/claims?${filter}`);
    expect(text.split('\r\n')[1]).to.equal("2026.0;'=SUMME(A1);-1234.50;;yes;Linz;gtc:7.1, gtc:7.2");
    expect((await api.send('/exports/claims?clientName=Nobody')).body.type).to.equal('invalid-request');
    expect((await api.send('/exports/claims?limit=5')).body.type).to.equal('invalid-request');
  });

  it('a list that is told in a language is told in that of the file', async () => {
    for (const [asked, word] of [
      ['', 'gemahnt'],
      ['?language=en', 'reminded'],
    ]) {
      const { status, text } = await api.send(`/exports/chapters${asked}`);
      expect([status, text.split('\r\n')[1]]).to.deep.equal([200, word]);
    }
  });

  it('XLSX holds amounts as numbers and days as days', async () => {
    const response = await fetch(`${api.url}/api/v1/exports/claims?format=xlsx`, bearer);
    expect(response.headers.get('content-type')).to.contain('spreadsheetml');
    const sheet = unpacked(Buffer.from(await response.arrayBuffer()), 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)).to.have.length(ROWS + 1);
    expect(sheet).to.match(/<c r="C2"[^>]*><v>-1234.5<\/v>/);
    // 2 March 2026, counted in days as workbooks do.
    expect(sheet).to.match(/<c r="D3"[^>]*><v>46083<\/v>/);
  });

  it('is for whoever may read the list, and for nobody else', async () => {
    const other = await served(['account_manager']);
    expect((await other.send('/exports/claims')).status).to.equal(403);
    await other.close();
  });

  it('every paged list of the API has its file, for the same roles', () => {
    const all = routes();
    const lists = all.filter(
      (endpoint) =>
        endpoint.effect === 'read' && endpoint.query !== undefined && 'cursor' in endpoint.query.shape,
    );
    expect(lists).not.to.have.length(0);
    for (const list of lists) {
      const file = all.find(({ effect, path }) => effect === 'export' && path === `/exports${list.path}`);
      expect(file?.roles, list.path).to.deep.equal(list.roles);
    }
  });
});

/** One file of a zip archive. */
function unpacked(archive: Buffer, name: string): string {
  let at = archive.indexOf(Buffer.from('504b0102', 'hex'));
  while (at !== -1) {
    const length = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at = archive.indexOf(Buffer.from('504b0102', 'hex'), at + 1);
  }
  throw new Error(`the archive holds no ${name}`);
}
