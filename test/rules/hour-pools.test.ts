import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { avertingSeconds, thresholdToTell } from '../../src/hour-pools/draw.ts';
import { poolBalance } from '../../src/hour-pools/hour-pool.ts';
import { fittedPeriod, grantedSeconds, poolPeriodOn } from '../../src/hour-pools/pool-period.ts';
import { refusal } from '../support/refusal.ts';

const HOUR = 3600;
const hours = (granted: number, drawn: number, consented = 0, averting = 0) => ({
  granted: granted * HOUR,
  consented: consented * HOUR,
  averting: averting * HOUR,
  drawn: drawn * HOUR,
});

describe('GTC 6.5: hours of a period are used in it or expire', () => {
  const line = { cadence: 'month', quantity: decimal4('20') } as const;
  const term = {
    kind: 'indefinite',
    startsOn: localDate('2026-02-15'),
    months: null,
    renewalMonths: null,
  } as const;

  for (const [day, endsOn, from, until, granted] of [
    ['2026-02-20', null, '2026-02-15', '2026-03-01', 10],
    ['2026-03-31', null, '2026-03-01', '2026-04-01', 20],
    ['2026-04-10', '2026-04-15', '2026-04-01', '2026-04-16', 10],
  ] as const) {
    it(`${day}, contract to ${endsOn ?? 'no day'}: ${from} until ${until} grants ${granted} h`, () => {
      const period = poolPeriodOn(line, { term, endsOn: endsOn && localDate(endsOn) }, localDate(day));
      expect(period).to.deep.equal({ from, until });
      expect(period && grantedSeconds(line, period)).to.equal(granted * HOUR);
    });
  }

  for (const [what, endsOn, drawn, closed, until, granted] of [
    ['no notice', null, 20, false, null, 0],
    ['notice to 31 August: 243 of 365 days', '2026-08-31', 20, false, '2026-09-01', 243],
    ['more was used by then: that stays', '2026-08-31', 300, false, '2026-09-01', 300],
    ['beyond the limit, by consent: the limit stays', '2026-08-31', 370, false, '2026-09-01', 365],
    ['closed', '2026-08-31', 20, true, null, 0],
    ['over before it began', '2025-12-31', 0, false, null, 0],
  ] as const) {
    it(`GTC 3.8: 365 h for 2026, ${what}`, () => {
      const yearly = { cadence: 'year', quantity: decimal4('365') } as const;
      const opened = {
        ...hours(365, drawn, 10),
        id: 'p',
        poolId: 'h',
        period: { from: localDate('2026-01-01'), until: localDate('2027-01-01') },
        closesOn: localDate('2027-01-06'),
        closedOn: closed ? localDate('2026-07-01') : null,
      };
      const since = { ...term, startsOn: localDate('2025-01-01') };
      const fitted = fittedPeriod(yearly, { term: since, endsOn: endsOn && localDate(endsOn) }, opened);
      expect(fitted && [fitted.period.until, fitted.granted / HOUR, fitted.shortened]).to.deep.equal(
        until && [until, granted, true],
      );
    });
  }

  it('before the contract and after its end there is no period', () => {
    const ends = localDate('2026-04-15');
    expect(poolPeriodOn(line, { term, endsOn: null }, localDate('2026-02-14'))).to.equal(null);
    expect(poolPeriodOn(line, { term, endsOn: ends }, localDate('2026-04-16'))).to.equal(null);
  });

  for (const [what, state, used, remaining, overage, free] of [
    ['nothing worked', hours(10, 0), 0, 10, 0, 10],
    ['some worked', hours(10, 4), 4, 6, 0, 6],
    ['worked to the limit, consent to 3 more', hours(10, 10, 3), 10, 0, 0, 3],
    ['2 beyond the limit by consent to 3', hours(10, 12, 3), 10, 0, 2, 1],
    ['1 more to avert damage', hours(10, 14, 3, 1), 10, 0, 4, 0],
  ] as const) {
    it(`${what}: used ${used}, remaining ${remaining}, beyond ${overage}, free ${free}`, () => {
      const balance = poolBalance(state);
      expect(Object.values(balance).map((seconds) => seconds / HOUR)).to.deep.equal([
        used,
        remaining,
        overage,
        free,
      ]);
    });
  }
});

describe('GTC 6.5: beyond the limit only with consent, or to avert imminent damage', () => {
  it('what is free needs no reason', () => {
    expect(avertingSeconds(hours(10, 8), 2 * HOUR, null)).to.equal(0);
    expect(avertingSeconds(hours(10, 10, 3), 3 * HOUR, null)).to.equal(0);
  });
  it('one second more is refused, and the refusal says what is free', async () => {
    const tooMuch = Promise.resolve().then(() => avertingSeconds(hours(10, 8), 2 * HOUR + 1, null));
    const problem = await refusal(tooMuch);
    expect(problem.type).to.equal('pool-exhausted');
    expect(problem.extras.facts).to.include({ free: '2' });
  });
  it('damage covers what is not free, and only that', () => {
    expect(avertingSeconds(hours(10, 8), 3 * HOUR, 'server on fire')).to.equal(HOUR);
  });
});

describe('GTC 6.5: the client is told at each threshold, once', () => {
  for (const [drawn, told, expected] of [
    [7.99, [], undefined],
    [8, [], '80'],
    [9.5, ['80.0000'], undefined],
    [10, ['80.0000'], '100'],
    [10.1, [], '100'],
    [10.1, ['100.0000'], undefined],
  ] as const) {
    it(`${drawn} of 10 h, told at ${told.join() || 'none'}: ${expected ?? 'nothing to tell'}`, () => {
      expect(thresholdToTell(hours(10, drawn), ['80', '100'], told)).to.equal(expected);
    });
  }
});
