import { expect } from 'chai';
import { billedLines } from '../../src/billing/billed-lines.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { hourlyPrice, type Rate, rateFor, whyRate } from '../../src/people/rate.ts';
import { Problem } from '../../src/problems/problem.ts';
import {
  type BookableService,
  requireRecordable,
  requireTarget,
  type WorkFacts,
} from '../../src/time/recordable.ts';
import { movedTarget, timeTarget, type TimeTarget } from '../../src/time/time-entry.ts';
import { billableSeconds, hoursOf, secondsOf, type TimeRounding } from '../../src/time/time-rounding.ts';
import { workedTime } from '../../src/time/worked-time.ts';
import { agreed, line } from '../support/agreed.ts';

const DAY = localDate('2026-03-02');

describe('GTC 6.4: recorded time becomes billable time by the rounding that was agreed', () => {
  type Case = [rounding: TimeRounding, minutes: number[], billable: number[]];
  const steps = (minutes: 1 | 6 | 15 | 30, direction: 'up' | 'nearest', per: 'entry' | 'day') =>
    ({ minutes, direction, per }) as const;
  const cases: Case[] = [
    ['exact', [20, 7.5], [20, 7.5]],
    [steps(15, 'up', 'entry'), [20, 15, 1], [30, 15, 15]],
    [steps(15, 'nearest', 'entry'), [20, 22.5, 7], [15, 30, 0]],
    [steps(6, 'up', 'entry'), [31], [36]],
    [steps(30, 'up', 'day'), [20, 20], [20, 40]],
    [steps(15, 'nearest', 'day'), [3, 3], [0, 0]],
    [steps(15, 'nearest', 'day'), [10, 6], [10, 5]],
    [steps(1, 'up', 'entry'), [0.5], [1]],
  ];
  for (const [rounding, minutes, billable] of cases) {
    const how = rounding === 'exact' ? rounding : Object.values(rounding).join(' ');
    it(`${how}: ${minutes.join(' + ')} minutes are billed as ${billable.join(' + ')}`, () => {
      const entries = minutes.map((each, at) => ({
        id: String(at),
        personId: 'anna',
        day: DAY,
        linePosition: 1,
        serviceId: null,
        seconds: each * 60,
      }));
      const rounded = billableSeconds(entries, rounding);
      expect(entries.map(({ id }) => (rounded.get(id) ?? NaN) / 60)).to.deep.equal(billable);
    });
  }

  it('by day: another person, item, additional service or day is rounded apart', () => {
    const entry = { personId: 'anna', day: DAY, linePosition: 1, serviceId: null, seconds: 600 };
    const others = [
      { ...entry, id: '1' },
      { ...entry, id: '2', personId: 'bernd' },
      { ...entry, id: '3', linePosition: 2 },
      { ...entry, id: '4', day: localDate('2026-03-03') },
      { ...entry, id: '5', linePosition: null, serviceId: 'training' },
    ];
    const rounded = billableSeconds(others, steps(15, 'up', 'day'));
    expect([...rounded.values()]).to.deep.equal([900, 900, 900, 900, 900]);
  });

  const hours: [text: string, seconds: number, shown: string][] = [
    ['7.5', 27_000, '7.5'],
    ['0.3333', 1200, '0.3333'],
    ['7.33', 26_388, '7.33'],
    ['0.1667', 600, '0.1667'],
  ];
  for (const [text, seconds, shown] of hours) {
    it(`${text} hours are ${seconds} seconds`, () => {
      expect([secondsOf(decimal4(text)), hoursOf(seconds)]).to.deep.equal([seconds, shown]);
    });
  }
});

