import { expect } from 'chai';
import { month } from '../../src/calendar/month.ts';
import { indexReading } from '../../src/terms/index-table.ts';
import { indexSeries } from '../../src/terms/index-value.ts';
import { indexTable } from '../../src/terms/index-value.store.ts';
import { type Api, apiOf, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { publishedIndex } from '../support/published-index.ts';
import { zip } from '../support/zip.ts';

const HEADER = 'C-VPIZR-0;C-VPICOICOP18_5-0;F-VPIMZBM;F-VPIPZVM;F-VPIPZVJM;F-VPIMZVM';
const row = (period: string, value: string, group = 'VPICOICOP18-0') =>
  `VPIZR-${period};${group};${value};0,10000;2,90000;999,00000`;
/** Two months more than are known, among other groups and the average of a year. */
const file = [
  HEADER,
  row('2025', '128,20000'),
  row('202607', '132,20000'),
  row('202608', '133,00000'),
  row('202608', '150,00000', 'VPICOICOP18-01'),
  row('202609', '133,10000'),
  row('202610', '133,40000'),
].join('\r\n');
const periods = [
  'code;name;;en_name;de_desc;de_link;en_desc;en_link;de_syn;en_syn',
  'VPIZR-202609;Sep.26;;September 2026;;;;;;',
  'VPIZR-202610;Okt.26;;October 2026;;;;;;',
].join('\n');

describe('index values (GTC 6.10, rulings 17 and 18)', () => {
  let app: TestApp;
  let api: Api;

  before(async () => {
    app = await testApp();
    api = await apiOf(app);
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  const post = (body: Json) => api.post('/index-values', body);
  const send = (content: string | Uint8Array, series = 'VPI%202020', type = 'text/csv') =>
    api.upload(`/index-value-imports?series=${series}`, content, { 'content-type': type });
  const current = async (month: string) =>
    (await api.read(`/index-values?series=VPI%202020&from=${month}&to=${month}`)).items[0];

  it('what Statistics Austria has published is there, with its licence', async () => {
    const found: Json[] = [];
    let cursor = '';
    do {
      const page = await api.read(`/index-values?limit=200${cursor}`);
      found.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    const written = ({ series, month, value, status }: Json) => `${series} ${month} ${value} ${status}`;
    expect(found.map(written)).to.have.members(publishedIndex.values.map(written));
    expect(new Set(found.map(({ source }) => source)).size).to.equal(1);
    expect(found[0].source).to.match(/Statistics Austria.*CC BY 4\.0/);
    expect(found[0].month >= found.at(-1).month).to.equal(true);
  });

  it('a provisional value becomes final, a final one is corrected; every revision stays', async () => {
    const of = { series: 'vpi-2025', month: '2026-09', source: 'Statistics Austria' };
    const first = await post({ ...of, value: '103.9', status: 'provisional' });
    expect(first.status).to.equal(201);
    expect(first.body).to.include({ series: 'VPI 2025', value: '103.9', revision: 1 });
    expect((await post({ ...of, value: '103.9', status: 'provisional' })).body.id).to.equal(first.body.id);
    await post({ ...of, value: '104', status: 'final' });
    const again = await post({ ...of, value: '103.9', status: 'provisional' });
    expect([again.status, again.body.type]).to.deep.equal([409, 'index-value-final']);
    const corrected = await post({ ...of, value: '104.1', status: 'final' });
    expect(corrected.body.revision).to.equal(3);
    const { items } = await api.read('/index-values?series=2025&from=2026-09&revisions=all');
    expect(items.map(({ value }: Json) => value)).to.deep.equal(['104.1', '104.0', '103.9']);
    const { items: entries } = await api.read(
      `/journal?subjectKind=index-value&subjectId=${corrected.body.id}`,
    );
    expect(entries[0].detail.before).to.deep.equal({ value: '104.0', status: 'final' });
  });

  it('a file is read first and changes nothing; putting it into force once writes what is new', async () => {
    const { status, body } = await send(`\uFEFF${file}`);
    expect(status).to.equal(201);
    expect(body).to.include({ series: 'VPI 2020', months: 4, committedAt: null });
    expect(body.changes).to.deep.equal([
      {
        month: '2026-08',
        value: '133.0',
        status: 'final',
        before: { value: '132.9', status: 'provisional' },
      },
      { month: '2026-09', value: '133.1', status: 'final', before: null },
      { month: '2026-10', value: '133.4', status: 'provisional', before: null },
    ]);
    expect(await current('2026-10')).to.equal(undefined);
    for (const _ of [1, 2]) {
      const committed = await api.made(`/index-value-imports/${body.id}/commit`);
      expect([committed.changes, committed.committedBy === null]).to.deep.equal([[], false]);
    }
    expect(await current('2026-10')).to.include({ value: '133.4', status: 'provisional', revision: 1 });
    expect(await current('2026-08')).to.include({ value: '133.0', status: 'final', revision: 2 });
  });

  it('the list of periods says what is provisional, in one archive with the data', async () => {
    const archive = zip(
      { name: 'OGD_vpi20c18_VPI_2020COICOP18_1_C-VPIZR-0.csv', bytes: Buffer.from(periods) },
      { name: 'OGD_vpi20c18_VPI_2020COICOP18_1.csv', bytes: Buffer.from(file) },
    );
    const { body } = await send(archive, '2020', 'application/zip');
    expect(body.changes).to.deep.include({
      month: '2026-10',
      value: '133.4',
      status: 'final',
      before: { value: '133.4', status: 'provisional' },
    });
  });

  it('ruling 18: a series that has ended is continued by a newer one, times the factor entered last', async () => {
    const chain = { series: 'VPI 2005', from: '2031-01', successor: 'VPI 2025', factor: '1.682' };
    const { status } = await api.post('/index-chains', chain);
    expect(status).to.equal(201);
    expect((await api.read('/index-chains')).items).to.deep.equal([{ ...chain, source: 'entered by hand' }]);
    await api.made('/index-chains', { ...chain, factor: '1.683' });
    await post({ series: 'VPI 2025', month: '2031-01', value: '118.0', status: 'final' });
    const of = month('2031-01');
    const table = await indexTable(app.db, [of]);
    expect(indexReading(table, indexSeries('VPI 2005'), of).value).to.equal('198.6');
    const backwards = await api.post('/index-chains', { ...chain, successor: 'VPI 2000' });
    expect([backwards.status, backwards.body.errors?.[0].path]).to.deep.equal([422, 'successor']);
  });

  const good = { series: 'VPI 2020', month: '2026-11', value: '133.5', status: 'final' };
  const faults: [field: string, change: Json][] = [
    ['series', { series: 'HVPI' }],
    ['month', { month: '2026-13' }],
    ['value', { value: '133.55' }],
    ['value', { value: '0' }],
    ['value', { value: 133.5 }],
    ['status', { status: 'vorläufig' }],
    ['base', { base: '2020' }],
  ];
  for (const [field, change] of faults) {
    it(`refuses ${JSON.stringify(change)}`, async () => {
      const { status, body } = await post({ ...good, ...change });
      expect([status, body.type, body.errors[0].path]).to.deep.equal([422, 'invalid-request', field]);
    });
  }

  const files: [what: string, content: string, detail: RegExp, type?: string][] = [
    ['a file of something else', 'Datum;Wert\n2026-10;133,4', /header is not that/],
    ['a file without the index of the month', file.replace('F-VPIMZBM', 'F-VPIGEW'), /needs C-VPIZR-0/],
    ['a period it does not know', `${HEADER}\n${row('2026Q1', '1,0')}`, /line 2: "VPIZR-2026Q1"/],
    ['a value that is none', `${HEADER}\n${row('202609', '133.1')}`, /line 2: "133.1"/],
    ['a value of nothing', `${HEADER}\n${row('202609', '0,00000')}`, /line 2: "0,00000"/],
    ['a value with two decimals', `${HEADER}\n${row('202609', '133,15000')}`, /line 2/],
    [
      'a month twice',
      `${HEADER}\n${row('202609', '133,1')}\n${row('202609', '133,2')}`,
      /2026-09 stands there twice/,
    ],
    ['sub-indices only', `${HEADER}\n${row('202609', '1,0', 'VPICOICOP18-01')}`, /no month of the total/],
    ['nothing', '', /header/],
    ['the list of periods alone', periods, /no month of the total/],
    [
      'another series',
      `${HEADER}\n${row('202501', '136,80000')}`,
      /VPI 2020 is final with 126.4/,
      'other-index-series',
    ],
  ];
  for (const [what, content, detail, type = 'unreadable-index-file'] of files) {
    it(`refuses a file: ${what}`, async () => {
      const { status, body } = await send(content);
      expect([body.type, status]).to.deep.equal([type, type === 'other-index-series' ? 409 : 422]);
      expect(body.detail).to.match(detail);
    });
  }

  it('refuses bytes that are no text', async () => {
    const { body } = await send(Buffer.from([0x43, 0xff, 0xfe]));
    expect([body.type, body.detail.includes('UTF-8')]).to.deep.equal(['unreadable-index-file', true]);
  });
});
