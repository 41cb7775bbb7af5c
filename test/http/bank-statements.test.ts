import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Answer, type Api, apiOf, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { client, concluded, offerFor, runToEnd } from '../support/business.ts';
import { camt, camtFoot, camtHead, type CamtOptions, type Movement } from '../support/camt.ts';
import { zip } from '../support/zip.ts';

const KNOWN_IBAN = 'AT483200000012345864';

describe('bank statements', () => {
  let app: TestApp;
  let api: Api;
  let invoices: Json[];

  before(async () => {
    app = await testApp();
    api = await apiOf(app);
    await app.setNow('2026-04-01T09:00:00+02:00');
    await api.put('/company', practiceCompany);
    const { id } = await api.made('/clients', { ...client, iban: KNOWN_IBAN });
    for (let nth = 1; nth <= 8; nth += 1) {
      await concluded(api, '2026-04-01T09:00:00+02:00', offerFor(id, `${nth}000.00`));
    }
    await app.setNow('2026-04-02T09:00:00+02:00');
    await runToEnd(api, 'billing', '2026-04-02');
    const { items } = await api.read('/invoices');
    invoices = items.toSorted((a: Json, b: Json) => Number(a.gross) - Number(b.gross));
    await app.setNow('2026-04-20T09:00:00+02:00');
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  const send = (file: string | Uint8Array, headers?: Record<string, string>): Promise<Answer> =>
    api.upload('/bank-statements', file, headers);
  const imported = async (movements: readonly Movement[], options?: CamtOptions): Promise<Json> => {
    const { status, body } = await send(camt(movements, options));
    expect(status, JSON.stringify(body)).to.equal(201);
    return body;
  };
  const invoice = (nth: number): Json => api.read(`/invoices/${invoices[nth].id}`);
  const entriesOf = async (id: string): Promise<Json[]> =>
    (await api.read(`/bank-statements/${id}/entries`)).items;
  const counts = ({ entries, matched, unmatched, duplicates, listed }: Json) =>
    [entries, matched, unmatched, duplicates, listed] as const;

  it('GTC 7.2: money that names an invoice and comes from its client is booked, and it says why', async () => {
    const file = await imported([
      {
        amount: '600.00',
        text: `Rechnung ${invoices[0].number}, danke`,
        payer: 'Sarka Oesterreicher Nunez Zolc',
      },
    ]);
    expect(counts(file)).to.deep.equal([1, 1, 0, 0, 0]);
    expect((await invoice(0)).status).to.equal('paid');
    const [entry] = await entriesOf(file.id);
    expect(entry).to.include({ state: 'booked', invoiceId: invoices[0].id, valueDate: '2026-04-15' });
    expect(entry.match.reasons).to.deep.equal([
      `the reference names ${invoices[0].number}`,
      `the amount is what is open on ${invoices[0].number}`,
      `the name is that of ${client.name}`,
    ]);
    expect(entry.match.score).to.equal(80);
  });

  it('the older version 001.02 says the same in other words', async () => {
    const movement = { amount: '1200.00', iban: KNOWN_IBAN, payer: 'X', text: 'siehe Referenz' };
    const file = await imported(
      [{ ...movement, creditorReference: invoices[1].number.replaceAll('-', '') }],
      { version: '02' },
    );
    expect(counts(file)).to.deep.equal([1, 1, 0, 0, 0]);
    expect((await invoice(1)).status).to.equal('paid');
  });

  it('doubtful money is proposed and booked with one call; the rest can be dismissed with a reason', async () => {
    const file = await imported([
      { amount: '1800.00', payer: 'Tante Emma', iban: KNOWN_IBAN, text: 'Danke!' },
      { amount: '77.10', payer: 'Finanzamt', text: 'Guthaben' },
    ]);
    expect(counts(file)).to.deep.equal([2, 0, 2, 0, 0]);
    const [likely, unknown] = await entriesOf(file.id);
    expect(likely.suggestions[0]).to.include({ invoiceId: invoices[2].id, score: 40 });
    expect([likely.actions, unknown.suggestions]).to.deep.equal([['book', 'dismiss'], []]);

    const booked = await api.made(`/bank-entries/${likely.id}/booking`, { invoiceId: invoices[2].id });
    expect(booked).to.include({ state: 'booked', decidedBy: 'token:admin' });
    expect((await invoice(2)).status).to.equal('paid');
    const reason = 'Steuerguthaben';
    const dismissed = await api.made(`/bank-entries/${unknown.id}/dismissal`, { reason });
    expect(dismissed).to.include({ state: 'dismissed', note: reason });
    // A screen that was read before does not know that; who does, says so.
    const stale = await api.post(`/bank-entries/${unknown.id}/booking`, { invoiceId: invoices[3].id });
    expect([stale.status, stale.body.type]).to.deep.equal([409, 'bank-entry-dismissed']);
    expect(stale.body.detail).to.contain('"Steuerguthaben"').and.to.contain('despiteDismissal');
    expect((await invoice(3)).status).to.equal('overdue');
    const knowing = { invoiceId: invoices[3].id, despiteDismissal: true };
    expect(await api.made(`/bank-entries/${unknown.id}/booking`, knowing)).to.include({ state: 'booked' });
    const again = await api.post(`/bank-entries/${likely.id}/booking`, { invoiceId: invoices[3].id });
    expect([again.status, again.body.type]).to.deep.equal([409, 'illegal-state']);
    expect((await api.read('/bank-entries?state=open')).items).to.deep.equal([]);
    expect(counts(await api.read(`/bank-statements/${file.id}`))).to.deep.equal([2, 0, 2, 0, 0]);
  });

  it('the same file and one that overlaps with it bring nothing twice', async () => {
    const monday = { amount: '2400.00', text: invoices[3].number, payer: client.name };
    const tuesday = { amount: '3000.00', text: invoices[4].number, payer: client.name };
    expect(counts(await imported([monday]))).to.deep.equal([1, 1, 0, 0, 0]);
    expect(counts(await imported([monday]))).to.deep.equal([1, 0, 0, 1, 0]);
    expect(counts(await imported([monday, tuesday]))).to.deep.equal([2, 1, 0, 1, 0]);
    expect([(await invoice(3)).status, (await invoice(4)).status]).to.deep.equal(['paid', 'paid']);
  });

  it('without a reference of the bank equal entries are told apart by their number within a statement', async () => {
    const twin = { amount: '5.55', text: 'Spende', payer: 'Anonym', reference: null };
    expect(counts(await imported([twin, twin]))).to.deep.equal([2, 0, 2, 0, 0]);
    expect(counts(await imported([twin, twin, { ...twin, entryReference: '3' }]))).to.deep.equal([
      3, 0, 1, 2, 0,
    ]);
  });

  it('only booked credits are payments: debits, reversals and pending entries are listed', async () => {
    const text = invoices[5].number;
    const movement = { amount: '3600.00', text, payer: client.name };
    const file = await imported([
      { ...movement, credit: false },
      { ...movement, reversal: true },
      { ...movement, status: 'PDNG' },
    ]);
    expect(counts(file)).to.deep.equal([3, 0, 0, 0, 3]);
    const listed = await entriesOf(file.id);
    expect(listed.map(({ state, actions }) => [state, actions])).to.deep.equal(
      Array.from({ length: 3 }, () => ['listed', []]),
    );
    expect((await invoice(5)).open).to.equal('3600.00');
    expect(counts(await imported([movement])), 'the pending one arrives').to.deep.equal([1, 1, 0, 0, 0]);
  });

  it('a batch is booked transaction by transaction, one whose amounts do not add up by a person', async () => {
    const batch = [
      { amount: '4200.00', payer: client.name, text: invoices[6].number },
      { amount: '9.99', payer: 'Wer', text: 'Was' },
    ];
    const file = await imported([{ amount: '4209.99', reference: 'BATCH-1', batch }]);
    expect(counts(file)).to.deep.equal([2, 1, 1, 0, 0]);
    expect((await invoice(6)).status).to.equal('paid');
    const odd = await imported([{ amount: '4210.00', reference: 'BATCH-2', batch }]);
    expect(counts(odd)).to.deep.equal([1, 0, 1, 0, 0]);
  });

  it('money that names several invoices can be booked on what its client owes (ruling 11)', async () => {
    const text = `${invoices[5].number} und ${invoices[7].number}`;
    const file = await imported([{ amount: '30.00', text, payer: client.name, reference: 'SUM-1' }]);
    const [entry] = await entriesOf(file.id);
    expect([entry.state, entry.suggestions.length]).to.deep.equal(['open', 2]);
    const path = `/bank-entries/${entry.id}/booking`;
    const both = { clientId: invoices[5].clientId, invoiceId: invoices[5].id };
    expect((await api.post(path, both)).body.type).to.equal('invalid-request');
    expect((await api.post(path, {})).body.type).to.equal('invalid-request');
    expect(await api.made(path, { clientId: both.clientId })).to.include({ state: 'booked' });
  });

  it('money whose value date has not come waits for it', async () => {
    const later = {
      amount: '4800.00',
      text: invoices[7].number,
      payer: client.name,
      valueDate: '2026-04-22',
    };
    const file = await imported([later]);
    expect((await entriesOf(file.id))[0].state).to.equal('new');
    await app.setNow('2026-04-22T09:00:00+02:00');
    const run = await runToEnd(api, 'bank', '2026-04-22');
    expect(run.items[0]).to.include({ outcome: 'done', clause: 'gtc:7.2' });
    expect((await entriesOf(file.id))[0].state).to.equal('booked');
    expect((await runToEnd(api, 'bank', '2026-04-22')).items).to.deep.equal([]);
  });

  it('a repeated request with its key gets the first answer and imports nothing', async () => {
    const file = camt([{ amount: '1.00', text: 'einmal', payer: 'Wer' }]);
    const headers = { 'idempotency-key': 'statement-1' };
    const [first, second] = [await send(file, headers), await send(file, headers)];
    expect(second.body).to.deep.equal(first.body);
    expect(second.headers.get('idempotency-replayed')).to.equal('true');
    const other = await send(camt([{ amount: '2.00' }]), headers);
    expect([other.status, other.body.type]).to.deep.equal([422, 'idempotency-key-reused']);
  });

  it('one request can bring several files in a zip archive', async () => {
    const [a, b] = ['a', 'b'].map((name) => ({
      name: `statements/${name}.xml`,
      bytes: Buffer.from(camt([{ amount: '3.00', text: name }])),
    }));
    if (a === undefined || b === undefined) throw new Error('two files');
    const folder = { name: 'statements/', bytes: Buffer.alloc(0) };
    const { status, body } = await send(zip(folder, a, b), { 'content-type': 'application/zip' });
    expect([status, ...counts(body)]).to.deep.equal([201, 2, 0, 2, 0, 0]);
  });

  const fine: Movement = { amount: '8.00', text: 'never to be seen', payer: 'Wer' };
  const entities = `<!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const refused: [what: string, file: string | Buffer, status: number, type: string, mediaType?: string][] = [
    ['an entity bomb', camt([fine]).replace('?>', `?>${entities}`), 422, 'unreadable-statement'],
    ['an entity that nobody declared', camt([fine]).replace('never', '&bomb;'), 422, 'unreadable-statement'],
    ['XML that breaks off after a good entry', camt([fine]).slice(0, -30), 422, 'unreadable-statement'],
    ['what is no XML', 'Umsatz;Betrag', 422, 'unreadable-statement'],
    ['nothing', '', 422, 'unreadable-statement'],
    ['other XML', '<html></html>', 422, 'unreadable-statement'],
    ['another message', camt([fine]).replaceAll('camt.053', 'camt.054'), 422, 'unreadable-statement'],
    ['a later version', camt([fine]).replace('001.08', '001.11'), 422, 'unreadable-statement'],
    [
      'no statement',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>',
      422,
      'unreadable-statement',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from(camt([fine, { amount: '1', payer: 'Ö' }]), 'latin1'),
      422,
      'unreadable-statement',
    ],
    ['another encoding', camt([fine]).replace('UTF-8', 'UTF-7'), 422, 'unreadable-statement'],
    ['an amount that is none', camt([fine, { amount: '1e3' }]), 422, 'unreadable-statement'],
    ['an absurd amount', camt([fine, { amount: '9'.repeat(18) }]), 422, 'unreadable-statement'],
    ['parts of a cent', camt([fine, { amount: '1.005' }]), 422, 'unreadable-statement'],
    [
      'a day that does not exist',
      camt([fine, { amount: '1.00', day: '2026-02-30' }]),
      422,
      'unreadable-statement',
    ],
    ['a bottomless file', camtHead() + '<A>'.repeat(1000) + camtFoot, 422, 'unreadable-statement'],
    ['another currency', camt([fine, { amount: '1.00', currency: 'CHF' }]), 422, 'currency-not-kept'],
    ["somebody else's account", camt([fine], { account: KNOWN_IBAN }), 422, 'not-our-account'],
    [
      'a broken archive',
      zip({ name: 'a.xml', bytes: Buffer.from(camt([fine])) }).subarray(0, -9),
      422,
      'malformed-archive',
    ],
    [
      'an archive that lies about sizes',
      zip({ name: 'a.xml', bytes: Buffer.from(camt([fine])), claimedSize: 5 }),
      422,
      'malformed-archive',
    ],
    [
      'an archive within an archive',
      zip({ name: 'a.zip', bytes: zip({ name: 'a.xml', bytes: Buffer.from(camt([fine])) }) }),
      422,
      'unreadable-statement',
    ],
    ['JSON', '{}', 415, 'unsupported-media-type', 'application/json'],
  ];
  for (const [what, file, status, type, mediaType = 'application/xml'] of refused) {
    it(`${what} is refused and nothing of it kept`, async () => {
      const before = await api.read('/bank-entries?limit=200');
      const answer = await send(file, { 'content-type': mediaType });
      expect([answer.status, answer.body.type], JSON.stringify(answer.body)).to.deep.equal([status, type]);
      expect(answer.body.detail).to.match(/\w{3}/);
      expect((await api.read('/bank-entries?limit=200')).items).to.have.length(before.items.length);
    });
  }

  it('a compressed body is refused: a file is compressed as a zip archive', async () => {
    expect((await send(gzipSync(camt([fine])), { 'content-encoding': 'gzip' })).status).to.equal(415);
  });

  it('a good file beside a bad one in an archive is not imported either', async () => {
    const good = { name: 'a.xml', bytes: Buffer.from(camt([fine])) };
    const bad = { name: 'b.xml', bytes: Buffer.from(camt([fine], { account: KNOWN_IBAN })) };
    const { body } = await send(zip(good, bad));
    expect(body.type).to.equal('not-our-account');
    expect(counts(await imported([fine]))).to.deep.equal([1, 0, 1, 0, 0]);
  });

  it('the books balance and hold each payment once', async () => {
    const trial = await api.read('/ledger/trial-balance');
    expect(trial.total.balance).to.equal('0.00');
    const bank = trial.accounts.find((each: Json) => each.account === 'bank');
    expect(bank.balance).to.equal('21707.10');
  });
});