describe('GTC 6.4: the most specific rate in force applies', () => {
  const base = { personId: null, role: null, clientId: null, contractId: null };
  const rate = (hourly: string, more: Partial<Rate> = {}): Rate => ({
    ...base,
    id: hourly,
    validFrom: localDate('2026-01-01'),
    hourly: decimal4(hourly),
    ...more,
  });
  const anna = { personId: 'anna', role: 'developer', clientId: 'k', contractId: 'c', day: DAY };
  const general = rate('80');
  const role = rate('85', { role: 'developer' });
  const person = rate('90', { personId: 'anna' });
  const client = rate('95', { clientId: 'k' });
  const personAtClient = rate('96', { clientId: 'k', personId: 'anna' });
  const contract = rate('100', { contractId: 'c' });
  const roleAtContract = rate('110', { contractId: 'c', role: 'developer' });
  const later = rate('120', { contractId: 'c', role: 'developer', validFrom: localDate('2026-03-03') });
  const newer = rate('112', { contractId: 'c', role: 'developer', validFrom: DAY });
  const strangers = [
    rate('1', { personId: 'bernd' }),
    rate('2', { contractId: 'x' }),
    rate('3', { role: 'x' }),
  ];

  type Case = [agreed: string | null, rates: Rate[], hourly: string | null, why: string | null];
  const cases: Case[] = [
    [null, strangers, null, null],
    [null, [general, ...strangers], '80', 'of anybody in general, since 2026-01-01'],
    [null, [general, role], '85', 'of the role in general, since 2026-01-01'],
    [null, [general, role, person], '90', 'of the person in general, since 2026-01-01'],
    [null, [person, client], '95', 'of anybody for this client, since 2026-01-01'],
    [null, [client, personAtClient], '96', 'of the person for this client, since 2026-01-01'],
    ['99', [person, personAtClient], '99', 'price of the ordered line'],
    ['99', [person, contract], '100', 'of anybody for this contract, since 2026-01-01'],
    ['99', [contract, roleAtContract, later], '110', 'of the role for this contract, since 2026-01-01'],
    ['99', [newer, roleAtContract, later], '112', 'of the role for this contract, since 2026-03-02'],
  ];
  for (const [agreedHour, rates, hourly, why] of cases) {
    it(`${rates.map((each) => each.hourly).join(', ')}, agreed ${agreedHour ?? 'nothing'}: ${hourly ?? 'none'}`, () => {
      const found = rateFor({ ...anna, agreed: agreedHour === null ? null : decimal4(agreedHour) }, rates);
      expect(found?.hourly ?? null).to.equal(hourly);
      expect(found && whyRate(found)).to.equal(why);
    });
  }

  it('a day sold at 1 000 is 125 an hour', () => {
    expect(hourlyPrice(decimal4('1000'), 'DAY', '8')).to.equal('125');
    expect(hourlyPrice(decimal4('1000'), 'DAY', '7.7')).to.equal('129.8701');
    expect(hourlyPrice(decimal4('95.5'), 'HUR', '8')).to.equal('95.5');
  });
});

describe('what time can be recorded', () => {
  const facts: WorkFacts = {
    contract: {
      number: 'AU-2026-0001',
      status: 'active',
      agreed: agreed('half-half', [{ kind: 'effort', price: '90' }, { price: '100' }]),
    },
    orderedOn: localDate('2026-03-01'),
    completedOn: null,
    released: false,
    settledLines: [],
    services: [],
  };
  const on = (changes: Partial<WorkFacts['contract']>) => ({ contract: { ...facts.contract, ...changes } });
  const completed = { ...on({ status: 'completed' }), completedOn: localDate('2026-03-05') };
  const TODAY = localDate('2026-03-10');
  const days: [what: string, changes: Partial<WorkFacts>, day: string, problem: string | null][] = [
    ['work before its release, with a warning (ruling 6)', {}, '2026-03-02', null],
    ['GTC 7.10: a suspended contract', on({ status: 'suspended' }), '2026-03-02', 'contract-suspended'],
    ['a terminated contract', on({ status: 'terminated' }), '2026-03-02', 'contract-ended'],
    ['tomorrow', {}, '2026-03-11', 'time-in-future'],
    ['the day before the order', {}, '2026-02-28', 'time-before-order'],
    ['late, of a completed contract', completed, '2026-03-05', null],
    ['after completion', completed, '2026-03-06', 'contract-ended'],
  ];
  for (const [what, changes, day, problem] of days) {
    it(`${what}: ${problem ?? 'recorded'}`, () => {
      const work = { serviceId: null, day: localDate(day) };
      expect(refusal(() => requireRecordable({ ...facts, ...changes }, work, TODAY))).to.equal(problem);
    });
  }

  const targets: [position: number | null, settled: number[], problem: string | null][] = [
    [1, [], null],
    [null, [1], null],
    [2, [], 'not-by-effort'],
    [3, [], 'unknown-line'],
    [1, [1], 'time-settled'],
  ];
  for (const [linePosition, settledLines, problem] of targets) {
    it(`GTC 6.3: item ${linePosition ?? 'none'}${settledLines.length > 0 ? ', invoiced' : ''}: ${problem ?? 'recorded'}`, () => {
      const target = timeTarget({ linePosition });
      expect(refusal(() => requireTarget({ ...facts, settledLines }, target))).to.equal(problem);
    });
  }

  const ordered: BookableService = {
    id: 'training',
    number: 1,
    byHours: true,
    byTime: false,
    state: 'ordered',
    orderedOn: localDate('2026-03-03'),
    renderedOn: null,
    settled: false,
  };
  const rendered = { ...ordered, state: 'rendered', renderedOn: localDate('2026-03-06') } as const;
  const byTime = { ...rendered, byTime: true };
  const services: [what: string, service: BookableService, day: string, problem: string | null][] = [
    ['ordered by the hour', ordered, '2026-03-03', null],
    ['before its own order', ordered, '2026-03-02', 'time-before-order'],
    ['at a price that stands', { ...ordered, byHours: false }, '2026-03-03', 'not-by-effort'],
    ['taken back', { ...ordered, state: 'revoked' }, '2026-03-03', 'time-settled'],
    ['rendered by its time, late', byTime, '2026-03-06', null],
    ['rendered by its time, a day later', byTime, '2026-03-07', 'contract-ended'],
    ['rendered with stated hours', rendered, '2026-03-06', 'time-settled'],
    ['invoiced', { ...byTime, settled: true }, '2026-03-06', 'time-settled'],
    ['of another contract', { ...ordered, id: 'other' }, '2026-03-03', 'not-found'],
  ];
  for (const [what, service, day, problem] of services) {
    it(`GTC 6.6: an additional service ${what}: ${problem ?? 'recorded'}`, () => {
      const target = timeTarget({ serviceId: 'training' });
      // What is ordered on top may be rendered after the work of the contract is complete.
      const known = { ...facts, ...completed, services: [service] };
      const refused = refusal(() => {
        requireRecordable(known, { ...target, day: localDate(day) }, TODAY);
        requireTarget(known, target);
      });
      expect(refused).to.equal(problem);
    });
  }

  const moves: [to: Partial<TimeTarget>, now: Partial<TimeTarget>][] = [
    [{}, { poolId: 'pool' }],
    [{ linePosition: 1 }, { linePosition: 1 }],
    [{ serviceId: 'training' }, { serviceId: 'training' }],
    [{ serviceId: null }, { poolId: 'pool' }],
  ];
  for (const [to, now] of moves)
    it(`time on a pool moved to ${JSON.stringify(to)} is on ${JSON.stringify(now)}`, () => {
      expect(movedTarget(timeTarget({ poolId: 'pool' }), to)).to.deep.equal(timeTarget(now));
    });

  type Said = { hours?: string; start?: string; end?: string };
  const said: [said: Said, seconds: number | string][] = [
    [{ hours: '7.5' }, 27_000],
    [{ start: '09:00', end: '10:30' }, 5400],
    [{ start: '09:00', end: '17:00', hours: '7.5' }, 27_000],
    [{}, 'hours'],
    [{ start: '09:00' }, 'end'],
    [{ start: '10:00', end: '09:00' }, 'end'],
    [{ start: '09:00', end: '10:00', hours: '1.5' }, 'hours'],
    [{ hours: '24.5' }, 'hours'],
  ];
  for (const [{ hours, ...times }, expected] of said) {
    it(`${JSON.stringify({ ...times, hours })}: ${expected}`, () => {
      const read = () =>
        workedTime(DAY, { ...times, hours: hours === undefined ? undefined : decimal4(hours) });
      if (typeof expected === 'number') expect(read().seconds).to.equal(expected);
      else expect(read).to.throw(Problem, new RegExp(`^${expected}:`));
    });
  }
});

