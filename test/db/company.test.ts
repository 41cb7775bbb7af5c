import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { changeLogo } from '../../src/company/change-logo.action.ts';
import { companyProfile, currentLogo } from '../../src/company/company.store.ts';
import { numberSeries } from '../../src/company/number-series.view.ts';
import { takeNumber } from '../../src/company/number-series.store.ts';
import { paperSeller } from '../../src/company/paper-seller.ts';
import { type PaperSeller } from '../../src/documents/papers/parts.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { freshDatabase } from '../support/database.ts';
import { enterCompany, sampleCompany } from '../support/parties.ts';
import { refusal } from '../support/refusal.ts';

const at = instant('2026-03-02T09:00:00Z');
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

describe('The agency’s own data', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  const enter = (changes: Parameters<typeof enterCompany>[2]) =>
    transaction(database.db, (tx) => enterCompany(tx, at, changes));
  const logo = (bytes: Buffer, mediaType: 'image/png' | 'image/jpeg' = 'image/png') =>
    transaction(database.db, (tx) => changeLogo(tx, { mediaType, bytes, actor: 'test', at }));

  it('is missed with a problem that says where to enter it', async () => {
    const problem = await refusal(companyProfile(database.db));
    expect([problem.type, problem.detail]).to.satisfy(
      ([type, detail]: string[]) => type === 'company-incomplete' && detail?.includes('PUT /company'),
    );
    expect((await refusal(logo(png))).type).to.equal('company-incomplete');
  });

  it('is kept checked and in its usual form', async () => {
    const entered = await enter({
      vatId: 'atu 5150 7409',
      bank: { ...sampleCompany.bank, iban: 'AT61 1904 3002 3457 3201', bic: 'bkauatww' },
      defaultVatRate: decimal4('20.00'),
    });
    expect(entered).to.deep.equal({ ...sampleCompany, logoSha256: null });
    expect(await companyProfile(database.db)).to.deep.equal(entered);
  });

  it('becomes the seller of a paper (BG-4)', async () => {
    const seller: PaperSeller = paperSeller(await companyProfile(database.db));
    expect(seller).to.include({
      city: 'Innsbruck',
      vatId: 'ATU51507409',
      iban: 'AT611904300234573201',
      bankName: 'Hausbank',
    });
  });

  const faults: [string, Parameters<typeof enterCompany>[2], string][] = [
    ['a VAT id with a wrong check digit', { vatId: 'ATU51507408' }, 'vatId'],
    ['no VAT id although VAT is charged', { vatId: null }, 'vatId'],
    ['a wrong IBAN', { bank: { ...sampleCompany.bank, iban: 'AT611904300234573202' } }, 'bank.iban'],
    ['a wrong BIC', { bank: { ...sampleCompany.bank, bic: 'NOBIC' } }, 'bank.bic'],
    ['a rate that Austria does not have', { defaultVatRate: decimal4('21') }, 'defaultVatRate'],
  ];
  for (const [name, changes, path] of faults) {
    it(`refuses ${name} and changes nothing`, async () => {
      const problem = await refusal(enter(changes));
      expect(problem.type).to.equal('bad-value');
      expect(problem.extras.errors?.map((error) => error.path)).to.deep.equal([path]);
      expect((await companyProfile(database.db)).vatId).to.equal('ATU51507409');
    });
  }

  it('§ 6 Abs 1 Z 27 UStG: a small business may have no VAT id', async () => {
    expect((await enter({ vatId: null, smallBusiness: true })).vatId).to.equal(null);
    await enter({});
  });

  it('takes a logo that is what it says it is, and keeps it when the profile changes', async () => {
    await logo(png);
    await enter({ phone: null });
    expect(await currentLogo(database.db)).to.deep.equal({ mediaType: 'image/png', bytes: png });
    expect((await refusal(logo(png, 'image/jpeg'))).type).to.equal('bad-value');
    expect((await refusal(logo(Buffer.from('<svg/>')))).type).to.equal('bad-value');
    expect((await refusal(logo(Buffer.concat([png, Buffer.alloc(512 * 1024)])))).type).to.equal('bad-value');
    expect((await currentLogo(database.db)).mediaType).to.equal('image/png');
  });

  it('ruling 24: numbers are gapless per series and year, also when takers are many and some give up', async () => {
    const takers = Array.from({ length: 30 }, (_, index) =>
      transaction(database.db, async (tx) => {
        const taken = await takeNumber(tx, 'invoice', 2026);
        if (index % 3 === 0) throw new Error('changed its mind');
        return taken.sequence;
      }),
    );
    const taken = (await Promise.allSettled(takers)).flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    expect(taken.toSorted((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    await transaction(database.db, (tx) => takeNumber(tx, 'invoice', 2027));
    expect(await numberSeries(database.db)).to.deep.equal([
      { series: 'invoice', year: 2027, lastNumber: 1 },
      { series: 'invoice', year: 2026, lastNumber: 20 },
    ]);
  });
});
