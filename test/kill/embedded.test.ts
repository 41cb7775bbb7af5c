import { expect } from 'chai';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startEmbedded, type EmbeddedDatabase } from '../../db/embedded.ts';
import { isAlive } from '../../db/embedded/processes.ts';
import { temporaryDirectory } from '../support/directory.ts';

describe('the embedded database', () => {
  const directory = temporaryDirectory();
  let running: EmbeddedDatabase | undefined;

  const start = async (dataDir = directory()) => (running = await startEmbedded({ dataDir }));
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  afterEach(stop);

  it('keeps what was written from one start to the next', async () => {
    await query((await start()).url, 'create table kept as select 42 as answer');
    await stop();
    expect(await query((await start()).url, 'select answer from kept')).to.deep.equal([{ answer: 42 }]);
  });

  it('flushes to disk, speaks UTC and UTF-8, and sorts alike on every machine', async () => {
    const { url } = await start();
    expect(
      await query(
        url,
        `select current_setting('fsync') as fsync, current_setting('TimeZone') as zone,
                pg_encoding_to_char(encoding) as encoding, datlocprovider as provider
           from pg_database where datname = current_database()`,
      ),
    ).to.deep.equal([{ fsync: 'on', zone: 'UTC', encoding: 'UTF8', provider: 'b' }]);
  });

  it('listens on the loopback interface only, and asks for the password', async () => {
    const { url } = await start();
    expect(await query(url, 'show listen_addresses')).to.deep.equal([{ listen_addresses: '127.0.0.1' }]);
    const guess = new URL(url);
    guess.password = 'guessed';
    expect(await refusal(query(guess.href, 'select 1'))).to.match(/password authentication failed/);
  });

  it('keeps its password from other users', async () => {
    await start();
    expect((await stat(join(directory(), 'database-password'))).mode & 0o777).to.equal(0o600);
  });

  it('is used by one process at a time', async () => {
    await start();
    expect(await refusal(startEmbedded({ dataDir: directory() }))).to.match(/another Kontor \(process \d+\)/);
  });

  it('leaves no server behind', async () => {
    const { pid } = await start();
    await stop();
    expect(isAlive(pid)).to.equal(false);
  });

  it('tells when it ends without having been told to', async () => {
    const { pid, onLoss } = await start();
    const lost = new Promise<void>((resolve) => onLoss(resolve));
    process.kill(pid, 'SIGINT');
    await lost;
  });

  it('starts again after the server itself was killed, losing nothing that was committed', async () => {
    const { url, pid } = await start();
    await query(url, 'create table survived as select 1 as one');
    process.kill(pid, 'SIGKILL');
    await stop();
    expect(await query((await start()).url, 'select one from survived')).to.deep.equal([{ one: 1 }]);
  });

  it('is not kept from starting by a process id that by now belongs to somebody else', async () => {
    const { directory: files, pid } = await start();
    const pidFile = join(files, 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    await stop();
    await writeFile(pidFile, left.replace(String(pid), String(process.pid)));
    if (process.getuid?.() === 0) await chmod(pidFile, 0o644);
    await start();
  });

  it('says so when its password is gone', async () => {
    await start();
    await stop();
    const path = join(directory(), 'database-password');
    const password = await readFile(path, 'utf8');
    await rm(path);
    expect(await refusal(start())).to.match(/database-password is missing/);
    await writeFile(path, password);
  });

  const asRoot = process.getuid?.() === 0 ? it : () => undefined;
  asRoot('finds a reachable place for its files where root keeps the data directory to itself', async () => {
    const closed = join(directory(), 'closed');
    await mkdir(join(closed, 'var'), { recursive: true });
    await chmod(closed, 0o700);
    const first = await start(join(closed, 'var'));
    await query(first.url, 'create table kept as select 1 as one');
    await stop();
    const again = await start(join(closed, 'var'));
    expect(again.directory).to.equal(first.directory);
    expect(again.directory.startsWith(closed)).to.equal(false);
    expect(await query(again.url, 'select one from kept')).to.deep.equal([{ one: 1 }]);
    await stop();
    await rm(dirname(first.directory), { recursive: true });
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function refusal(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );
}
