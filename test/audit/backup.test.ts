import { expect } from 'chai';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '../../db/connection.ts';
import { restoreBackup } from '../../db/backup/restore-backup.ts';
import { tablesInOrder } from '../../db/backup/tables.ts';
import { writeBackup } from '../../db/backup/write-backup.ts';
import { verify } from '../../src/audit/verify.view.ts';
import { fillDemo } from '../../src/demo/fill-demo.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { emptyDatabase, type EmptyDatabase } from '../support/database.ts';
import { refusal } from '../support/refusal.ts';

describe('backup and restore', () => {
  let app: TestApp;
  let folder: string;
  const made: EmptyDatabase[] = [];

  before(async function () {
    this.timeout(120_000);
    folder = await mkdtemp(join(tmpdir(), 'kontor-backup-'));
    app = await testApp({ clock: 'system', config: { demo: true } });
    await fillDemo(app);
  });
  after(async () => {
    for (const database of made) await database.drop();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function empty(): Promise<string> {
    const database = await emptyDatabase();
    made.push(database);
    return database.url;
  }

  it('restores every row as it was, elsewhere, and all holds there', async () => {
    const file = join(folder, 'whole');
    const taken = await writeBackup(String(app.config.databaseUrl), file);
    const url = await empty();
    expect(await restoreBackup(url, file)).to.deep.equal(taken.rows);
    const restored = connect(url, 2);
    try {
      expect(await contents(restored)).to.deep.equal(await contents(app.db));
      expect((await verify(restored)).filter(({ violations }) => violations.length > 0)).to.deep.equal([]);
      const [line] = await restored('journal').max<{ max: number }[]>('id as max');
      const next = { at: '2026-01-01T00:00:00Z', actor: 'test', verb: 'went on', subject_kind: 'test' };
      const [written] = await restored('journal')
        .insert({ ...next, subject_id: '0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f' })
        .returning<{ id: number }[]>('id');
      expect(written?.id, 'the journal goes on where it was').to.equal(Number(line?.max) + 1);
      const frozen = await restored('journal')
        .where({ id: written?.id })
        .delete()
        .catch((error: unknown) => error);
      expect(String(frozen), 'guards are awake again').to.contain('final');
    } finally {
      await restored.destroy();
    }
  });

  it('never touches a database that holds something', async () => {
    const file = join(folder, 'refused');
    await writeBackup(String(app.config.databaseUrl), file);
    const before = await contents(app.db);
    const problem = await refusal(restoreBackup(String(app.config.databaseUrl), file));
    expect(problem.type).to.equal('database-not-empty');
    expect(await contents(app.db)).to.deep.equal(before);
  });

  it('refuses a backup that was cut off, damaged, or is none, and restores nothing of it', async () => {
    const file = join(folder, 'damaged');
    await writeBackup(String(app.config.databaseUrl), file);
    const whole = await readFile(file);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 0xff;
    for (const bytes of [whole.subarray(0, whole.length - 40), flipped, Buffer.from('no backup')]) {
      await writeFile(file, bytes);
      const url = await empty();
      expect((await refusal(restoreBackup(url, file))).type).to.equal('bad-backup');
      const db = connect(url, 1);
      expect(await db.schema.hasTable('client'), 'the database is as empty as it was').to.equal(false);
      await db.destroy();
    }
  });
});

/** Every table's rows as one hash. */
async function contents(db: Db): Promise<Record<string, unknown>> {
  const hashes: Record<string, unknown> = {};
  for (const { name } of await tablesInOrder(db)) {
    const { rows } = await db.raw<{ rows: { hash: string }[] }>(
      "select md5(coalesce(string_agg(row_text, chr(10) order by row_text), '')) as hash from (select r::text as row_text from ?? r) each",
      [name],
    );
    hashes[name] = rows[0]?.hash;
  }
  return hashes;
}
