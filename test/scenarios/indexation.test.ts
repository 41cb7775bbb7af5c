import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';
import { needs } from '../support/needs.ts';
import { textOf } from '../support/pdf.ts';

const START = '2026-03-16T09:00:00+01:00';
const maintenance = {
  kind: 'recurring',
  description: 'Wartung',
  quantity: '1',
  unit: 'Monat',
  unitPrice: '1000.00',
};
const hosting = { ...maintenance, description: 'Hosting', unitPrice: '0.0455', quantity: '2000', unit: 'GB' };
const perPeriod = { billingMode: 'per-period', contractType: 'resources' };

/** Three years of contracts whose prices follow an index that falls in between. */
describe('GTC 6.10: a diary of prices that follow the index', () => {
  needs('pdftotext');
  let diary: Diary;
  let retainer: Json;
  let renewing: Json;
  let fixed: Json;

  before(async () => {
    diary = await openDiary(START, { quiet: true });
    retainer = await diary.contract(START, '0', { ...perPeriod, lines: [maintenance, hosting] });
    renewing = await diary.contract(START, '0', {
      ...perPeriod,
      lines: [maintenance],
      term: { kind: 'auto-renewing', months: 12 },
    });
    fixed = await diary.contract(START, '0', {
      ...perPeriod,
      lines: [maintenance],
      term: { kind: 'fixed', months: 36 },
    });
  });
  after(() => diary.close());

  const october = (year: number, value: string, status = 'final') =>
    diary.made('/index-values', { series: 'VPI 2025', month: `${year}-10`, value, status });
  const told = (run: Json) => run.items.map((item: Json) => [item.outcome, item.reason]);
  const preview = (year: number) => runToEnd(diary, 'indexation', `${year}-12-31`, { mode: 'preview' });
  const yearEnd = async (year: number) => {
    await diary.app.setNow(`${year}-12-31T07:00:00+01:00`);
    return runToEnd(diary, 'indexation', `${year}-12-31`);
  };
  const prices = async ({ id }: Json) =>
    (await diary.read(`/contracts/${id}/price-history`)).items.map(
      (item: Json) =>
        `${item.linePosition} ${item.validFrom} ${item.oldPrice} → ${item.newPrice} ${item.cause}`,
    );
  const notices = async (contract: Json) =>
    (await diary.read(`/documents?kind=index-notice&clientId=${contract.clientId}&sort=created`)).items;

  it('December 2026: a preview tells what is missing, then old and new prices, index values and formula', async () => {
    await diary.app.setNow('2026-12-20T09:00:00+01:00');
    expect((await preview(2026)).items.map((item: Json) => item.problem)).to.deep.equal([
      'index-value-missing',
      'index-value-missing',
    ]);
    await october(2026, '104.3', 'provisional');
    expect((await preview(2026)).items[0].reason).to.match(/VPI 2025 for 2026-10 is only provisional/);
    await october(2026, '104.2');
    const { items } = await preview(2026);
    expect(items.map((item: Json) => item.label.split(',')[0])).to.deep.equal([
      retainer.number,
      renewing.number,
    ]);
    expect(items[0]).to.deep.include({
      outcome: 'done',
      clause: 'gtc:6.10',
      effect: {
        from: '2027-01-01',
        'line 1': '1000.00 → 1027.61',
        'index 1': 'VPI 2025: 2026-02 = 101.4, 2026-10 = 104.2',
        'formula 1': '1000.00 × 104.2 / 101.4 = 1027.61',
        'line 2': '0.0455 → 0.0468',
        'index 2': 'VPI 2025: 2026-02 = 101.4, 2026-10 = 104.2',
        'formula 2': '0.0455 × 104.2 / 101.4 = 0.0468',
      },
    });
    expect(await prices(renewing)).to.have.length(1);
    expect(await notices(retainer)).to.deep.equal([]);
  });

  it('one is left out beforehand, with a reason, once', async () => {
    const leaveOut = (contract: Json, body: Json) =>
      diary.post(`/contracts/${contract.id}/index-omissions`, body);
    const left = { year: 2026, reason: 'Preisgarantie im ersten Jahr' };
    expect((await leaveOut(renewing, left)).status).to.equal(201);
    expect((await leaveOut(renewing, left)).body.type).to.equal('index-settled');
    expect((await leaveOut(fixed, left)).body.type).to.equal('not-indexed');
    const early = (await leaveOut(retainer, { ...left, year: 2027 })).body;
    expect([early.type, early.errors[0].path]).to.deep.equal(['bad-value', 'year']);
  });

  it('31 December 2026: the timetable adjusts before the new year is billed, and writes to the client', async () => {
    await diary.app.setNow('2026-12-30T20:00:00+01:00');
    await diary.day('2027-01-01T08:00:00+01:00');
    expect(await prices(retainer)).to.deep.equal([
      '1 2026-03-16 null → 1000.00 agreement',
      '1 2027-01-01 1000.00 → 1027.61 index',
      '2 2026-03-16 null → 0.0455 agreement',
      '2 2027-01-01 0.0455 → 0.0468 index',
    ]);
    for (const contract of [renewing, fixed]) expect(await prices(contract)).to.have.length(1);
    const january = (await diary.invoices(retainer)).find(({ issuedOn }) => issuedOn === '2027-01-01');
    expect(sums(january)).to.equal('1121.21 + 224.24 = 1345.45');
    const [notice] = await notices(retainer);
    const { bytes } = await diary.bytes(`/documents/${notice.id}/pdf`);
    const text = textOf(bytes);
    for (const said of [
      `Indexanpassung ${retainer.number}-2027-01-01`,
      'Wirksam ab 1. Jänner 2027',
      '1 Wartung Monat 1.000,00 1.027,61',
      '2 Hosting GB 0,0455 0,0468',
      'Pos. 1: vereinbarter Preis 1.000,00 € × 104,2 (VPI 2025, Oktober 2026) ÷ 101,4 (VPI 2025, Februar 2026) = 1.027,61 €',
      'Statistik Austria – data.statistik.gv.at (CC BY 4.0)',
      'AGB 6.10',
    ])
      expect(text).to.include(said);
    const [sent] = (await diary.read(`/dispatches?documentId=${notice.id}`)).items;
    expect(sent.status).to.equal('sent');
  });

  it('the same year again adjusts nothing twice', async () => {
    expect((await runToEnd(diary, 'indexation', '2027-01-01')).items).to.deep.equal([]);
    const run = (await diary.read('/index-adjustments?year=2026')).items;
    expect(run.map(({ leftOut }: Json) => leftOut)).to.have.members([null, 'Preisgarantie im ersten Jahr']);
  });

  it('2027, three runs at once: the index falls, and prices stay; who was left out takes the rise of 2026 now', async () => {
    await october(2027, '103.0');
    await diary.app.setNow('2027-12-31T07:00:00+01:00');
    const atOnce = await Promise.all([1, 2, 3].map(() => runToEnd(diary, 'indexation', '2027-12-31')));
    const items = atOnce.flatMap((run) => run.items);
    const stays = items.filter(({ subject }) => subject === retainer.id);
    expect(new Set(stays.map(({ reason }) => reason))).to.deep.equal(
      new Set(['the index of 2027 raises no price of the contract']),
    );
    expect(items.filter(({ outcome }) => outcome === 'done').map(({ reason }) => reason)).to.deep.equal([
      'prices from 2028-01-01: 1000.00 × 104.2 / 101.4 = 1027.61',
    ]);
    expect(await notices(renewing)).to.have.length(1);
  });

  it('2028: an agreed price starts anew, in the same series; what finance leaves out of a run stays for the next', async () => {
    await diary.app.setNow('2028-05-10T09:00:00+02:00');
    await diary.made(`/contracts/${retainer.id}/prices`, {
      linePosition: 1,
      validFrom: '2029-01-01',
      unitPrice: '1050.00',
      reason: 'Nachtrag vom 10. Mai 2028',
    });
    await october(2028, '106.0');
    await diary.app.setNow('2028-12-31T07:00:00+01:00');
    const exclude = [{ subject: renewing.id, note: 'nach dem Gespräch' }];
    const first = await runToEnd(diary, 'indexation', '2028-12-31', { exclude });
    expect(told(first)).to.deep.equal([
      ['done', 'prices from 2029-01-01: 0.0455 × 106.0 / 101.4 = 0.0476'],
      ['skipped', 'left out: nach dem Gespräch'],
    ]);
    const waiting = async (): Promise<Json[]> =>
      (await diary.read('/matters?kind=index-adjustment')).items.map(
        ({ subjectKind, subjectId, facts, clause }: Json) => ({ subjectKind, subjectId, facts, clause }),
      );
    const [left, ...others] = await waiting();
    expect(others).to.deep.equal([]);
    expect(left).to.deep.include({ subjectKind: 'contract', subjectId: renewing.id, clause: 'gtc:6.10' });
    expect(left?.facts).to.deep.include({ year: 2028, text: 'nach dem Gespräch' });
    await october(2029, '107.0');
    expect(told(await yearEnd(2029))).to.deep.equal([
      [
        'failed',
        'the value of VPI 2025 for 2028-12 is missing: enter it with POST /index-values or import the file of Statistics Austria',
      ],
      ['done', 'prices from 2030-01-01: 1000.00 × 107.0 / 101.4 = 1055.23'],
    ]);
    const [failed, ...none] = await waiting();
    expect(none).to.deep.equal([]);
    expect(failed?.facts).to.deep.include({ year: 2029, failed: 1 });
    await diary.made('/index-values', {
      series: 'VPI 2025',
      month: '2028-12',
      value: '106.2',
      status: 'final',
    });
    expect(told(await yearEnd(2029))).to.deep.equal([
      ['done', 'prices from 2030-01-01: 1050.00 × 107.0 / 106.2 = 1057.91; 0.0455 × 107.0 / 101.4 = 0.0480'],
    ]);
    expect(await waiting()).to.deep.equal([]);
    expect((await prices(retainer)).filter((line: string) => line.startsWith('1'))).to.deep.equal([
      '1 2026-03-16 null → 1000.00 agreement',
      '1 2027-01-01 1000.00 → 1027.61 index',
      '1 2029-01-01 1027.61 → 1050.00 agreement',
      '1 2030-01-01 1050.00 → 1057.91 index',
    ]);
  });

  it('made late, the new prices begin when they are made and not in what has been invoiced', async () => {
    await diary.app.setNow('2030-01-02T09:00:00+01:00');
    const late = await diary.contract('2030-01-02T09:00:00+01:00', '0', {
      ...perPeriod,
      lines: [maintenance],
    });
    await october(2030, '109.0');
    await diary.made('/index-values', {
      series: 'VPI 2025',
      month: '2029-12',
      value: '107.3',
      status: 'final',
    });
    await diary.app.setNow('2031-01-10T08:00:00+01:00');
    await runToEnd(diary, 'billing', '2031-01-10');
    await runToEnd(diary, 'indexation', '2031-01-10');
    expect((await prices(late)).at(-1)).to.equal('1 2031-02-01 1000.00 → 1015.84 index');
  });
});
