import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { month } from '../../src/calendar/month.ts';
import { adjustedPrice, formulaOf } from '../../src/indexation/adjusted-price.ts';
import { adjustment } from '../../src/indexation/adjustment.ts';
import { effectiveDay, whyNotIndexed } from '../../src/indexation/index-adjustment.ts';
import {
  baseMonth,
  comparisonMonths,
  endedYear,
  type IndexTerms,
} from '../../src/indexation/index-clause.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { indexReading, type IndexTable, seriesInUse } from '../../src/terms/index-table.ts';
import { indexSeries } from '../../src/terms/index-value.ts';
import { line } from '../support/agreed.ts';
import { referenceTerms } from '../support/half-years.ts';
import { publishedFactors, publishedIndex, value } from '../support/published-index.ts';
import { refusal } from '../support/refusal.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const series = [...new Set(publishedIndex.values.map((each) => each.series))];

interface Case {
  readonly series?: string;
  readonly base: string;
  readonly months: readonly string[];
  readonly price?: string;
  readonly table?: IndexTable;
  readonly terms?: Partial<IndexTerms>;
}

function adjusted({ series: of = 'VPI 2020', base, months, table = publishedIndex, terms = {} }: Case) {
  const start = { series: indexSeries(of), month: month(base) };
  return adjustment(start, months.map(month), table, { ...referenceTerms, ...terms });
}

/** What becomes of 1 000.00, or of another price. */
function price(one: Case): string {
  const result = adjusted(one);
  return result === undefined
    ? 'nothing to compare'
    : adjustedPrice(decimal4(one.price ?? '1000.00'), result);
}

/** The prices after the first comparison, the first two, and so on. */
function prices(one: Case): string[] {
  return one.months.map((_, nth) => price({ ...one, months: one.months.slice(0, nth + 1) }));
}

const synthetic: IndexTable = {
  values: ['100.0', '110.0', '105.0', '108.0', '112.0'].map((index, nth) =>
    value('VPI 2020', `202${nth + 1}-10`, index),
  ),
  chains: [],
};
const decades = { base: '2021-10', months: ['2022-10', '2023-10', '2024-10', '2025-10'], table: synthetic };

describe('GTC 6.10, rulings 17 to 20: indexation, the worked examples', () => {
  for (const example of examples.index) {
    it(`${example.id}: VPI ${example.series}, base ${example.base}`, () => {
      const terms: Partial<IndexTerms> =
        example.rounding === 'percent_1_decimal' ? { indexRounding: 'percentage-to-one-decimal' } : {};
      const months = example.steps.map((step) => step.month);
      const found = prices({
        series: String(example.series),
        base: example.base,
        months,
        price: example.base_price,
        terms,
      });
      expect(found).to.deep.equal(example.steps.map((step) => step.price));
    });
  }

  it('C1: rounding the percentage first gives other prices, if the terms say so', () => {
    const months = ['2022-10', '2023-10', '2024-10', '2025-10'];
    const terms = { indexRounding: 'percentage-to-one-decimal' } as const;
    expect(prices({ base: '2022-02', months, terms })).to.deep.equal([
      '1084.00',
      '1143.00',
      '1163.00',
      '1210.00',
    ]);
  });

  it('C2: a falling index changes nothing; compounding after it would ask for more', () => {
    const dip = { series: '2005', base: '2007-07', months: ['2008-07', '2009-07', '2010-07'] };
    const skipped = prices({ ...dip, terms: { indexMethod: 'skip-and-compound' } });
    expect(skipped).to.deep.equal(['1037.61', '1037.61', '1056.95']);
    expect(prices(decades)).to.deep.equal(['1100.00', '1100.00', '1100.00', '1120.00']);
    expect(prices({ ...decades, terms: { indexMethod: 'skip-and-compound' } })).to.deep.equal([
      '1100.00',
      '1100.00',
      '1131.43',
      '1173.33',
    ]);
  });

  it('C4: the base month decides the series; nothing is calculated back', () => {
    const base = baseMonth(localDate('2026-01-10'), referenceTerms);
    expect([base, seriesInUse(series, base)]).to.deep.equal(['2025-12', 'VPI 2020']);
    expect(seriesInUse(series, month('2026-01'))).to.equal('VPI 2025');
  });

  it('C5: a provisional value is refused, naming what to enter', async () => {
    const asked = Promise.resolve().then(() => price({ base: '2025-12', months: ['2026-08'] }));
    const problem = await refusal(asked);
    expect([problem.type, problem.extras.facts]).to.deep.equal([
      'index-value-provisional',
      { series: 'VPI 2020', month: '2026-08' },
    ]);
  });
});

