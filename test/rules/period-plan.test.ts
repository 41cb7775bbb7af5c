import { expect } from 'chai';
import { addDays, type LocalDate, localDate } from '../../src/calendar/local-date.ts';
import { type UnplacedPart } from '../../src/contracts/billing-plan.ts';
import { plannedPeriods } from '../../src/contracts/period-plan.ts';
import { revisedPeriods } from '../../src/contracts/plan-revision.ts';
import { type PriceVersion } from '../../src/contracts/price.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { totalsOf } from '../../src/money/vat.ts';
import { agreed, type LineSpec } from '../support/agreed.ts';
import { running } from '../support/running.ts';

const before = localDate('2027-03-01');

/** "2026-02-15–2026-02-28 140.00 due 2026-02-15" for each period of one line. */
function periods(
  spec: LineSpec,
  from: string,
  options: { to?: string; prices?: PriceVersion[] } = {},
): string[] {
  const contract = running(agreed('per-period', [spec]), from, options.to);
  return plannedPeriods(contract, options.prices ?? [], before).map(({ period, taxes, dueOn }) => {
    const last = addDays(period?.until ?? before, -1);
    return `${period?.from}–${last} ${totalsOf(taxes).net} due ${dueOn}`;
  });
}

function priceFrom(day: string, unitPrice: string): PriceVersion {
  return {
    linePosition: 1,
    validFrom: localDate(day),
    unitPrice: decimal4(unitPrice),
    cause: 'agreement',
    reason: 'amendment of spring',
    clause: 'gtc:1.4',
  };
}

const monthly: LineSpec = { kind: 'recurring', price: '280.00', cadence: 'month' };

describe('GTC 6.8: a recurring service is billed per calendar period', () => {
  const firsts: [string, LineSpec, string, string[]][] = [
    [
      'month in advance from the middle: 14 of 28 days, then whole months',
      monthly,
      '2026-02-15',
      ['2026-02-15–2026-02-28 140.00 due 2026-02-15', '2026-03-01–2026-03-31 280.00 due 2026-03-01'],
    ],
    [
      'month in arrears: due on the day after',
      { ...monthly, billed: 'in-arrears' },
      '2026-02-01',
      ['2026-02-01–2026-02-28 280.00 due 2026-03-01', '2026-03-01–2026-03-31 280.00 due 2026-04-01'],
    ],
    [
      'quarter from 31 January: 60 of 90 days',
      { ...monthly, price: '900.00', cadence: 'quarter' },
      '2026-01-31',
      ['2026-01-31–2026-03-31 600.00 due 2026-01-31', '2026-04-01–2026-06-30 900.00 due 2026-04-01'],
    ],
    [
      'half-year',
      { ...monthly, price: '600.00', cadence: 'half-year' },
      '2026-07-01',
      ['2026-07-01–2026-12-31 600.00 due 2026-07-01', '2027-01-01–2027-06-30 600.00 due 2027-01-01'],
    ],
    [
      'year from 1 July: 184 of 365 days, rounded half up',
      { ...monthly, price: '1000.00', cadence: 'year' },
      '2026-07-01',
      ['2026-07-01–2026-12-31 504.11 due 2026-07-01', '2027-01-01–2027-12-31 1000.00 due 2027-01-01'],
    ],
    [
      'one day of a leap February: 100.00 / 29',
      { ...monthly, price: '100.00' },
      '2024-02-29',
      ['2024-02-29–2024-02-29 3.45 due 2024-02-29', '2024-03-01–2024-03-31 100.00 due 2024-03-01'],
    ],
  ];
  for (const [title, line, from, expected] of firsts) {
    it(title, () => {
      expect(periods(line, from).slice(0, 2)).to.deep.equal(expected);
    });
  }

  it('the last period ends with the contract: 10 of 31 days', () => {
    expect(periods({ ...monthly, price: '310.00' }, '2026-03-01', { to: '2026-05-10' })).to.deep.equal([
      '2026-03-01–2026-03-31 310.00 due 2026-03-01',
      '2026-04-01–2026-04-30 310.00 due 2026-04-01',
      '2026-05-01–2026-05-10 100.00 due 2026-05-01',
    ]);
  });

  it('is planned for every period that begins before a day, and for none after', () => {
    expect(periods(monthly, '2026-12-20')).to.have.length(3);
    expect(periods(monthly, '2027-03-01')).to.deep.equal([]);
  });

  it('quantity, discount of the line and of the offer count: 3 × 10.00 less 10 % less 5 %', () => {
    const spec: LineSpec = { ...monthly, quantity: '3', price: '10.00', discount: '10' };
    const [part] = plannedPeriods(running(agreed('per-period', [spec], '5'), '2026-01-01'), [], before);
    expect(totalsOf(part?.taxes ?? []).net.toString()).to.equal('25.65');
  });

  it('hours by the month have a period, but cost what is worked (GTC 6.4)', () => {
    const effort: LineSpec = { kind: 'effort', price: '95.00', cadence: 'month', billed: 'in-arrears' };
    expect(periods(effort, '2027-02-01')).to.deep.equal(['2027-02-01–2027-02-28 0.00 due 2027-03-01']);
  });
});

