import { localDate } from '../calendar/local-date.ts';
import { type Duration, periodEnd } from '../calendar/period.ts';
import { exact } from '../money/decimal.ts';
import { type FieldError } from '../problems/problem.ts';
import { type ParameterName, type TermsParameters } from './parameters.ts';

/** What the law fixes between entrepreneurs, whatever an edition says. */
const FLAT_COSTS = '40.00';
const FROM_KNOWLEDGE: Duration = { years: 3 };
const FROM_EVENT: Duration = { years: 30 };

/** Two durations are compared from the same day. */
const someDay = localDate('2000-01-01');

/**
 * Which values of an edition the law forbids or that contradict each other, each with what may be entered instead. What a
 * value may be by itself the schema says.
 * - § 458 UGB: collection costs without proof are EUR 40; more is claimed with proof.
 * - § 1502 with § 1489 ABGB: a limitation period may be shortened, never lengthened.
 */
export function forbiddenTerms(terms: TermsParameters): FieldError[] {
  const found: (FieldError | false)[] = [
    exact(terms.collectionFlatFee).gt(FLAT_COSTS) &&
      fault(
        'collectionFlatFee',
        `§ 458 UGB allows ${FLAT_COSTS} without proof; enter at most that, and higher costs with their proof on the invoice`,
      ),
    isLonger(terms.claimsAfterKnowledge, FROM_KNOWLEDGE) &&
      fault(
        'claimsAfterKnowledge',
        'the law lets claims lapse 3 years after knowledge (§ 1489 ABGB) and forbids more (§ 1502 ABGB); enter at most 3 years',
      ),
    isLonger(terms.claimsAfterEvent, FROM_EVENT) &&
      fault(
        'claimsAfterEvent',
        'the law lets claims lapse 30 years after the event (§ 1489 ABGB) and forbids more (§ 1502 ABGB); enter at most 30 years',
      ),
    isLonger(terms.claimsAfterKnowledge, terms.claimsAfterEvent) &&
      fault('claimsAfterEvent', 'must not be shorter than the period from knowledge'),
    !isRising(terms.hourPoolWarnings) &&
      fault('hourPoolWarnings', 'must rise, each threshold once, like 80 and 100'),
    new Set(terms.paymentMethods).size < terms.paymentMethods.length &&
      fault('paymentMethods', 'must name each payment method once'),
  ];
  return found.filter((error) => error !== false);
}

function fault(name: ParameterName, message: string): FieldError {
  return { path: `parameters.${name}`, message };
}

function isLonger(one: Duration, other: Duration): boolean {
  return periodEnd(someDay, one) > periodEnd(someDay, other);
}

function isRising(percentages: readonly string[]): boolean {
  return percentages.every((each, at) => at === 0 || exact(each).gt(percentages[at - 1] ?? ''));
}