describe('GTC 6.3, 6.4: what is billed of agreed lines', () => {
  const effort = { ...line({ kind: 'effort', price: '100', quantity: '80', discount: '10' }), unit: 'Tage' };
  const lump = line({ price: '1000' }, 2);
  const worked = (hours: string, hourly: string, linePosition: number | null = 1) => ({
    entry: {
      id: hours,
      personId: 'anna',
      personName: 'Anna',
      role: null,
      day: DAY,
      linePosition,
      serviceId: null,
      serviceName: null,
      servicePrice: null,
      seconds: secondsOf(decimal4(hours)),
      description: 'x',
    },
    billableSeconds: secondsOf(decimal4(hours)),
    rate: { hourly: decimal4(hourly), of: 'offer', by: 'anybody', validFrom: null } as const,
  });
  const shown = (time: ReturnType<typeof worked>[]) =>
    billedLines([effort, lump], time, 'de').lines.map(
      (each) => `${each.position}: ${each.quantity} ${each.unit} × ${each.unitPrice} = ${each.net}`,
    );

  it('a lump sum stays what it is, effort is its hours at their rate, with its discount', () => {
    expect(shown([worked('5', '12.5'), worked('2.5', '12.5'), worked('9', '99', null)])).to.deep.equal([
      '1: 7.5 Std × 12.5 = 84.38',
      '2: 1 lump sum × 1000 = 1000.00',
    ]);
  });
  it('two rates are two lines, numbered anew', () => {
    expect(shown([worked('5', '12.5'), worked('1', '20')])).to.deep.equal([
      '1: 5 Std × 12.5 = 56.25',
      '2: 1 Std × 20 = 18.00',
      '3: 1 lump sum × 1000 = 1000.00',
    ]);
  });
  it('effort on which nobody worked stands there with nothing', () => {
    expect(shown([])[0]).to.equal('1: 0 Tage × 100 = 0.00');
  });
});

function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.type;
    throw error;
  }
}
