import { type LocalDate, addMonths } from '../calendar/local-date.ts';
import { badValue } from '../problems/problem.ts';

/** How a contract ends: by termination; on an agreed day; unless somebody ends it before it renews (GTC 3.8). */
export const termKinds = ['indefinite', 'fixed', 'auto-renewing'] as const;
export type TermKind = (typeof termKinds)[number];

/** How long a contract is to run. A minimum term and the notice are parameters of the terms (GTC 3.8). */
export interface OfferedTerm {
  readonly kind: TermKind;
  readonly startsOn: LocalDate | 'on-conclusion';
  /** The length of a fixed term, or of the first term of one that renews. */
  readonly months: number | null;
  /** By how much it renews. */
  readonly renewalMonths: number | null;
}

/** What an account manager writes of it. */
export interface TermInput {
  readonly kind: TermKind;
  readonly startsOn?: LocalDate | 'on-conclusion' | undefined;
  readonly months?: number | undefined;
  readonly renewalMonths?: number | undefined;
}

/**
 * The term of an offer: indefinite from the conclusion where something is billed per period and nothing was said, none
 * where nothing is. A term that renews does so by its first length unless another is given.
 * @throws problem `bad-value` naming the field: a length where none belongs or none where one does, a term without
 * anything billed per period, a start more than a year ago
 */
export function offeredTerm(
  input: TermInput | undefined,
  isPeriodic: boolean,
  asOf: LocalDate,
): OfferedTerm | null {
  if (input === undefined) return isPeriodic ? offered({ kind: 'indefinite' }) : null;
  if (!isPeriodic) refuse('term', 'needs a line that is billed per period; give one of them a cadence');
  const { kind, startsOn = 'on-conclusion', months, renewalMonths } = input;
  if (startsOn !== 'on-conclusion' && startsOn < addMonths(asOf, -12)) {
    refuse('term.startsOn', `must not lie before ${addMonths(asOf, -12)}, a year ago`);
  }
  if (kind === 'indefinite' && months !== undefined) {
    refuse('term.months', 'belongs to a fixed or renewing term; agree a minimum with terms.minimumTerm');
  }
  if (kind !== 'indefinite' && months === undefined) refuse('term.months', `is missing: how long ${kind} is`);
  if (kind !== 'auto-renewing' && renewalMonths !== undefined) {
    refuse('term.renewalMonths', 'belongs to an auto-renewing term only');
  }
  return offered(input);
}

function offered({ kind, startsOn, months, renewalMonths }: TermInput): OfferedTerm {
  const renewal = kind === 'auto-renewing' ? (renewalMonths ?? months) : undefined;
  return {
    kind,
    startsOn: startsOn ?? 'on-conclusion',
    months: months ?? null,
    renewalMonths: renewal ?? null,
  };
}

function refuse(path: string, message: string): never {
  throw badValue(`${path} ${message}`, { errors: [{ path, message }] });
}
