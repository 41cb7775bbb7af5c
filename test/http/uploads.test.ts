import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { newId } from '../../db/id.ts';
import { type Endpoint, upload } from '../../src/http/endpoint.ts';
import { illegalState } from '../../src/problems/problem.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served, TOKEN } from '../support/http.ts';
import { zip } from '../support/zip.ts';

const LIMIT = 2_000_000;

/** Counts the bytes of the files that come; refuses those that begin with "!". */
function countingCall(): { call: Endpoint; told: Map<string, string>; proceeded: () => number } {
  const told = new Map<string, string>();
  let proceeded = 0;
  const call = upload({
    path: '/files',
    room: 'files',
    summary: 'Counts files',
    roles: ['finance'],
    mediaTypes: ['text/plain'],
    limit: LIMIT,
    answer: z.object({ told: z.string(), times: z.number() }),
    receive: async ({ upload: { files, sha256 } }) => {
      const names: string[] = [];
      for await (const file of files()) {
        let size = 0;
        for await (const piece of file.read()) {
          if (piece[0] === 33) throw illegalState('it begins with "!"; send another');
          size += piece.length;
        }
        names.push(`${file.name}: ${size}`);
      }
      const id = newId();
      told.set(id, `${names.join(', ')} (${sha256.length})`);
      return { id };
    },
    proceed: ({ id }) => {
      proceeded += 1;
      return Promise.resolve({ told: told.get(id) ?? '', times: proceeded });
    },
  });
  return { call, told, proceeded: () => proceeded };
}

describe('calls that take a file', () => {
  const counting = countingCall();
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  let folder: string;
  const usual = process.env['TMPDIR'];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kontor-test-'));
    process.env['TMPDIR'] = folder;
    database = await freshDatabase();
    api = await serve(edgeApp(database.db), { endpoints: [counting.call] });
  });
  after(async () => {
    await api.close();
    await database.drop();
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    await rm(folder, { recursive: true });
  });
  const send = (bytes: Uint8Array | string, headers: Record<string, string> = {}) =>
    api.send('/files', {
      raw: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
      headers: { 'content-type': 'text/plain', ...headers },
    });
  const leftovers = () => readdir(folder);

  it('get it piece by piece, whatever bytes it has', async () => {
    // No piece may begin with what is refused.
    const bytes = randomBytes(LIMIT - 40).map((byte) => (byte === 33 ? 34 : byte));
    const { status, body } = await send(bytes.fill(7, 0, 4));
    expect([status, body.told]).to.deep.equal([201, `the file: ${LIMIT - 40} (64)`]);
    expect((await send('')).body.told).to.equal('the file: 0 (64)');
  });

  it('get the files of an archive, without folders and what macOS adds', async () => {
    const packed = ['a.txt', 'b/', 'b/c.txt', '__MACOSX/b/._c.txt'].map((name) => ({
      name,
      bytes: Buffer.alloc(name.endsWith('/') ? 0 : 70_000, name),
    }));
    const { body } = await send(zip(...packed));
    expect(body.told).to.equal('a.txt: 70000, b/c.txt: 70000 (64)');
  });

  it('refuse more than they take, whether it is announced or not', async () => {
    const announced = await send(Buffer.alloc(LIMIT + 1));
    expect([announced.status, announced.body.type]).to.deep.equal([413, 'body-too-large']);
    const response = await fetch(`${api.url}/api/v1/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain' },
      body: new Blob([Buffer.alloc(LIMIT * 3)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([response.status, ((await response.json()) as { type: string }).type]).to.deep.equal([
      413,
      'body-too-large',
    ]);
  });

  it('refuse an archive that unpacks without end, into bytes or into files', async function () {
    this.timeout(60_000);
    const zeros = Buffer.alloc(64 * 1024 ** 2);
    const bomb = zip(...Array.from({ length: 17 }, (_, nth) => ({ name: `${nth}`, bytes: zeros })));
    expect(bomb.length, 'small when packed').to.be.below(LIMIT);
    expect((await send(bomb)).body.type).to.equal('body-too-large');
    const many = zip(
      ...Array.from({ length: 1_001 }, (_, nth) => ({ name: `${nth}`, bytes: Buffer.from('x') })),
    );
    const { status, body } = await send(many);
    expect([status, body.type]).to.deep.equal([413, 'body-too-large']);
  });

  it('do the rest again when the request is repeated, but keep the file once', async () => {
    const before = counting.told.size;
    const headers = { 'idempotency-key': 'one' };
    const first = await send('hello', headers);
    const second = await send('hello', headers);
    expect(second.body.told).to.equal(first.body.told);
    expect(second.body.times).to.equal(first.body.times + 1);
    expect(counting.told.size).to.equal(before + 1);
    expect((await send('other', headers)).body.type).to.equal('idempotency-key-reused');
  });

  it('answer with the problem of the room, and let nobody in who may not', async () => {
    expect((await send('!no')).body.type).to.equal('illegal-state');
    expect((await api.send('/files', { raw: 'x', token: null })).status).to.equal(401);
    expect((await send('x', { 'content-type': 'image/png' })).status).to.equal(415);
    expect((await send('x', { 'idempotency-key': 'a b' })).body.type).to.equal('bad-idempotency-key');
    expect((await api.send('/files?x=1', { raw: 'x' })).body.type).to.equal('invalid-request');
  });

  it('leave nothing behind, also when the sender breaks off', async () => {
    const done = counting.proceeded();
    const sending = request(`${api.url}/api/v1/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain', 'content-length': 1000 },
    });
    sending.on('error', () => undefined);
    sending.write('half of it');
    while ((await leftovers()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    sending.destroy();
    while ((await leftovers()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(counting.proceeded()).to.equal(done);
  });
});
