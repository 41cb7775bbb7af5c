import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { type Instant, instant } from '../../src/calendar/instant.ts';
import { changeClient } from '../../src/clients/change-client.action.ts';
import { checkWithVies, recordVatCheck } from '../../src/clients/check-vat-id.action.ts';
import { type Client, type ClientEntry } from '../../src/clients/client.ts';
import { clientById } from '../../src/clients/client.store.ts';
import { clientExport } from '../../src/clients/client-export.view.ts';
import { eraseClient } from '../../src/clients/erase-client.action.ts';
import { paperBuyer } from '../../src/clients/paper-buyer.ts';
import { vatChecks } from '../../src/clients/vat-check.store.ts';
import { queueDispatch } from '../../src/documents/dispatch.store.ts';
import { freezeDocument } from '../../src/documents/document.store.ts';
import { type Paper } from '../../src/documents/paper.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { closeOffer } from '../../src/offers/close-offer.action.ts';
import { draftOffer } from '../../src/offers/draft-offer.action.ts';
import { freshDatabase } from '../support/database.ts';
import { enterClient, enterCompany } from '../support/parties.ts';
import { refusal } from '../support/refusal.ts';

const at = instant('2026-03-02T09:00:00Z');
const later = instant('2026-11-20T09:00:00Z');
const actor = 'test';

