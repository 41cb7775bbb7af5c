import { type Cadence } from '../calendar/cadence.ts';
import { badValue } from '../problems/problem.ts';
import { type BillingMode, type LineKind } from './offer.ts';

/** Whether a period is invoiced when it begins or when it is over. */
export const billedWhen = ['in-advance', 'in-arrears'] as const;
export type BilledWhen = (typeof billedWhen)[number];

/** Per what a line is billed and when; both empty for what is billed once. */
export interface LineCadence {
  readonly cadence: Cadence | null;
  readonly billed: BilledWhen | null;
}

interface CadenceInput {
  readonly kind: LineKind;
  readonly cadence?: Cadence | undefined;
  readonly billed?: BilledWhen | undefined;
}

const once: LineCadence = { cadence: null, billed: null };

/**
 * Per what a line is billed. Recurring services and hour pools always have a period, by default the month in advance;
 * effort has one where the contract is billed per period, by default the month in arrears (GTC 6.4); a licence has one
 * if it is given one.
 * @throws problem `bad-value` naming the field, for a period on a line that is billed once
 */
export function lineCadence(line: CadenceInput, mode: BillingMode, field: string): LineCadence {
  const isPeriodic =
    line.kind === 'recurring' ||
    line.kind === 'hour-pool' ||
    (line.kind === 'effort' && mode === 'per-period') ||
    (line.kind === 'licence' && line.cadence !== undefined);
  if (isPeriodic) {
    const usual = line.kind === 'effort' ? 'in-arrears' : 'in-advance';
    return { cadence: line.cadence ?? 'month', billed: line.billed ?? usual };
  }
  const given = (['cadence', 'billed'] as const).find((name) => line[name] !== undefined);
  if (given === undefined) return once;
  const path = `${field}.${given}`;
  const message = `a line of kind ${line.kind} is billed once here; use kind "recurring" for what is billed per period`;
  throw badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
