import { expect } from 'chai';
import { type BankEntry } from '../../src/bank/bank-entry.ts';
import { readStatement } from '../../src/bank/read-statement.ts';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { camt, camtEntry, camtFoot, camtHead } from '../support/camt.ts';
import { refusal } from '../support/refusal.ts';

const { iban } = practiceCompany.bank;

async function read(file: string | Uint8Array, piece = 1 << 16): Promise<BankEntry[]> {
  const bytes = Buffer.from(file);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece));
  }
  return collect(readStatement(pieces(), iban));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('reading camt.053', () => {
  const movement = {
    amount: '1234.50',
    valueDate: '2026-04-16',
    reference: 'AT-1',
    payer: 'Müller & Söhne <Wien>',
    iban: 'AT483200000012345864',
    text: 'RE-2026-0001 😀',
    creditorReference: 'RF40RE20260001',
  };

  it('both versions tell the same, in whatever pieces they come', async () => {
    const [entry] = await read(camt([movement]));
    expect({ ...entry, amount: entry?.amount.toString() }).to.deep.include({
      bankReference: 'AT-1',
      direction: 'credit',
      amount: '1234.50',
      bookedOn: '2026-04-15',
      valueDate: '2026-04-16',
      counterparty: 'Müller & Söhne <Wien>',
      counterpartyIban: 'AT483200000012345864',
      endToEndId: null,
      creditorReference: 'RF40RE20260001',
      text: 'RE-2026-0001 😀',
      noPayment: null,
    });
    for (const version of ['02', '08'] as const) {
      for (const piece of [1, 7, 100_000]) {
        expect(await read(camt([movement], { version }), piece)).to.deep.equal([entry]);
      }
    }
  });

  it('holds one entry in memory and not the file: it asks for the next piece when it has told all of the last', async () => {
    let asked = 0;
    async function* pieces() {
      yield await Promise.resolve(Buffer.from(camtHead()));
      for (; asked < 2_000; asked += 1) {
        yield Buffer.from(
          Array.from({ length: 10 }, (_, nth) => camtEntry({ amount: `${nth}.01` })).join(''),
        );
      }
      yield Buffer.from(camtFoot);
    }
    let told = 0;
    for await (const entry of readStatement(pieces(), iban)) {
      expect(entry.direction).to.equal('credit');
      told += 1;
      expect(asked).to.equal(Math.floor((told - 1) / 10));
    }
    expect(told).to.equal(20_000);
  });

  it('namespaces may have prefixes, dates may be moments, amounts five decimals', async () => {
    const file = camt([{ ...movement, amount: '1234.50000' }])
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1ns2:')
      .replace('xmlns=', 'xmlns:ns2=')
      .replace(
        '<ns2:Dt>2026-04-15</ns2:Dt></ns2:BookgDt>',
        '<ns2:DtTm>2026-04-14T23:30:00Z</ns2:DtTm></ns2:BookgDt>',
      );
    const [entry] = await read(file);
    expect([entry?.bookedOn, entry?.amount.toString()]).to.deep.equal(['2026-04-15', '1234.50']);
  });

  it('an IBAN may stand where other account numbers do', async () => {
    const file = camt([movement]).replace(/<IBAN>(.*?)<\/IBAN>/, '<Othr><Id>$1</Id></Othr>');
    expect(await read(file)).to.have.length(1);
  });

  it('the account may have no currency, its balances others, a transaction an amount of nothing in another', async () => {
    const file = camt([movement])
      .replace('<Ccy>EUR</Ccy>', '')
      .replace('<Amt Ccy="EUR">1000.00', '<Amt Ccy="RON">1000.00000')
      .replace(
        '<Amt Ccy="EUR">1234.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties>',
        '<Amt Ccy="SEK">0</Amt><RltdPties>',
      );
    expect(file).to.contain('SEK');
    expect((await read(file)).map(({ amount }) => amount.toString())).to.deep.equal(['1234.50']);
  });

  it('where the payer is not named, the one for whom it was paid is', async () => {
    const file = camt([movement]).replace(
      /<Dbtr>.*?<\/Dbtr>/,
      '<UltmtDbtr><Pty><Nm>Bergblick</Nm></Pty></UltmtDbtr>',
    );
    expect((await read(file))[0]?.counterparty).to.equal('Bergblick');
  });

  it('several statements may come in one file, some without entries', async () => {
    const statement = /<Stmt>[^]*<\/Stmt>/.exec(camt([movement]))?.[0] ?? '';
    const empty = /<Stmt>[^]*<\/Stmt>/.exec(camt([]))?.[0] ?? '';
    const file = camt([movement]).replace('</Stmt>', `</Stmt>${empty}${statement}`);
    expect(await read(file)).to.have.length(2);
    expect(await read(camt([]))).to.deep.equal([]);
  });

  it('reads the encoding that the file declares', async () => {
    const file = camt([{ ...movement, text: 'Grüße' }]).replace('UTF-8', 'ISO-8859-1');
    expect((await read(Buffer.from(file, 'latin1')))[0]?.text).to.equal('Grüße');
    expect((await read(`\u{feff}${camt([movement])}`))[0]?.text).to.equal(movement.text);
  });

  const running = { ...movement, reference: null };
  const identity = async (changes: object) => (await read(camt([{ ...movement, ...changes }])))[0]?.identity;
  it('knows an entry by the reference of the bank, its amount, day and direction', async () => {
    const known = await identity({});
    expect(await identity({ text: 'told in other words' })).to.equal(known);
    for (const change of [
      { reference: 'AT-2' },
      { amount: '1.00' },
      { day: '2026-04-14' },
      { credit: false },
      { status: 'PDNG' },
    ]) {
      expect(await identity(change), JSON.stringify(change)).not.to.equal(known);
    }
  });

  it('a running number of the statement does not count as a reference, a long one does', async () => {
    const known = await identity(running);
    expect(await identity({ ...running, entryReference: '17' })).to.equal(known);
    expect(await identity({ ...running, reference: 'NOTPROVIDED' })).to.equal(known);
    expect(await identity({ ...running, entryReference: '2026041500017' })).not.to.equal(known);
    expect(await identity({ ...running, text: 'another' })).not.to.equal(known);
  });

  it('equal entries of one statement are two, in another statement they are the same two', async () => {
    const [one, two] = await read(camt([running, running]));
    expect(one?.identity).not.to.equal(two?.identity);
    const twice = camt([running, running]).replace(
      camtFoot,
      `</Stmt>${camt([running]).slice(camt([running]).indexOf('<Stmt>'))}`,
    );
    expect((await read(twice)).map((entry) => entry.identity)).to.deep.equal([
      one?.identity,
      two?.identity,
      one?.identity,
    ]);
  });

  it('a text without end is refused before it fills the memory', async () => {
    let sent = 0;
    async function* endless() {
      yield await Promise.resolve(Buffer.from(`${camtHead()}<Ntry><AddtlNtryInf>`));
      for (; ; sent += 1) yield Buffer.alloc(1 << 16, 'x');
    }
    const problem = await refusal(collect(readStatement(endless(), iban)));
    expect(problem.type).to.equal('unreadable-statement');
    expect(sent).to.be.below(20);
  });

  it('a statement that names its account too late is refused', async () => {
    const account = /<Acct>.*<\/Acct>/.exec(camtHead())?.[0] ?? '';
    const file = camt([movement])
      .replace(account, '')
      .replace(camtFoot, account + camtFoot);
    expect((await refusal(read(file))).type).to.equal('unreadable-statement');
  });
});
