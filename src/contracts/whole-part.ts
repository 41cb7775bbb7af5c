import { type Tax } from '../money/vat.ts';
import { type BilledAs, type BillingTrigger, type UnplacedPart } from './billing-plan.ts';

/** A part over the whole of what it bills, which nothing dates. */
export function wholePart(
  trigger: BillingTrigger,
  billedAs: BilledAs,
  taxes: readonly Tax[],
  clause: string,
): UnplacedPart {
  return {
    trigger,
    billedAs,
    linePosition: null,
    sharePercent: '100',
    taxes,
    clause,
    remuneration: 'agreed',
    period: null,
    dueOn: null,
  };
}
