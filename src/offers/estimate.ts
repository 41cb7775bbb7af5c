import { type Language } from '../documents/papers/parts.ts';
import { badValue } from '../problems/problem.ts';
import { type OfferLine } from './offer.ts';

/**
 * Whether a line is a cost estimate (Kostenvoranschlag, GTC 6.2): effort that is billed once. What is billed per period has
 * no completion that could be forecast.
 */
export function isEstimate({ kind, cadence }: Pick<OfferLine, 'kind' | 'cadence'>): boolean {
  return kind === 'effort' && cadence === null;
}

/**
 * Only an estimate can be binding (GTC 6.2): other prices stand anyway.
 * @throws problem `bad-value` naming the field
 */
export function requireEstimate(
  line: Pick<OfferLine, 'kind' | 'cadence' | 'bindingEstimate'>,
  field: string,
): void {
  if (!line.bindingEstimate || isEstimate(line)) return;
  const path = `${field}.bindingEstimate`;
  const message = 'only effort that is billed once has an estimate; leave it out here';
  throw badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}

/** What a paper says below an estimate that is binding. */
export function estimateWords(
  { bindingEstimate }: Pick<OfferLine, 'bindingEstimate'>,
  language: Language,
): string | null {
  if (!bindingEstimate) return null;
  return { de: 'verbindlicher Kostenvoranschlag', en: 'binding estimate' }[language];
}
