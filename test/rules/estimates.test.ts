import { expect } from 'chai';
import { billedLines } from '../../src/billing/billed-lines.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { mostBillable } from '../../src/estimates/billable-costs.ts';
import {
  approvedCosts,
  costsOf,
  type Estimate,
  forecastOf,
  overrunPercent,
} from '../../src/estimates/estimate.ts';
import { nextStep } from '../../src/estimates/next-step.ts';
import { whyNotCounting } from '../../src/estimates/objection.ts';
import { objectionDeadline, type Overrun, type OverrunState } from '../../src/estimates/overrun.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { paperLine } from '../../src/offers/paper-price.ts';
import { secondsOf } from '../../src/time/time-rounding.ts';
import { line, money } from '../support/agreed.ts';

const terms = { estimateTolerance: '15', estimateObjection: { weeks: 1 } } as const;
const TODAY = localDate('2026-03-12');

/** Estimated 10 000.00. */
function estimate(more: Partial<Estimate> = {}, binding = false): Estimate {
  return {
    line: line({ kind: 'effort', quantity: '100', price: '100', binding }),
    spent: money('4000.00'),
    stated: null,
    finished: false,
    overruns: [],
    terms,
    ...more,
  };
}

function overrun(state: OverrunState, forecast: string, more: Partial<Overrun> = {}): Overrun {
  return {
    id: state,
    contractId: '',
    linePosition: 1,
    estimated: money('10000.00'),
    forecast: money(forecast),
    state,
    documentId: null,
    objectBy: localDate('2026-03-11'),
    receivedOn: localDate('2026-03-04'),
    ...more,
  };
}

describe('GTC 6.2: an overrun of up to 15 % needs no notice, a larger one does', () => {
  for (const [forecast, percent, step] of [
    ['9999.99', '0', 'none'],
    ['10000.00', '0', 'none'],
    ['10000.01', '0', 'tolerate'],
    ['11499.00', '14.99', 'tolerate'],
    ['11500.00', '15', 'tolerate'],
    ['11500.01', '15', 'announce'],
    ['11501.00', '15.01', 'announce'],
  ] as const) {
    it(`estimated 10 000.00, forecast ${forecast}: ${step}`, () => {
      const stated = estimate({ stated: money(forecast) });
      expect(nextStep(stated, TODAY).step).to.equal(step);
      expect(overrunPercent(money('10000.00'), forecastOf(stated))).to.equal(percent);
      expect(nextStep(estimate({ stated: money(forecast) }, true), TODAY).step).to.equal('none');
    });
  }

  it('an estimate of nothing is exceeded by anything; no percentage says by how much', () => {
    const free = { ...estimate(), line: line({ kind: 'effort', price: '0' }), spent: money('0.01') };
    expect(nextStep(free, TODAY).step).to.equal('announce');
    expect(overrunPercent(money('0.00'), money('0.01'))).to.equal(null);
  });
});

describe('GTC 6.2: the costs at completion', () => {
  for (const [what, facts, expected] of [
    ['nobody said anything: the estimate', {}, '10000.00'],
    ['what was stated last', { stated: money('11800.00') }, '11800.00'],
    ['a lower forecast counts too', { stated: money('8000.00') }, '8000.00'],
    ['never less than what is spent', { stated: money('8000.00'), spent: money('8100.00') }, '8100.00'],
    ['of finished work what was spent', { stated: money('11800.00'), finished: true }, '4000.00'],
  ] as const) {
    it(`${what}: ${expected}`, () => {
      expect(forecastOf(estimate(facts)).toString()).to.equal(expected);
    });
  }
});

