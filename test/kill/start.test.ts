import { expect } from 'chai';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isAlive } from '../../db/embedded/processes.ts';
import { freshDatabase } from '../support/database.ts';
import { temporaryDirectory } from '../support/directory.ts';
import { runKontor, startKontor, type KontorProcess } from '../support/kontor-process.ts';

describe('npm start', () => {
  const directory = temporaryDirectory();
  const running: KontorProcess[] = [];

  const start = async (env: Record<string, string> = {}, entry?: string) => {
    const kontor = await startKontor({ DATA_DIR: directory(), ...env }, entry);
    running.push(kontor);
    return kontor;
  };
  afterEach(async () => {
    for (const kontor of running.splice(0)) await kontor.end('SIGTERM');
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`answers on its port, and ends cleanly on ${signal}, the database last`, async () => {
      const kontor = await start();
      expect((await fetch(`${kontor.base}/health`)).status).to.equal(200);
      const server = await databaseProcess(directory());
      expect(isAlive(server)).to.equal(true);
      expect((await kontor.end(signal)).code).to.equal(0);
      expect(isAlive(server)).to.equal(false);
    });
  }

  it('recovers by itself after kill -9, though its database still runs', async () => {
    const killed = await start();
    const orphan = await databaseProcess(directory());
    await killed.end('SIGKILL');
    expect(isAlive(orphan)).to.equal(true);
    const next = await start();
    expect(isAlive(orphan)).to.equal(false);
    expect((await fetch(`${next.base}/health`)).status).to.equal(200);
  });

  it('recovers by itself after kill -9 of everything', async () => {
    const killed = await start();
    process.kill(await databaseProcess(directory()), 'SIGKILL');
    await killed.end('SIGKILL');
    const next = await start();
    expect((await fetch(`${next.base}/health`)).status).to.equal(200);
  });

  it('ends when its database does', async () => {
    const kontor = await start();
    const ended = once(kontor.process, 'exit');
    process.kill(await databaseProcess(directory()), 'SIGINT');
    expect((await ended)[0]).to.equal(1);
  });

  it('makes an admin token and says where it lies, without showing it', async () => {
    const kontor = await start();
    const { output } = await kontor.end('SIGTERM');
    const path = join(directory(), 'admin-token');
    expect(output).to.include(path);
    expect(output).not.to.include((await readFile(path, 'utf8')).trim());
  });

  it('refuses a data directory that another Kontor uses, in one line', async () => {
    await start();
    await refused({ DATA_DIR: directory() }, /another Kontor \(process \d+\) is using the data directory/);
  });

  it('refuses a taken port in one line', async () => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await refused({ DATA_DIR: directory(), PORT: String(port) }, new RegExp(`port ${port} is taken`));
    taken.close();
  });

  it('refuses a data directory that cannot be written in one line', async () => {
    const file = join(directory(), 'a-file');
    await writeFile(file, '');
    await refused({ DATA_DIR: file }, /a-file cannot be written/);
  });

  it('refuses a wrong setting with its name', async () => {
    await refused({ DATA_DIR: directory(), PORT: 'http' }, /PORT may be a port number/);
  });

  it('refuses a database that does not answer in one line', async () => {
    await refused({ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' }, /the database does not answer/);
  });

  it('runs as separate processes on a database of its operator', async () => {
    const { url, drop } = await freshDatabase();
    const api = await start({ DATABASE_URL: url }, 'src/api.ts');
    expect((await fetch(`${api.base}/health`)).status).to.equal(200);
    await api.end('SIGTERM');
    await drop();
  });
});

async function refused(env: Record<string, string>, reason: RegExp): Promise<void> {
  const { code, output } = await runKontor(env);
  expect(output).to.match(reason);
  expect(output.trim().split('\n'), output).to.have.length(1);
  expect(code).to.equal(1);
}

async function databaseProcess(dataDir: string): Promise<number> {
  const state = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(state.split('\n', 1)[0]);
}
