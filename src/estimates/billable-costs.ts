import { type Money } from '../money/money.ts';
import { approvedCosts, type Estimate } from './estimate.ts';
import { isWaiting } from './overrun.ts';

/**
 * The most that may be billed for the costs of an estimate (GTC 6.2): a binding one never more than it says; otherwise what
 * is approved, once the client has declined more. Null: as it costs. Or a sentence that says what billing waits for.
 * Example: estimated 10 000 at 15 %, costs 12 000: waits; after an objection that was accepted 11 500; after silence null.
 */
export function mostBillable(
  { line, overruns, terms }: Pick<Estimate, 'line' | 'overruns' | 'terms'>,
  costs: Money,
): Money | null | string {
  if (line.bindingEstimate) return line.net;
  const approved = approvedCosts({ line, overruns, terms });
  if (costs.compare(approved) <= 0) return null;
  const isDeclined = overruns.some(
    ({ state, forecast }) => state === 'declined' && forecast.compare(costs) >= 0,
  );
  if (isDeclined && !overruns.some(isWaiting)) return approved;
  return (
    `EUR ${costs} for item ${line.position} exceed the EUR ${approved} that are approved: ` +
    'the client was or will be told and may object (GTC 6.2)'
  );
}
