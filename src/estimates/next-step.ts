import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { approvedCosts, type Estimate, forecastOf } from './estimate.ts';
import { isWaiting, objectionDeadline, type Overrun } from './overrun.ts';

/** What is to be done about an estimate, and why. */
export type EstimateStep =
  | { readonly step: 'none' | 'wait'; readonly reason: string }
  /** To be recorded as deemed approved, or to be announced. */
  | { readonly step: 'tolerate' | 'announce'; readonly reason: string; readonly forecast: Money }
  | { readonly step: 'approve' | 'drop'; readonly reason: string; readonly overrun: Overrun };

/**
 * What is to be done about an estimate as of a day (GTC 6.2): up to the tolerance an overrun is approved from the outset;
 * beyond it the client is told, once for each higher forecast and one at a time; silence until the deadline approves.
 * A binding estimate needs none of this, because its overrun is never billed.
 * Example: estimated 10 000, 15 %: forecast 11 500 → tolerate, 11 500.01 → announce.
 */
export function nextStep(estimate: Estimate, asOf: LocalDate): EstimateStep {
  const { line, overruns } = estimate;
  if (line.bindingEstimate)
    return { step: 'none', reason: 'the estimate is binding, an overrun is not billed' };
  const forecast = forecastOf(estimate);
  const approved = approvedCosts(estimate);
  const waiting = overruns.find(isWaiting);
  if (waiting !== undefined) return waitingStep(estimate, waiting, asOf);
  if (forecast.compare(line.net) <= 0) return { step: 'none', reason: 'within the estimate' };
  if (forecast.compare(approved) <= 0) {
    const reason = `EUR ${forecast} is within the EUR ${approved} that need no approval any more`;
    return overruns.some(({ state }) => state === 'tolerated' || state === 'approved')
      ? { step: 'none', reason }
      : { step: 'tolerate', reason, forecast };
  }
  const declined = overruns.find((each) => each.state === 'declined' && each.forecast.compare(forecast) >= 0);
  if (declined !== undefined)
    return { step: 'none', reason: `the client has declined costs of EUR ${declined.forecast}` };
  return { step: 'announce', reason: `EUR ${forecast} exceeds EUR ${approved}`, forecast };
}

function waitingStep(estimate: Estimate, overrun: Overrun, asOf: LocalDate): EstimateStep {
  const forecast = forecastOf(estimate);
  const isAnnounced = overrun.state !== 'drafted';
  if (forecast.compare(approvedCosts(estimate)) <= 0 && (estimate.finished || !isAnnounced))
    return { step: 'drop', reason: `the costs stay at EUR ${forecast}`, overrun };
  if (!isAnnounced) return { step: 'wait', reason: 'the notice waits for a person to send it' };
  if (overrun.state === 'objected')
    return { step: 'wait', reason: 'a person decides about the objection of the client' };
  const deadline = objectionDeadline(overrun, estimate.terms);
  if (deadline === null) return { step: 'wait', reason: 'the notice has not gone out yet' };
  if (asOf <= deadline) return { step: 'wait', reason: `the client may object until ${deadline}` };
  return { step: 'approve', reason: `no objection that counts until ${deadline}`, overrun };
}