describe('GTC 1.4: a price changes from a day on', () => {
  it('from the first of a month: the months before keep theirs', () => {
    const plan = periods(monthly, '2027-01-01', { prices: [priceFrom('2027-02-01', '300.00')] });
    expect(plan).to.deep.equal([
      '2027-01-01–2027-01-31 280.00 due 2027-01-01',
      '2027-02-01–2027-02-28 300.00 due 2027-02-01',
    ]);
  });

  it('within a period: both prices by their days, due together', () => {
    const plan = periods(monthly, '2027-02-01', { prices: [priceFrom('2027-02-22', '560.00')] });
    expect(plan).to.deep.equal([
      '2027-02-01–2027-02-21 210.00 due 2027-02-01',
      '2027-02-22–2027-02-28 140.00 due 2027-02-01',
    ]);
  });

  it('the latest price in force counts, whatever the order in which they were agreed', () => {
    const prices = [priceFrom('2027-01-15', '310.00'), priceFrom('2026-06-01', '300.00')];
    expect(periods(monthly, '2027-02-01', { prices })).to.deep.equal([
      '2027-02-01–2027-02-28 310.00 due 2027-02-01',
    ]);
  });
});

describe('GTC 6.8: a plan is revised, what has been billed is not', () => {
  const contract = (to?: string) => running(agreed('per-period', [monthly]), '2026-12-01', to);
  const parts = plannedPeriods(contract(), [], before).map((part, index) => ({
    ...part,
    id: `part ${index + 1}`,
    contractId: 'contract',
    position: index + 1,
    called: null,
  }));
  const revise = (
    to: string | undefined,
    prices: PriceVersion[],
    billed: string[],
    until: LocalDate = before,
  ) => {
    const standing = parts.map((part) => ({ ...part, billed: billed.includes(part.id) }));
    const { surplus, repriced, missing } = revisedPeriods(contract(to), prices, until, standing);
    const shown = ({ period, taxes }: UnplacedPart) => `${period?.from} ${totalsOf(taxes).net}`;
    return {
      surplus: surplus.map(({ id }) => id),
      repriced: repriced.map((part) => `${part.id}: ${shown(part)}`),
      missing: missing.map(shown),
    };
  };

  it('nothing changes when nothing has changed', () => {
    expect(revise(undefined, [], ['part 1'])).to.deep.equal({ surplus: [], repriced: [], missing: [] });
  });

  it('a longer horizon adds the next period', () => {
    expect(revise(undefined, [], [], localDate('2027-03-02'))).to.deep.equal({
      surplus: [],
      repriced: [],
      missing: ['2027-03-01 280.00'],
    });
  });

  it('a new price is that of what is not billed yet', () => {
    expect(revise(undefined, [priceFrom('2027-01-01', '300.00')], ['part 1'])).to.deep.equal({
      surplus: [],
      repriced: ['part 2: 2027-01-01 300.00', 'part 3: 2027-02-01 300.00'],
      missing: [],
    });
  });

  it('a new price within a period cuts it', () => {
    expect(revise(undefined, [priceFrom('2027-01-16', '300.00')], ['part 1'])).to.deep.equal({
      surplus: ['part 2'],
      repriced: ['part 3: 2027-02-01 300.00'],
      missing: ['2027-01-01 135.48', '2027-01-16 154.84'],
    });
  });

  it('an end cuts what is not billed yet and leaves what is', () => {
    expect(revise('2027-01-20', [], ['part 1', 'part 2'])).to.deep.equal({
      surplus: ['part 3'],
      repriced: [],
      missing: [],
    });
    expect(revise('2027-01-20', [], ['part 1'])).to.deep.equal({
      surplus: ['part 2', 'part 3'],
      repriced: [],
      missing: ['2027-01-01 180.65'],
    });
  });

  it('an end that is taken back leaves the rest of a period to be billed', () => {
    const [cut] = plannedPeriods(contract('2026-12-10'), [], before);
    const billed = cut && {
      ...cut,
      id: 'cut',
      contractId: 'contract',
      position: 1,
      billed: true,
      called: null,
    };
    const { missing } = revisedPeriods(contract(), [], localDate('2027-01-01'), billed ? [billed] : []);
    expect(missing.map(({ period, taxes }) => `${period?.from} ${totalsOf(taxes).net}`)).to.deep.equal([
      '2026-12-11 189.68',
    ]);
  });
});