describe('GTC 6.10: which months are compared', () => {
  const days: [concluded: string, byTerms: string, monthOfConclusion: string][] = [
    ['2022-03-15', '2022-02', '2022-03'],
    ['2026-01-01', '2025-12', '2026-01'],
    ['2025-12-31', '2025-11', '2025-12'],
    ['2024-03-31', '2024-02', '2024-03'],
  ];
  for (const [concluded, before, of] of days) {
    it(`concluded on ${concluded}: base month ${before}`, () => {
      const day = localDate(concluded);
      expect(baseMonth(day, referenceTerms)).to.equal(before);
      expect(baseMonth(day, { indexBase: 'month-of-conclusion' })).to.equal(of);
    });
  }

  it('ruling 17: each October since, or each November where the terms say so', () => {
    const base = month('2024-02');
    expect(comparisonMonths(base, 2026, referenceTerms)).to.deep.equal(['2024-10', '2025-10', '2026-10']);
    const november = comparisonMonths(base, 2025, { indexComparison: 'november-corrected' });
    expect(november).to.deep.equal(['2024-11', '2025-11']);
    expect(comparisonMonths(base, 2023, referenceTerms)).to.deep.equal([]);
  });

  it('ruling 17: November may be provisional where the terms compare it', () => {
    const table = {
      values: [value('VPI 2020', '2026-10', '133.0'), value('VPI 2020', '2026-11', '134.0', 'provisional')],
      chains: [],
    };
    const one = { base: '2026-10', months: ['2026-11'], table };
    expect(price({ ...one, terms: { indexComparison: 'november-corrected' } })).to.equal('1007.52');
    expect(() => price(one)).to.throw(/only provisional/);
  });

  it('ruling 19: a comparison in or before the base month is ignored', () => {
    expect(price({ base: '2022-11', months: ['2022-10'] })).to.equal('nothing to compare');
    expect(price({ base: '2022-10', months: ['2022-10'] })).to.equal('nothing to compare');
    expect(price({ base: '2022-11', months: ['2022-10', '2023-10'] })).to.equal('1050.91');
  });

  it('ruling 19: a year that nobody adjusted is not lost, even when the index has fallen since', () => {
    expect(price({ ...decades, months: ['2022-10', '2023-10'] })).to.equal('1100.00');
  });

  it('a year has ended on its 31 December', () => {
    const years = ['2026-12-30', '2026-12-31', '2027-01-01'].map((day) => endedYear(localDate(day)));
    expect(years).to.deep.equal([2025, 2026, 2026]);
  });
});

describe('GTC 6.10, ruling 20: the price is rounded once, half up', () => {
  const table = {
    values: [value('VPI 2020', '2021-10', '100.0'), value('VPI 2020', '2022-10', '100.5')],
    chains: [],
  };
  const once = { base: '2021-10', months: ['2022-10'], table };
  const halves: [agreed: string, now: string][] = [
    ['1.00', '1.01'],
    ['3', '3.02'],
    ['0.045', '0.045'],
    ['0.0455', '0.0457'],
    ['0.00', '0.00'],
    ['99999999.9999', '100499999.9999'],
  ];
  for (const [agreed, now] of halves) {
    it(`${agreed} × 100.5 / 100.0 = ${now}`, () => {
      expect(price({ ...once, price: agreed })).to.equal(now);
    });
  }

  const formulas: [terms: Partial<IndexTerms>, formula: string][] = [
    [{}, '1000.00 × 112.0 / 100.0 = 1120.00'],
    [
      { indexMethod: 'skip-and-compound' },
      '1000.00 × 110.0 / 100.0 × 108.0 / 105.0 × 112.0 / 108.0 = 1173.33',
    ],
    [{ indexRounding: 'percentage-to-one-decimal' }, '112 / 100 = +12.0 %, 1000.00 → 1120.00'],
  ];
  for (const [terms, formula] of formulas) {
    it(`says how: ${formula}`, () => {
      const result = adjusted({ ...decades, terms });
      expect(result && formulaOf(decimal4('1000.00'), result)).to.equal(formula);
    });
  }
});