describe('Clients in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  before(async () => {
    database = await freshDatabase();
    await transaction(database.db, (tx) => enterCompany(tx, at));
  });
  after(() => database.drop());

  const enter = (changes: Partial<ClientEntry> = {}) =>
    transaction(database.db, (tx) => enterClient(tx, at, changes));
  const change = (clientId: string, changes: Partial<ClientEntry>) =>
    transaction(database.db, (tx) => changeClient(tx, { clientId, changes, actor, at }));
  const erase = (clientId: string) =>
    transaction(database.db, (tx) =>
      eraseClient(tx, { clientId, reason: 'asked by letter', actor, at: later }),
    );
  const draft = (clientId: string) =>
    transaction(database.db, (tx) =>
      draftOffer(tx, {
        clientId,
        actor,
        at,
        input: {
          title: 'Website',
          billingMode: 'half-half',
          contractType: 'work',
          lines: [
            {
              kind: 'lump-sum',
              description: 'Design',
              quantity: decimal4('1'),
              unit: 'piece',
              unitPrice: decimal4('1000'),
            },
          ],
        },
      }),
    );
  const sendPaper = (client: Client, on: Instant) =>
    transaction(database.db, async (tx) => {
      const paper = {
        paper: 'offer',
        title: 'Website',
        language: 'de',
        buyer: paperBuyer(client),
        clauses: [],
      };
      const documentId = await freezeDocument(tx, {
        subjectId: newId(),
        clientId: client.id,
        paper: paper as unknown as Paper,
        at: on,
      });
      await queueDispatch(tx, { documentId, recipient: client.email ?? '', at: on });
      return documentId;
    });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = database
      .db('pg_stat_activity')
      .where({ wait_event_type: 'Lock' })
      .whereRaw('datname = current_database()');
    while ((await waiting.clone().select('pid')).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('are numbered per year and read as they were entered', async () => {
    const client = await enter({ vatId: 'atu 13585627', iban: 'AT48 3200 0000 1234 5864' });
    expect(client.number).to.equal('KD-2026-0001');
    expect(client).to.include({
      vatId: 'ATU13585627',
      iban: 'AT483200000012345864',
      vatCheck: null,
      erasedAt: null,
    });
    expect(await clientById(database.db, client.id)).to.deep.equal(client);
    expect((await enter()).number).to.equal('KD-2026-0002');
    expect((await refusal(clientById(database.db, newId()))).type).to.equal('not-found');
  });

  it('change field by field; the journal names the fields and keeps no contents', async () => {
    const client = await enter();
    const changed = await change(client.id, {
      email: 'new@client.example',
      name: client.name,
      managementContact: null,
    });
    expect(changed).to.deep.equal({ ...client, email: 'new@client.example', managementContact: null });
    const [entry] = await database
      .db('journal')
      .where({ subject_id: client.id, verb: 'client changed' })
      .select<{ detail: unknown }[]>('detail');
    expect(entry?.detail).to.deep.equal({ fields: ['email', 'managementContact'] });
  });

  it('a move to another country needs a VAT id of that country', async () => {
    const client = await enter();
    const address = { street: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', country: 'DE' };
    const problem = await refusal(change(client.id, { address }));
    expect(problem.extras.errors?.[0]?.path).to.equal('vatId');
    expect((await clientById(database.db, client.id)).address.country).to.equal('AT');
    expect((await change(client.id, { address, vatId: 'DE136695976' })).vatId).to.equal('DE136695976');
  });

  it('two changes at once both take place: the second waits for the first', async () => {
    const { id: clientId } = await enter();
    let second: Promise<Client> | undefined;
    await transaction(database.db, async (tx) => {
      await changeClient(tx, { clientId, changes: { email: 'both@client.example' }, actor, at });
      second = change(clientId, { orderReference: 'PO-7' });
      await untilSomebodyWaits();
    });
    await second;
    expect(await clientById(database.db, clientId)).to.include({
      email: 'both@client.example',
      orderReference: 'PO-7',
    });
  });

  it('every VAT check is kept; the newest of the present VAT id counts', async () => {
    const { id: clientId } = await enter();
    const check = (result: 'valid' | 'invalid') =>
      transaction(database.db, (tx) =>
        recordVatCheck(tx, { clientId, check: { result, consultation: 'FON-1', note: null }, actor, at }),
      );
    await check('invalid');
    await check('valid');
    expect((await clientById(database.db, clientId)).vatCheck).to.deep.equal({
      result: 'valid',
      checkedAt: at,
    });
    expect((await vatChecks(database.db, clientId)).map(({ result }) => result)).to.deep.equal([
      'valid',
      'invalid',
    ]);
    expect((await change(clientId, { vatId: 'ATU51507409' })).vatCheck).to.equal(null);
  });

  it('VIES: the answer is kept with its proof, an outage as unverified, and neither blocks', async () => {
    const { id: clientId } = await enter();
    const register = createServer((_, response) => response.end('{"valid":true,"requestIdentifier":"W42"}'));
    register.listen(0, '127.0.0.1');
    await once(register, 'listening');
    const url = `http://127.0.0.1:${(register.address() as AddressInfo).port}`;
    const ask = () =>
      transaction(database.db, (tx) =>
        checkWithVies(tx, { clientId, vies: { url, timeoutMs: 20_000 }, actor, at }),
      );
    expect(await ask()).to.include({
      result: 'valid',
      consultation: 'W42',
      source: 'vies',
      vatId: 'ATU13585627',
    });
    register.closeAllConnections();
    register.close();
    await once(register, 'close');
    expect(await ask()).to.include({ result: 'unverified', consultation: null });
    expect((await vatChecks(database.db, clientId)).map(({ result }) => result)).to.deep.equal([
      'unverified',
      'valid',
    ]);
  });

  it('VIES is not asked about what it cannot know', async () => {
    const vies = { url: 'http://127.0.0.1:9', timeoutMs: 100 };
    const swiss = { address: { street: 'Weg 1', postalCode: '8001', city: 'Zürich', country: 'CH' } };
    for (const changes of [{ vatId: null }, { ...swiss, vatId: 'CHE123456788' }]) {
      const { id: clientId } = await enter(changes);
      const asked = transaction(database.db, (tx) => checkWithVies(tx, { clientId, vies, actor, at }));
      expect((await refusal(asked)).type).to.equal('bad-value');
    }
  });

  it('Art. 15 GDPR: the export holds everything about this client and nothing of another', async () => {
    const mine = await enter({ name: 'Mine GmbH' });
    const theirs = await enter({ name: 'Theirs GmbH', email: 'secret@theirs.example' });
    for (const client of [mine, theirs]) {
      await draft(client.id);
      await sendPaper(client, at);
      await transaction(database.db, (tx) =>
        recordVatCheck(tx, {
          clientId: client.id,
          check: { result: 'valid', consultation: null, note: null },
          actor,
          at,
        }),
      );
    }
    const tables = await clientExport(database.db, mine.id);
    const counts = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
    expect(counts).to.include({
      client: 1,
      offer: 1,
      offer_version: 1,
      offer_line: 1,
      document: 1,
      dispatch: 1,
      vat_check: 1,
      journal: 2,
    });
    expect(tables['offer_line']?.[0]).to.include({ description: 'Design', unit_price: '1000.0000' });
    expect(JSON.stringify(tables)).not.to.match(/Theirs|secret@/);
    expect(tables['client']?.[0]).not.to.have.property('ctid');
  });

  it('Art. 17 GDPR: without papers everything personal goes, also from remembered answers', async () => {
    const client = await enter({ name: 'Maximilian Vergissmich', vatId: null });
    await database.db('request').insert({
      actor,
      key: 'k1',
      hash: 'h',
      status: 201,
      answer: JSON.stringify(client),
      created_at: at,
    });
    expect(await erase(client.id)).to.deep.equal({ clientId: client.id, erasedAt: later, keptUntil: null });
    const erased = await clientById(database.db, client.id);
    expect(erased).to.include({ number: client.number, name: 'erased', email: null, erasedAt: later });
    const [request] = await database
      .db('request')
      .where({ key: 'k1' })
      .select<{ answer: unknown }[]>('answer');
    expect(request?.answer).to.deep.equal({ id: client.id });
    expect(JSON.stringify(await clientExport(database.db, client.id))).not.to.contain('Vergissmich');
  });

  it('§ 132 BAO: with papers the client is locked, and the answer says until when what stays', async () => {
    const client = await enter();
    await sendPaper(client, instant('2025-12-31T23:30:00Z'));
    expect((await erase(client.id)).keptUntil).to.equal('2033-12-31');
    expect(await clientById(database.db, client.id)).to.include({
      name: client.name,
      vatId: client.vatId,
      email: null,
      managementContact: null,
      iban: null,
    });
  });

  it('an erased client gets nothing new and is not erased twice', async () => {
    const client = await enter();
    await erase(client.id);
    expect((await refusal(draft(client.id))).type).to.equal('client-erased');
    expect((await refusal(change(client.id, { email: 'back@client.example' }))).type).to.equal(
      'client-erased',
    );
    expect((await refusal(erase(client.id))).type).to.equal('client-erased');
  });

  it('open business comes first', async () => {
    const client = await enter();
    const offer = await draft(client.id);
    expect((await refusal(erase(client.id))).type).to.equal('client-has-open-business');
    expect((await clientById(database.db, client.id)).email).to.equal(client.email);
    await transaction(database.db, (tx) =>
      closeOffer(tx, { offerId: offer.id, by: 'withdraw', reason: null, actor, at }),
    );
    expect((await erase(client.id)).keptUntil).to.equal(null);
  });
});
