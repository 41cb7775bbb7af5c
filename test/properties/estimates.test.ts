import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../../src/calendar/local-date.ts';
import { mostBillable } from '../../src/estimates/billable-costs.ts';
import { approvedCosts, type Estimate } from '../../src/estimates/estimate.ts';
import { nextStep } from '../../src/estimates/next-step.ts';
import { isWaiting, type Overrun, type OverrunEvent, overrunStates } from '../../src/estimates/overrun.ts';
import { advance } from '../../src/states/transitions.ts';
import { line, money } from '../support/agreed.ts';

/** What happens to an estimate of 1 000.00: somebody forecasts, days pass, the client objects, a person decides. */
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('forecast' as const), cents: fc.integer({ min: 80_000, max: 200_000 }) }),
    fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ act: fc.constantFrom('object' as const, 'approve' as const, 'decline' as const) }),
  ),
  { maxLength: 30 },
);

function move(overruns: readonly Overrun[], event: OverrunEvent): Overrun[] {
  return overruns.map((each) =>
    isWaiting(each) ? { ...each, state: advance('it', overrunStates, each.state, event) } : each,
  );
}

/** What a run does on a day, as `followEstimate` does it. */
function follow(estimate: Estimate, today: LocalDate): Estimate {
  const next = nextStep(estimate, today);
  if (next.step === 'approve' || next.step === 'drop')
    return { ...estimate, overruns: move(estimate.overruns, next.step) };
  if (next.step !== 'tolerate' && next.step !== 'announce') return estimate;
  const opened: Overrun = {
    id: String(estimate.overruns.length),
    contractId: '',
    linePosition: 1,
    estimated: estimate.line.net,
    forecast: next.forecast,
    state: next.step === 'tolerate' ? 'tolerated' : 'announced',
    documentId: null,
    objectBy: addDays(today, 7),
    receivedOn: today,
  };
  return { ...estimate, overruns: [...estimate.overruns, opened] };
}

describe('GTC 6.2: whatever happens to an estimate', () => {
  it('one notice at a time, each for more than the last; a second run does nothing; billed is what is approved', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 250_000 }), (happens, cents) => {
        const terms = { estimateTolerance: '15', estimateObjection: { weeks: 1 } } as const;
        let today = localDate('2026-03-02');
        let estimate: Estimate = {
          line: line({ kind: 'effort', quantity: '10', price: '100' }),
          spent: money('0.00'),
          stated: null,
          finished: false,
          overruns: [],
          terms,
        };
        const costs = money((cents / 100).toFixed(2));
        for (const each of happens) {
          if (each.act === 'forecast')
            estimate = { ...estimate, stated: money((each.cents / 100).toFixed(2)) };
          else if (each.act === 'wait') today = addDays(today, each.days);
          else {
            const { act } = each;
            const waiting = estimate.overruns.find(isWaiting);
            const isPossible = waiting !== undefined && overrunStates[waiting.state][act] !== undefined;
            if (isPossible) estimate = { ...estimate, overruns: move(estimate.overruns, act) };
          }
          // The first run may approve what makes room for the next notice.
          estimate = follow(follow(estimate, today), today);
          expect(follow(estimate, today)).to.equal(estimate);
          expect(estimate.overruns.filter(isWaiting).length).to.be.at.most(1);
          const told = estimate.overruns.filter(({ state }) => state !== 'tolerated');
          for (const [at, { forecast }] of told.slice(1).entries())
            expect(forecast.compare(told[at]?.forecast ?? forecast)).to.equal(1);
          const most = mostBillable(estimate, costs);
          if (typeof most === 'string') continue;
          expect((most ?? costs).compare(approvedCosts(estimate))).to.be.at.most(0);
        }
      }),
    );
  });
});