describe('GTC 6.2: what hours cost, to the cent as invoices bill them', () => {
  const worked = (hours: string, hourly: string, invoiceId: string | null = null, linePosition = 1) => ({
    entry: {
      id: '',
      personId: '',
      personName: '',
      role: null,
      day: TODAY,
      linePosition,
      serviceId: null,
      serviceName: null,
      servicePrice: null,
      seconds: 0,
      description: '',
      billedSeconds: null,
      billedRate: null,
      invoiceId,
    },
    billableSeconds: secondsOf(decimal4(hours)),
    rate: { hourly: decimal4(hourly), of: 'offer', by: 'anybody', validFrom: null } as const,
  });
  const item = line({ kind: 'effort', quantity: '10', price: '100', discount: '10' });

  for (const [what, time, expected] of [
    ['nothing', [], '0.00'],
    ['each rate, less the discount of the item', [worked('2', '100'), worked('1', '120')], '288.00'],
    ['other items stay out', [worked('2', '100'), worked('9', '100', null, 2)], '180.00'],
    ['one invoice is rounded once', [worked('0.5', '0.05'), worked('0.5', '0.05')], '0.05'],
    ['two are rounded twice', [worked('0.5', '0.05', 'a'), worked('0.5', '0.05', 'b')], '0.04'],
  ] as const) {
    it(`${what}: ${expected}`, () => {
      expect(costsOf(item, time).toString()).to.equal(expected);
    });
  }

  it('what exceeds the most that may be billed is taken off by a line of its own', () => {
    const time = [worked('12', '100'), worked('1', '120')];
    const { lines } = billedLines([item], time, 'en', new Map([[1, money('900.00')]]));
    expect(lines.map(({ quantity, net }) => `${quantity} ${net}`)).to.deep.equal([
      '12 1080.00',
      '1 108.00',
      '-1 -288.00',
    ]);
    expect(billedLines([item], time, 'en', new Map([[1, money('1188.00')]])).lines).to.have.length(2);
  });
});

describe('GTC 6.2: told once for each higher forecast, one at a time, and silence approves', () => {
  for (const [what, forecast, overruns, step] of [
    ['tolerated before', '11000.00', [overrun('tolerated', '10500.00')], 'none'],
    ['tolerated before, now beyond', '12000.00', [overrun('tolerated', '10500.00')], 'announce'],
    ['a notice for a person to send', '12000.00', [overrun('drafted', '12000.00')], 'wait'],
    ['not to be sent any more', '11000.00', [overrun('drafted', '12000.00')], 'drop'],
    ['not gone out', '12000.00', [overrun('announced', '12000.00', { receivedOn: null })], 'wait'],
    ['the last day to object', '12000.00', [overrun('announced', '12000.00', { objectBy: TODAY })], 'wait'],
    ['the day after', '12000.00', [overrun('announced', '12000.00')], 'approve'],
    [
      'silence approves what was announced, whatever came since',
      '13000.00',
      [overrun('announced', '12000.00')],
      'approve',
    ],
    ['objected', '12000.00', [overrun('objected', '12000.00')], 'wait'],
    ['approved', '12000.00', [overrun('approved', '12000.00')], 'none'],
    ['more than was approved', '12000.01', [overrun('approved', '12000.00')], 'announce'],
    ['declined', '12000.00', [overrun('declined', '12000.00')], 'none'],
    ['more than was declined', '12500.00', [overrun('declined', '12000.00')], 'announce'],
  ] as const) {
    it(`${what}: ${step}`, () => {
      expect(nextStep(estimate({ stated: money(forecast), overruns }), TODAY).step).to.equal(step);
    });
  }

  it('finished for less than was announced: there is nothing to approve', () => {
    const finished = { finished: true, spent: money('11500.00'), stated: money('12000.00') };
    for (const state of ['announced', 'objected'] as const)
      expect(
        nextStep(estimate({ ...finished, overruns: [overrun(state, '12000.00')] }), TODAY).step,
      ).to.equal('drop');
  });
});