describe('GTC 6.10, ruling 18: a series that has ended is continued in one step', () => {
  const ended = (until: string, factor = '1.387', successor = 'VPI 2025'): IndexTable => ({
    values: publishedIndex.values.filter(({ series, month }) => series !== 'VPI 2015' || month < until),
    chains: [
      {
        series: indexSeries('VPI 2015'),
        from: month(until),
        successor: indexSeries(successor),
        factor: decimal4(factor),
        source: 'test',
      },
    ],
  });
  const read = (table: IndexTable, of: string) => indexReading(table, indexSeries('VPI 2015'), month(of));

  it('C3: published values count as long as there are any, then successor × factor, rounded to one decimal', () => {
    expect(read(ended('2026-01'), '2025-10')).to.deep.include({ value: '139.6', chained: null });
    expect(read(ended('2026-01'), '2026-07')).to.deep.include({
      value: '143.0',
      chained: { from: 'VPI 2025', value: '103.1', factor: '1.387' },
    });
    const c3 = { series: '2015', base: '2020-10', months: ['2025-10', '2026-07'], table: ended('2026-01') };
    expect(prices(c3)).to.deep.equal(['1285.45', '1316.76']);
  });

  it('every published factor gives the published values of its months', () => {
    for (const factor of publishedFactors) {
      const months = publishedIndex.values.filter(
        ({ series, month }) =>
          series === factor.series && month >= factor.from && month <= (factor.last ?? month),
      );
      const table = {
        values: publishedIndex.values.filter(({ series }) => series === factor.successor),
        chains: [{ ...factor, source: 'test' }],
      };
      const chained = months.map((each) => indexReading(table, factor.series, each.month).value);
      expect(chained, `${factor.successor} to ${factor.series}`).to.deep.equal(
        months.map((each) => each.value),
      );
    }
  });

  it('never in two steps: where the successor has ended too, its own factor is asked for', () => {
    const { values, chains } = ended('2021-01', '1.082', 'VPI 2020');
    const table = {
      values: values.filter(({ series, month }) => series !== 'VPI 2020' || month < '2026-01'),
      chains: [...chains, { ...chains[0], series: indexSeries('VPI 2020'), from: month('2026-01') }],
    } as IndexTable;
    expect(read(table, '2025-10').value).to.equal('139.6');
    expect(() => read(table, '2026-01')).to.throw(/VPI 2020 for 2026-01 is missing/);
  });

  it('a provisional value stays provisional when chained', () => {
    expect(read(ended('2026-01'), '2026-08').status).to.equal('provisional');
  });

  it('a month that nobody has entered is named', () => {
    expect(() => price({ base: '2026-01', months: ['2026-10'] })).to.throw(/VPI 2020 for 2026-10 is missing/);
    expect(() => seriesInUse(series, month('1995-01'))).to.throw(
      /no series of the index is known for 1995-01/,
    );
  });

  it('a series is written in several ways', () => {
    for (const text of ['VPI 2020', 'VPI2020', 'vpi-2020', '2020'])
      expect(indexSeries(text)).to.equal('VPI 2020');
    for (const text of ['HVPI 2020', 'VPI 20', '']) expect(() => indexSeries(text)).to.throw(/VPI 2020/);
  });
});

describe('GTC 6.10: which contracts are adjusted, and from when', () => {
  const lines = [line({ kind: 'recurring', price: '100.00', cadence: 'month' })];
  const hours = [line({ kind: 'effort', price: '100.00', cadence: 'month' })];
  const term = { kind: 'indefinite', startsOn: localDate('2026-03-16'), months: null, renewalMonths: null };
  const usual = { status: 'active', term, endsOn: null, lines };
  const cases: [what: string, change: object, why: string | undefined][] = [
    ['of indefinite duration', {}, undefined],
    ['that renews by itself', { term: { ...term, kind: 'auto-renewing', months: 12 } }, undefined],
    ['that is suspended', { status: 'suspended' }, undefined],
    ['for a fixed term', { term: { ...term, kind: 'fixed', months: 36 } }, 'only contracts of indefinite'],
    ['without a term', { term: null }, 'only contracts of indefinite'],
    ['that is terminated', { status: 'terminated' }, 'the contract is terminated'],
    ['that ends with the year', { endsOn: localDate('2026-12-31') }, 'the contract ends on 2026-12-31'],
    ['that ends later', { endsOn: localDate('2027-03-31') }, undefined],
    ['about hours only', { lines: hours }, 'no line of it has a price per period'],
  ];
  for (const [what, change, why] of cases) {
    it(`a contract ${what}: ${why ?? 'yes'}`, () => {
      const { lines: own, ...rest } = { ...usual, ...change };
      const contract = { ...rest, agreed: { lines: own } } as unknown as Parameters<typeof whyNotIndexed>[0];
      expect(whyNotIndexed(contract, localDate('2027-01-01'))?.startsWith(why ?? '')).to.equal(
        why === undefined ? undefined : true,
      );
    });
  }

  const days: [what: string, asOf: string, invoiced: string[], startsOn: string, day: string][] = [
    ['on 31 December', '2026-12-31', ['2027-01-01'], '2026-03-16', '2027-01-01'],
    ['late', '2027-01-10', [], '2026-03-16', '2027-01-10'],
    ['with January invoiced', '2026-12-31', ['2026-10-01', '2027-02-01'], '2026-03-16', '2027-02-01'],
    ['before the term begins', '2026-12-31', [], '2027-05-01', '2027-05-01'],
  ];
  for (const [what, asOf, invoiced, startsOn, day] of days) {
    it(`adjusted ${what}: from ${day}`, () => {
      const starting = { ...term, kind: 'indefinite', startsOn: localDate(startsOn) } as const;
      expect(effectiveDay(2026, starting, localDate(asOf), invoiced.map(localDate))).to.equal(day);
    });
  }
});
