import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Db, type Tx } from '../../db/connection.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { BEGINNING, headLine, headOf, headsIn, type Seal } from '../../src/audit/seal.ts';
import { digestsOfSeals, rowHash } from '../../src/audit/seal.store.ts';
import { sealForms } from '../../src/audit/sealed-tables.ts';
import { sealRows } from '../../src/audit/seal-rows.action.ts';
import { verify } from '../../src/audit/verify.view.ts';
import { type Mailer, type Message, type SendResult } from '../../src/documents/mailer.ts';
import { record } from '../../src/journal/journal.store.ts';
import { apiOf, type Api } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { concluded, client, offerFor, runToEnd } from '../support/business.ts';

const AT = instant('2026-03-02T09:00:00Z');
const DAY = '2026-03-02';

describe('Seals over documents, books and journal', () => {
  let app: TestApp;
  let api: Api;
  let db: Db;
  let answer: SendResult = { result: 'sent', answer: '250 ok' };
  const mails: Message[] = [];
  const mail: Mailer = {
    kind: 'smtp',
    send: (message) => {
      mails.push(message);
      return Promise.resolve(answer);
    },
    close: () => Promise.resolve(),
  };

  before(async function () {
    this.timeout(120_000);
    app = await testApp({ parts: { mail } });
    db = app.db;
    await app.setNow(AT);
    api = await apiOf(app);
    const { id } = await api.made('/clients', client);
    await concluded(api, AT, offerFor(id, '1000.00'));
    await runToEnd(api, 'billing', DAY);
    mails.length = 0;
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  const act = () =>
    transaction(db, (tx) =>
      record(tx, {
        at: AT,
        actor: 'test',
        verb: 'did something',
        subjectKind: 'test',
        subjectId: '0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f',
      }),
    );
  const seals = async (): Promise<Seal[]> => (await api.read('/seals')).items;
  const violated = async (anchor = '') =>
    (await verify(db, headsIn(anchor)))
      .filter(({ violations }) => violations.length > 0)
      .map(({ name }) => name);

  it('the daily run seals every final row once, and sends the head by file and mail', async () => {
    const run = await runToEnd(api, 'seal', DAY);
    expect(run.items.map((item: { outcome: string }) => item.outcome)).to.deep.equal(['done']);
    const [seal] = await seals();
    const { rows } = await db.raw<{ rows: { rows: number }[] }>(
      `select (${[...(sealForms.get(1) ?? [])].map(({ table }) => `(select count(*) from ${table})`).join(' + ')}) as rows`,
    );
    expect(seal).to.include({ number: 1, day: DAY, rows: rows[0]?.rows });
    const line = headLine(seal as Seal);
    expect(await readFile(join(app.config.dataDir, 'seals.txt'), 'utf8')).to.equal(`${line}\n`);
    expect(mails.map(({ text }) => headsIn(text).map(headLine))).to.deep.equal([[line]]);
    // The outbox, where there is no mail server, knows messages by their UUID.
    expect(z.uuid().safeParse(mails[0]?.messageId.replaceAll(/^<|@.*$/g, '')).success).to.equal(true);
    expect(await violated(line)).to.deep.equal([]);
  });

  it('a second run finds nothing to do, and two at once make one seal', async () => {
    expect((await runToEnd(api, 'seal', DAY)).items).to.deep.equal([]);
    await act();
    const made = await Promise.all(
      [1, 2, 3].map(() => transaction(db, (tx) => sealRows(tx, { day: dayOf(AT), at: AT }))),
    );
    expect(made.filter((seal) => seal !== undefined).map(({ number, rows }) => [number, rows])).to.deep.equal(
      [[2, 1]],
    );
  });

  it('a run that was killed before the head left sends it the next time', async () => {
    const run = await runToEnd(api, 'seal', DAY);
    expect(run.items[0]).to.include({ outcome: 'done' });
    expect((await seals())[0])
      .to.have.property('departures')
      .with.length(2);
  });

  it('a mail that is refused blocks nothing and is sent again, the file is not written twice', async () => {
    await act();
    answer = { result: 'refused', retry: true, answer: '451 later' };
    const run = await runToEnd(api, 'seal', DAY);
    expect(run.items[0]).to.include({ outcome: 'failed', problem: 'head-not-sent' });
    expect(run.items[0].reason).to.contain('451 later');
    answer = { result: 'sent', answer: '250 ok' };
    await runToEnd(api, 'seal', DAY);
    const [seal] = await seals();
    expect(seal).to.have.property('departures').with.length(2);
    expect(headsIn(await readFile(join(app.config.dataDir, 'seals.txt'), 'utf8'))).to.have.length(3);
  });

  it('a preview seals nothing', async () => {
    await act();
    await runToEnd(api, 'seal', DAY, { mode: 'preview' });
    expect(await seals()).to.have.length(3);
    await runToEnd(api, 'seal', DAY);
    expect(await seals()).to.have.length(4);
  });

  for (const [what, statement] of [
    ['a changed invoice', `update invoice set snapshot = jsonb_set(snapshot, '{texts}', '["x"]', true)`],
    ['a changed amount', 'update posting set amount = amount + 1 where position = 1'],
    ['a missing line of the journal', 'delete from journal where id = (select min(id) from journal)'],
    ['another original', `update document_file set sha256 = repeat('a', 64)`],
  ] as const) {
    it(`${what} is seen`, async () => {
      const found = await asOwner(db, async (tx) => {
        await tx.raw(statement);
        return verify(tx);
      });
      const finding = found.find(({ name }) => name === 'sealed rows are unchanged');
      expect(finding?.violations).not.to.deep.equal([]);
    });
  }

  it('whoever rewrites a row and all seals is seen by a head that left before, and by nothing else', async () => {
    const anchor = await readFile(join(app.config.dataDir, 'seals.txt'), 'utf8');
    const [withoutAnchor, withAnchor] = await asOwner(db, async (tx) => {
      await tx.raw(`update journal set actor = 'somebody else' where id = (select min(id) from journal)`);
      await resealAll(tx);
      return [await verify(tx), await verify(tx, headsIn(anchor))];
    });
    const names = (findings: typeof withoutAnchor) =>
      findings.filter(({ violations }) => violations.length > 0).map(({ name }) => name);
    expect(names(withoutAnchor)).to.deep.equal([]);
    expect(names(withAnchor)).to.deep.equal(['seals are those that left the house']);
  });

  it('so is whoever takes seals away', async () => {
    const anchor = headsIn(await readFile(join(app.config.dataDir, 'seals.txt'), 'utf8'));
    const found = await asOwner(db, async (tx) => {
      await tx.raw('delete from seal_departure; delete from sealed_row; delete from seal');
      return verify(tx, anchor);
    });
    expect(found.at(-1)?.violations).to.have.length(anchor.length);
  });

  it('heads are found in a file as in a mail, and in nothing else', () => {
    const head = headOf(BEGINNING, { number: 1, form: 1, day: dayOf(AT), rows: 1, digest: BEGINNING });
    const line = `1 2026-03-02 ${head}`;
    expect(headsIn(`Guten Tag!\n\n${line}\r\n  ${line}\n1 2026-03-02 abc\n`).map(headLine)).to.deep.equal([
      line,
      line,
    ]);
  });

  it('what was sealed once keeps its hash: form 1 is what it was', async () => {
    const [document] = sealForms.get(1) ?? [];
    if (document === undefined) throw new Error('form 1 is gone');
    const { rows } = await db.raw<{ rows: { hash: string }[] }>(
      `select encode(${rowHash(document)}, 'hex') as hash from (select
         '0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f'::uuid as id, 'invoice' as kind, null::uuid as subject_id, 1 as revision,
         null::uuid as client_id, 'Ä' as title, 'de' as language, '{"b": 1.50, "a": [null]}'::jsonb as paper,
         '{gtc:6.7}'::text[] as clauses, '2026-03-02T10:00:00.000001+01:00'::timestamptz as created_at) r`,
    );
    const expected =
      '["document", "0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f", "invoice", null, 1, null, "Ä", "de", ' +
      '{"a": [null], "b": 1.50}, ["gtc:6.7"], "2026-03-02T09:00:00.000001"]';
    const { rows: direct } = await db.raw<{ rows: { hash: string }[] }>(
      `select encode(sha256(convert_to(?, 'UTF8')), 'hex') as hash`,
      [expected],
    );
    expect(rows).to.deep.equal(direct);
  });
});

/** As somebody with all rights on the database, who switches the guards off; everything is taken back. */
async function asOwner<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return rehearse(db, async (tx) => {
    await tx.raw('set local session_replication_role = replica');
    return work(tx);
  });
}

/** Makes every seal fit what is there now. */
async function resealAll(tx: Tx): Promise<void> {
  for (const table of sealForms.get(1) ?? []) {
    await tx.raw(
      `update sealed_row s set hash = ${rowHash(table)} from "${table.table}" r
       where s.table_name = '${table.table}' and s.key = ${table.key}`,
    );
  }
  const { rows } = await tx.raw<{ rows: { seal: number; digest: string }[] }>(digestsOfSeals);
  const digests = new Map(rows.map(({ seal, digest }) => [seal, digest]));
  let previous = BEGINNING;
  for (const seal of await tx('seal').orderBy('number').select<Seal[]>('number', 'form', 'day', 'rows')) {
    const link = { ...seal, digest: digests.get(seal.number) ?? '' };
    const head = headOf(previous, link);
    await tx('seal').where({ number: seal.number }).update({ digest: link.digest, head });
    previous = head;
  }
}