describe('GTC 6.2: one week from receipt, moved to a working day, never less', () => {
  for (const [receivedOn, objectBy, deadline] of [
    ['2026-03-04', '2026-03-11', '2026-03-11'],
    ['2026-03-05', '2026-03-11', '2026-03-12'],
    ['2026-03-04', '2026-03-16', '2026-03-16'],
    ['2026-03-27', '2026-04-03', '2026-04-07'],
  ] as const) {
    it(`received ${receivedOn}, printed ${objectBy}: ${deadline}`, () => {
      const notice = { receivedOn: localDate(receivedOn), objectBy: localDate(objectBy) };
      expect(objectionDeadline(notice, terms)).to.equal(deadline);
    });
  }
});

describe('GTC 6.2: an objection counts in time and with a less expensive alternative', () => {
  const cheaper = { description: 'tests by the client', net: money('11999.99') };
  for (const [receivedOn, alternative, counts] of [
    ['2026-03-11', cheaper, true],
    ['2026-03-12', cheaper, false],
    ['2026-03-11', null, false],
    ['2026-03-11', { ...cheaper, net: money('12000.00') }, false],
  ] as const) {
    it(`received ${receivedOn}, ${alternative?.net.toString() ?? 'no alternative'}: ${counts ? 'counts' : 'does not count'}`, () => {
      const objection = { receivedOn: localDate(receivedOn), text: 'No.', alternative };
      const why = whyNotCounting(objection, overrun('announced', '12000.00'), localDate('2026-03-11'));
      expect(why === null).to.equal(counts);
    });
  }

  it('while the notice has not been received no objection is late', () => {
    const objection = { receivedOn: TODAY, text: 'No.', alternative: cheaper };
    expect(whyNotCounting(objection, overrun('announced', '12000.00'), null)).to.equal(null);
  });
});

describe('GTC 6.2: what may be billed', () => {
  for (const [what, costs, overruns, expected] of [
    ['within the tolerance', '11500.00', [], null],
    ['beyond it, nobody was told', '11500.01', [], 'waits'],
    ['while the client may object', '12000.00', [overrun('announced', '12000.00')], 'waits'],
    ['while an objection is undecided', '12000.00', [overrun('objected', '12000.00')], 'waits'],
    ['approved', '12000.00', [overrun('approved', '12000.00')], null],
    ['more than was approved', '12000.01', [overrun('approved', '12000.00')], 'waits'],
    ['declined', '12000.00', [overrun('declined', '12000.00')], '11500.00'],
    [
      'declined after an approved one',
      '12500.00',
      [overrun('approved', '12000.00'), overrun('declined', '13000.00')],
      '12000.00',
    ],
    ['more than was declined', '12000.01', [overrun('declined', '12000.00')], 'waits'],
  ] as const) {
    it(`costs ${costs}, ${what}: ${expected ?? 'as it costs'}`, () => {
      const most = mostBillable(estimate({ overruns }), money(costs));
      expect(typeof most === 'string' ? 'waits' : (most?.toString() ?? null)).to.equal(expected);
    });
  }

  it('a binding estimate never more than it says, and never waits', () => {
    expect(mostBillable(estimate({}, true), money('99999.00'))?.toString()).to.equal('10000.00');
  });

  it('the tolerance is rounded half up to the cent: 1 000.03 and 15 % make 1 150.03', () => {
    const odd = { ...estimate(), line: line({ kind: 'effort', price: '1000.03' }) };
    expect(approvedCosts(odd).toString()).to.equal('1150.03');
  });
});

describe('GTC 6.2: estimates are not binding unless marked so', () => {
  it('a paper says it below the line; hours that are billed are no estimate any more', () => {
    const item = line({ kind: 'effort', price: '100', binding: true });
    expect(paperLine(item, 'de').detail).to.equal('verbindlicher Kostenvoranschlag');
    expect(paperLine(item, 'en').detail).to.equal('binding estimate');
    expect(paperLine(line({ kind: 'effort', price: '100' }), 'de').detail).to.equal(null);
    const { lines } = billedLines([item], [], 'de');
    expect(lines.map((each) => paperLine(each, 'de').detail)).to.deep.equal([null]);
  });
});
